/** A column that a table of procedures can have. The first heading is the one of the template. */
export interface Column {
  key: ColumnKey;
  headings: readonly string[];
  /** how to fill it in, shown in the template */
  hint: string;
}

export type ColumnKey =
  | 'code'
  | 'localCode'
  | 'formerCodes'
  | 'name'
  | 'slug'
  | 'locale'
  | 'decisionNumber'
  | 'decisionDate'
  | 'levels'
  | 'kind'
  | 'field'
  | 'recipients'
  | 'steps'
  | 'channels'
  | 'timeLimit'
  | 'fees'
  | 'fee'
  | 'charge'
  | 'dossier'
  | 'dossierSets'
  | 'forms'
  | 'conditions'
  | 'results'
  | 'legalBasis'
  | 'implementingAgency'
  | 'competentAgency'
  | 'authorisedAgency'
  | 'coordinatingAgencies'
  | 'receptionAddress'
  | 'onlineService'
  | 'partialReason'
  | 'nationalUrl'
  | 'legalStatus'
  | 'statusNote'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'endedByNumber'
  | 'endedByDate'
  | 'replacedBy'
  | 'relatedProcedures'
  | 'changeKind'
  | 'changeNote';

const column = (key: ColumnKey, hint: string, ...headings: string[]): Column => ({ key, headings, hint });

