/** Builds records of the form that the national portal's pages give: table cells run together without separators. */

export interface GluedChannel {
  name: string;
  time: string;
  fee: string;
  note?: string;
}

export interface GluedItem {
  name: string;
  form?: string;
  count: string;
}

export const gluedChannels = (rows: readonly GluedChannel[]): string =>
  `Hình thức nộpThời gianPhí, lệ phíMô tả${rows.map(({ name, time, fee, note = '' }) => name + time + fee + note).join('')}`;

export const gluedDossier = (groups: readonly { title: string; items: readonly GluedItem[] }[]): string =>
  groups
    .map(
      ({ title, items }) =>
        `${title}Tên giấy tờMẫu đơn, tờ khaiSố lượng${items.map(({ name, form = '', count }) => name + form + count).join('')}`,
    )
    .join('');

export const gluedBasis = (rows: readonly { title: string; code: string }[]): string =>
  `Tên văn bản pháp lýMã văn bản${rows.map(({ title, code }) => title + code).join('')}`;

export const FURNITURE =
  'Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Tỉnh/ Thành phố --Phường/ XãSở-- Chọn Phường/ Xã --Hệ thống chỉ hiển thị những cơ quan đã áp dụng dịch vụ công trực tuyếnNộp hồ sơ';

/** A whole record about a made-up procedure; any field can be replaced. */
export function nationalRecord(fields: Record<string, string> = {}): Record<string, string> {
  return {
    ma_thu_tuc: '1.990001',
    detail_url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/00000000-0000-7000-8000-000000000001',
    ten_thu_tuc: 'Công nhận phòng thử nghiệm giống cây bưởi',
    so_quyet_dinh: '990/QĐ-BKHCN',
    cap_thuc_hien: 'Cấp tỉnh',
    loai_thu_tuc: 'TTHC được giao luật quy định chi tiết',
    linh_vuc: 'Thử nghiệm giống cây',
    doi_tuong_thuc_hien: 'Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX)',
    co_quan_co_tham_quyen: '',
    dia_chi_tiep_nhan: '',
    co_quan_duoc_uy_quyen: '',
    co_quan_phoi_hop: '',
    thu_tuc_lien_quan: 'Không có thông tin',
    trinh_tu_thuc_hien:
      '- Bước 1: Nộp hồ sơ\nTổ chức nộp hồ sơ tại Trung tâm.\n- Bước 2: Sở xem xét và trả lời.',
    cach_thuc_thuc_hien: gluedChannels([
      { name: 'Trực tuyến', time: '12 Ngày làm việc', fee: 'Miễn phí' },
      {
        name: 'Trực tiếp',
        time: '15 Ngày',
        fee: '150,000 Việt Nam Đồng(Lệ phí cấp mới)',
        note: 'Nộp tại quầy số 3.',
      },
    ]),
    thanh_phan_ho_so: gluedDossier([
      {
        title: '--',
        items: [
          { name: 'Đơn đề nghị công nhận', form: 'Mau CN 01.docx', count: '1 bản chính' },
          { name: 'Bản sao quyết định thành lập', count: '0 bản chính,1 bản sao' },
        ],
      },
    ]),
    can_cu_phap_ly: gluedBasis([
      { title: 'Luật Thử nghiệm giống cây', code: '91/2031/QH17' },
      { title: 'Nghị định về phòng thử nghiệm', code: '17/2032/NĐ-CP' },
    ]),
    co_quan_thuc_hien: 'Sở Khoa học và Công nghệ',
    yeu_cau_dieu_kien: 'Không có thông tin',
    ket_qua_xu_ly: `Quyết định công nhậnMã: KQ.G06.990001${FURNITURE}`,
    ...fields,
  };
}
