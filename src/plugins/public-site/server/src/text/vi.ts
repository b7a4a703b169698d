import { formatCount } from '../../../domain/amounts';

const n = (count: number): string => formatCount(count, 'vi');

/** Every word of the public pages in Vietnamese; en.ts has the same keys. */
export const vi = {
  nav: { home: 'Trang chủ', questions: 'Hỏi đáp', procedures: 'Thủ tục hành chính', news: 'Tin tức' },
  sample: 'Dữ liệu minh hoạ',
  sampleNote: 'Nội dung này là dữ liệu minh hoạ cho cổng, chưa phải thông tin chính thức của Sở.',
  fallbackName: 'Cổng thông tin điện tử',
  notice: 'Lưu ý',
  table: 'Bảng',
  source: 'Nguồn',
  themes: 'Chủ đề',
  field: 'Lĩnh vực',
  section: 'Chuyên mục',
  noInformation: 'Chưa có thông tin',
  emptyBody: 'Nội dung đang được cập nhật.',
  showAll: 'Xem tất cả',
  file: 'Tệp',

  home: {
    description:
      'Hỏi đáp, thủ tục hành chính và tin tức cải cách hành chính của Sở Khoa học và Công nghệ tỉnh Hà Tĩnh.',
    search: 'Bạn cần tìm gì?',
    searchHint: 'Gõ vài từ trong câu hỏi hoặc tên thủ tục, có dấu hay không dấu đều được.',
    searchQuestions: 'Tìm trong hỏi đáp',
    searchProcedures: 'Tìm trong thủ tục',
    themes: 'Chủ đề cải cách',
    questions: 'Câu hỏi nên đọc',
    news: 'Tin mới',
    procedures: 'Thủ tục hành chính',
    procedureCount: (official: number, samples: number): string =>
      samples > 0
        ? `${n(official)} thủ tục chính thức, ${n(samples)} thủ tục minh hoạ đang được đăng.`
        : `${n(official)} thủ tục đang được đăng.`,
    samplesNotCounted: 'Thủ tục minh hoạ không được tính là thủ tục đã công khai.',
    byField: 'Theo lĩnh vực',
    links: 'Liên kết',
    themeCounts: (questions: number, procedures: number, articles: number): string =>
      [
        questions > 0 && `${n(questions)} hỏi đáp`,
        procedures > 0 && `${n(procedures)} thủ tục`,
        articles > 0 && `${n(articles)} tin`,
      ]
        .filter(Boolean)
        .join(' · ') || 'Chưa có nội dung',
  },

  list: {
    search: 'Từ khoá',
    questionHint: 'Tìm trong câu hỏi, có dấu hay không dấu đều được.',
    procedureHint:
      'Tìm theo tên, có dấu hay không dấu đều được, hoặc theo mã, kể cả mã cũ. Ví dụ: 1.014393 hoặc 014393.',
    allThemes: 'Tất cả chủ đề',
    allFields: 'Tất cả lĩnh vực',
    allSections: 'Tất cả chuyên mục',
    level: 'Cấp thực hiện',
    allLevels: 'Tất cả cấp',
    recipient: 'Đối tượng thực hiện',
    allRecipients: 'Tất cả đối tượng',
    online: 'Dịch vụ công trực tuyến',
    allOnline: 'Tất cả mức độ',
    more: 'Lọc thêm theo cấp, đối tượng, chủ đề',
    active: 'Đang lọc theo',
    remove: 'Bỏ lọc',
    filter: 'Lọc',
    clear: 'Xoá bộ lọc',
    found: (count: number): string => `${n(count)} kết quả`,
    none: 'Không có nội dung nào khớp. Hãy thử ít từ hơn hoặc xoá bộ lọc.',
    nothingYet: 'Chưa có nội dung nào được đăng.',
    page: (page: number): string => `trang ${n(page)}`,
    pageOf: (page: number, count: number): string => `trang ${n(page)}/${n(count)}`,
  },
  questions: {
    title: 'Hỏi đáp',
    description: 'Câu hỏi thường gặp và câu trả lời của Sở về khoa học, công nghệ và thủ tục hành chính.',
  },
  procedures: {
    title: 'Thủ tục hành chính',
    one: 'Thủ tục hành chính',
    description:
      'Thủ tục hành chính lĩnh vực khoa học và công nghệ: trình tự, hồ sơ, thời hạn, phí, căn cứ pháp lý.',
  },
  news: {
    title: 'Tin tức',
    description: 'Tin tức của Sở về khoa học, công nghệ, chuyển đổi số và cải cách hành chính.',
  },

  answer: {
    superseded: 'Pháp luật đã thay đổi',
    answeredOn: 'Ngày trả lời',
    answeredBy: 'Đơn vị trả lời',
    legalBasis: 'Căn cứ pháp lý',
    procedures: 'Thủ tục liên quan',
    related: 'Câu hỏi cùng lĩnh vực',
  },
  article: { byline: 'Người viết', attachments: 'Tệp đính kèm', related: 'Tin liên quan' },

  theme: {
    name: 'Chủ đề',
    under: 'Nội dung thành phần',
    part: 'Thuộc chủ đề',
    articles: 'Tin tức',
    questions: 'Hỏi đáp',
    procedures: 'Thủ tục hành chính',
    empty: 'Chưa có nội dung nào về chủ đề này.',
    more: (count: number): string => `Xem tất cả ${n(count)} mục`,
  },

  procedure: {
    contents: 'Trong trang này',
    summary: 'Tóm tắt',
    who: 'Ai được làm',
    where: 'Nộp ở đâu',
    ways: 'Cách nộp',
    howLong: 'Bao lâu',
    shortest: 'nhanh nhất',
    howMuch: 'Bao nhiêu tiền',
    bring: 'Cần chuẩn bị',
    papers: (count: number): string => `${n(count)} loại giấy tờ`,
    papersByCase: (least: number, most: number, cases: number): string =>
      least === most
        ? `${n(least)} loại giấy tờ trong mỗi trường hợp (có ${n(cases)} trường hợp)`
        : `${n(least)} đến ${n(most)} loại giấy tờ, tuỳ trường hợp (có ${n(cases)} trường hợp)`,
    formCount: (count: number): string => `${n(count)} mẫu đơn, tờ khai`,
    seePart: (part: string): string => `Xem: ${part}`,
    submitOnline: 'Nộp trực tuyến trên Cổng Dịch vụ công quốc gia',
    facts: 'Thông tin về thủ tục',
    code: 'Mã thủ tục',
    localCode: 'Mã địa phương',
    formerCodes: 'Mã cũ',
    decision: 'Quyết định công bố',
    level: 'Cấp thực hiện',
    kind: 'Loại thủ tục',
    status: 'Tình trạng',
    online: 'Dịch vụ công trực tuyến',
    effective: 'Hiệu lực',
    effectiveFrom: (date: string): string => `Có hiệu lực từ ${date}`,
    effectiveTo: (date: string): string => `Hết hiệu lực từ ${date}`,
    unit: 'Đơn vị phụ trách',
    posted: 'Ngày đăng',
    updated: 'Ngày cập nhật',
    nationalPortal: 'Xem trên Cổng Dịch vụ công quốc gia',
    sourceOfTruth: 'Nguồn chuẩn',
    synced: (date: string): string => `đối chiếu ngày ${date}`,
    upcoming: 'Thủ tục này chưa có hiệu lực',
    ending: 'Thủ tục này sắp hết hiệu lực',
    abolished: 'Thủ tục này đã bãi bỏ',
    ended: 'Thủ tục này không còn được áp dụng',
    replaced: 'Thủ tục này đã bị thay thế',
    /** what ended, when, and by which decision; date and decision may not be known */
    noLongerApplies: (name: string, date: string, decision: string): string =>
      `${name} không còn được áp dụng${date && ` từ ngày ${date}`}${decision && `, theo Quyết định ${decision}`}.`,
    byDecision: (decision: string): string => `Theo Quyết định ${decision}.`,
    decisionNumber: (number: string, date: string): string =>
      [number && `số ${number}`, date && `ngày ${date}`].filter(Boolean).join(' '),
    replacedBy: 'Thay bằng',
    replaces: 'Thủ tục này thay thế',
    replacesFrom: (date: string): string => `từ ${date}`,
    findOther: 'Tìm thủ tục khác',
    changes: 'Những lần thay đổi',
    questions: 'Câu hỏi liên quan',
    news: 'Tin liên quan',
    printed: 'Địa chỉ của trang này',
    statusNote: 'Lưu ý về tình trạng',
    verbatim: 'Nguyên văn nguồn',
    otherTexts: 'Nội dung khác từ nguồn (nguyên văn nguồn)',
    channel: 'Hình thức nộp',
    duration: 'Thời hạn',
    feesColumn: 'Phí, lệ phí',
    note: 'Mô tả',
    notStated: 'Không nêu',
    paper: 'Tên giấy tờ',
    form: 'Mẫu đơn, tờ khai',
    quantity: 'Số lượng',
    download: 'Tải mẫu',
    originals: (count: number): string => `Bản chính: ${n(count)}`,
    copies: (count: number): string => `Bản sao: ${n(count)}`,
    dossierSets: 'Số lượng hồ sơ',
    implementing: 'Cơ quan thực hiện',
    competent: 'Cơ quan có thẩm quyền',
    authorised: 'Cơ quan được uỷ quyền',
    coordinating: 'Cơ quan phối hợp',
    reception: 'Địa chỉ tiếp nhận',
    document: 'Tên văn bản',
    number: 'Số, ký hiệu',
    issued: 'Ngày ban hành',
    expired: (date: string): string => (date ? `Hết hiệu lực từ ${date}` : 'Hết hiệu lực'),
    related: 'Thủ tục liên quan',
    parts: {
      name: 'Tên thủ tục',
      steps: 'Trình tự thực hiện',
      channels: 'Cách thức thực hiện',
      dossier: 'Thành phần, số lượng hồ sơ',
      timeLimit: 'Thời hạn giải quyết',
      recipients: 'Đối tượng thực hiện',
      agency: 'Cơ quan giải quyết',
      forms: 'Mẫu đơn, mẫu tờ khai',
      results: 'Kết quả thực hiện',
      conditions: 'Yêu cầu, điều kiện',
      fees: 'Phí, lệ phí',
      legalBasis: 'Căn cứ pháp lý',
    },
  },

  feeds: { follow: 'Theo dõi tin mới' },

  withdrawn: {
    title: 'Đã thu hồi',
    text: (date: string): string =>
      `Nội dung này đã được thu hồi${date ? ` ngày ${date}` : ''}; không còn hiệu lực.`,
    published: 'Ngày đăng',
    shortened:
      'Trang này chỉ giữ lại tên, mã, trình tự và điều kiện của thủ tục như khi còn được đăng, để tra cứu.',
  },

  errors: {
    unavailable: 'Cổng đang tạm gián đoạn',
    unavailableText:
      'Trang này hiện chưa đọc được. Xin thử lại sau ít phút; những trang khác có thể vẫn mở được.',
    notFound: 'Không tìm thấy trang',
    notFoundText: 'Địa chỉ này không có trên cổng. Có thể địa chỉ bị gõ sai hoặc trang đã được chuyển đi.',
    gone: 'Nội dung đã được gỡ',
    goneText: (title: string, date: string): string =>
      `“${title}” từng được đăng ở địa chỉ này và đã được gỡ${date ? ` ngày ${date}` : ''}.`,
    failed: 'Trang đang gặp trục trặc',
    failedText: 'Máy chủ chưa trả lời được yêu cầu này. Xin thử lại sau ít phút.',
    try: 'Bạn có thể đi tiếp từ đây:',
  },
};

export type Text = typeof vi;