/** In the order of the template. Headings are compared without case, diacritics and signs. */
export const COLUMNS: readonly Column[] = [
  column(
    'code',
    'Mã quốc gia, ví dụ 1.014393. Để trống nếu chưa có.',
    'Mã thủ tục',
    'Mã TTHC',
    'Mã số TTHC',
    'Mã số',
    'Mã thủ tục hành chính',
    'Mã hồ sơ TTHC',
    'ma_thu_tuc',
  ),
  column('localCode', 'Mã của tỉnh, nếu có.', 'Mã địa phương', 'Ký hiệu thủ tục', 'Ký hiệu'),
  column('formerCodes', 'Các mã trước đây, mỗi dòng một mã.', 'Mã cũ', 'Mã trước đây'),
  column(
    'name',
    'Bắt buộc.',
    'Tên thủ tục',
    'Tên TTHC',
    'Tên thủ tục hành chính',
    'Thủ tục hành chính',
    'ten_thu_tuc',
  ),
  column('slug', 'Chỉ cần khi không có mã; để trống để hệ thống tự tạo.', 'Đường dẫn'),
  column('locale', 'vi hoặc en; để trống là vi.', 'Ngôn ngữ'),
  column(
    'decisionNumber',
    'Ví dụ 163/QĐ-BTP.',
    'Số quyết định',
    'Quyết định công bố',
    'Số quyết định công bố',
    'Số QĐ công bố',
    'Quyết định',
    'so_quyet_dinh',
  ),
  column(
    'decisionDate',
    'Ví dụ 05/06/2026.',
    'Ngày quyết định',
    'Ngày quyết định công bố',
    'Ngày công bố',
    'Ngày ban hành',
  ),
  column(
    'levels',
    'Cấp Bộ, Cấp tỉnh, Cấp xã, Cơ quan khác.',
    'Cấp thực hiện',
    'Cấp giải quyết',
    'cap_thuc_hien',
  ),
  column('kind', 'Theo danh mục của Cơ sở dữ liệu quốc gia.', 'Loại thủ tục', 'loai_thu_tuc'),
  column('field', 'Tên lĩnh vực.', 'Lĩnh vực', 'linh_vuc'),
  column(
    'recipients',
    'Các đối tượng của Cơ sở dữ liệu quốc gia, cách nhau bằng dấu phẩy.',
    'Đối tượng thực hiện',
    'Đối tượng',
    'doi_tuong_thuc_hien',
  ),
  column('steps', 'Viết “Bước 1: …” ở đầu mỗi bước.', 'Trình tự thực hiện', 'Trình tự', 'trinh_tu_thuc_hien'),
  column(
    'channels',
    'Mỗi dòng một hình thức: Trực tiếp | 15 ngày làm việc | Lệ phí: 200.000 đồng | Mô tả.',
    'Cách thức thực hiện',
    'Cách thức',
    'Hình thức nộp',
    'cach_thuc_thuc_hien',
  ),
  column(
    'timeLimit',
    'Ví dụ 15 ngày làm việc; dùng cho mọi hình thức nộp chưa ghi thời hạn.',
    'Thời hạn giải quyết',
    'Thời gian giải quyết',
    'Thời gian thực hiện',
    'Thời hạn',
    'Thời gian',
  ),
  column('fees', 'Ví dụ Phí: 500.000 đồng; Không.', 'Phí, lệ phí', 'Phí và lệ phí'),
  column('fee', 'Chỉ phí.', 'Phí', 'Mức phí'),
  column('charge', 'Chỉ lệ phí.', 'Lệ phí', 'Mức lệ phí'),
  column(
    'dossier',
    'Mỗi dòng một giấy tờ: Tên | Mẫu | Số bản chính | Số bản sao. Dòng bắt đầu bằng # là tên trường hợp.',
    'Thành phần hồ sơ',
    'Thành phần, số lượng hồ sơ',
    'Hồ sơ',
    'thanh_phan_ho_so',
  ),
  column('dossierSets', 'Ví dụ 01 bộ.', 'Số bộ hồ sơ', 'Số lượng hồ sơ', 'Số lượng bộ hồ sơ'),
  column('forms', 'Liên kết tải mẫu đơn, mỗi dòng một liên kết.', 'Mẫu đơn, tờ khai', 'Biểu mẫu', 'Mẫu đơn'),
  column('conditions', '', 'Yêu cầu, điều kiện', 'Yêu cầu, điều kiện thực hiện', 'yeu_cau_dieu_kien'),
  column(
    'results',
    'Mỗi dòng một kết quả: Tên | Mã.',
    'Kết quả thực hiện',
    'Kết quả giải quyết',
    'Kết quả xử lý',
    'Kết quả',
    'ket_qua_xu_ly',
  ),
  column(
    'legalBasis',
    'Mỗi dòng một văn bản: Tên | Số, ký hiệu | Ngày.',
    'Căn cứ pháp lý',
    'Căn cứ',
    'can_cu_phap_ly',
  ),
  column(
    'implementingAgency',
    '',
    'Cơ quan thực hiện',
    'Cơ quan giải quyết',
    'Cơ quan trực tiếp thực hiện',
    'co_quan_thuc_hien',
  ),
  column(
    'competentAgency',
    '',
    'Cơ quan có thẩm quyền',
    'Cơ quan có thẩm quyền quyết định',
    'co_quan_co_tham_quyen',
  ),
  column('authorisedAgency', '', 'Cơ quan được uỷ quyền', 'co_quan_duoc_uy_quyen'),
  column('coordinatingAgencies', '', 'Cơ quan phối hợp', 'co_quan_phoi_hop'),
  column(
    'receptionAddress',
    '',
    'Địa chỉ tiếp nhận',
    'Địa chỉ tiếp nhận hồ sơ',
    'Địa chỉ tiếp nhận HS',
    'Địa điểm thực hiện',
    'Địa điểm',
    'Nơi tiếp nhận',
    'dia_chi_tiep_nhan',
  ),
  column(
    'onlineService',
    'Toàn trình, Một phần hoặc Chưa cung cấp trực tuyến.',
    'Dịch vụ công trực tuyến',
    'Mức độ dịch vụ công',
    'Mức độ cung cấp dịch vụ công trực tuyến',
    'Mức độ',
  ),
  column(
    'partialReason',
    'Bắt buộc khi chỉ trực tuyến một phần.',
    'Lý do chỉ trực tuyến một phần',
    'Lý do một phần',
  ),
  column('nationalUrl', '', 'Liên kết Cổng Dịch vụ công quốc gia', 'Liên kết', 'detail_url'),
  column(
    'legalStatus',
    'Đang áp dụng, Đã sửa đổi, bổ sung, Đã bị thay thế, Đã bãi bỏ.',
    'Tình trạng',
    'Tình trạng áp dụng',
    'Trạng thái',
  ),
  column('statusNote', '', 'Ghi chú', 'Ghi chú về hiệu lực'),
  column('effectiveFrom', 'Ví dụ 01/07/2026.', 'Có hiệu lực từ', 'Ngày có hiệu lực', 'Ngày hiệu lực'),
  column('effectiveTo', 'Ngày đầu tiên không còn áp dụng.', 'Hết hiệu lực từ', 'Ngày hết hiệu lực'),
  column('endedByNumber', '', 'Quyết định bãi bỏ, thay thế', 'Quyết định bãi bỏ'),
  column('endedByDate', '', 'Ngày quyết định bãi bỏ, thay thế', 'Ngày bãi bỏ'),
  column('replacedBy', 'Mã của thủ tục thay thế.', 'Thay bằng', 'Thay bằng (mã)', 'Được thay bằng'),
  column('relatedProcedures', '', 'Thủ tục liên quan', 'thu_tuc_lien_quan'),
  column(
    'changeKind',
    'Mới ban hành; Sửa đổi, bổ sung; Thay thế; Bãi bỏ; Đính chính, cập nhật.',
    'Loại thay đổi',
  ),
  column('changeNote', 'Một dòng cho người đọc: điều gì đã đổi.', 'Nội dung thay đổi'),
];
