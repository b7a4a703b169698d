const LONG =
  'Tổ chức đề nghị phải có đủ nhân lực, cơ sở vật chất, thiết bị theo quy định của pháp luật. '.repeat(12);
const ADDRESS = `https://vanban.chinhphu.vn/${'mau-don-'.repeat(20)}.docx`;

const fees = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    kind: index === 0 ? 'charge' : 'fee',
    amount: String((index + 1) * 50_000),
    condition: `Trường hợp ${index + 1}: ${LONG.slice(0, 80)}`,
  }));

const papers = (name: string) => ({
  case: `Trường hợp ${name}`,
  items: Array.from({ length: 10 }, (_, index) => ({
    name: `Giấy tờ ${index + 1} của ${name}. ${LONG.slice(0, 200)}`,
    originals: 1,
    copies: index,
    ...(index === 0 && { form: 'Mẫu số 01', formUrl: 'https://vanban.chinhphu.vn/mau-01.docx' }),
    ...(index === 1 && { formUrl: ADDRESS }),
    ...(index === 2 && { form: 'Mẫu chỉ có tên' }),
  })),
});

/** A procedure as an import makes them: everything there is, and a lot of it. */
export const BIG_PROCEDURE = {
  name: 'Cấp giấy phép tiến hành công việc bức xạ, sử dụng thiết bị X-quang chẩn đoán trong y tế',
  slug: 'thu-tuc-lon',
  code: '1.000999',
  formerCodes: ['T-HTI-213814-TT'],
  decision: { number: '1089/QĐ-BKHCN', date: '2026-03-02' },
  levels: ['province'],
  recipients: ['citizen', 'civil_servant', 'organisation'],
  steps: Array.from({ length: 6 }, () => ({ description: LONG })),
  channels: [
    { channel: 'in_person', days: 30 },
    { channel: 'online', days: 20 },
    { channel: 'post', days: 30 },
  ].map(({ channel, days }) => ({
    channel,
    duration: { number: days, unit: 'working_day', text: LONG.slice(0, 150) },
    fees: fees(5),
    note: LONG.slice(0, 90),
  })),
  dossier: [papers('cấp mới'), papers('gia hạn'), papers('sửa đổi')],
  dossierSets: '01 bộ',
  conditions: LONG.repeat(8),
  results: [{ name: 'Giấy phép', code: 'KQ.G12.000327' }],
  legalBasis: [
    { title: 'Nghị định về an toàn bức xạ', number: '142/2020/NĐ-CP', date: '2020-12-09' },
    { title: 'Thông tư còn hiệu lực', number: '1/2026/TT-BKHCN' },
    { title: 'Văn bản chưa có trên cổng', number: '14/2026/TT-BKHCN' },
    ...Array.from({ length: 9 }, (_, index) => ({ title: `Văn bản ${index} ${LONG.slice(0, 150)}` })),
  ],
  implementingAgency: 'Sở Khoa học và Công nghệ',
  receptionAddress: 'Trung tâm Phục vụ hành chính công tỉnh, 02A Nguyễn Chí Thanh',
  onlineService: 'partial',
  partialReason: 'Phải kiểm tra thực tế tại cơ sở',
  legalStatus: 'amended',
  sourceOfTruth: 'national',
  syncedAt: '2026-11-20T02:00:00.000Z',
  postedAt: '2026-03-05T02:00:00.000Z',
  sourceTexts: { fees: `Nguyên văn về phí. ${LONG}` },
  changes: [
    { date: '2026-03-02', kind: 'issued', decision: '1089/QĐ-BKHCN', note: 'Công bố lần đầu' },
    { date: '2026-09-12', kind: 'amended', decision: '2201/QĐ-BKHCN', note: 'Giảm thời hạn nộp trực tuyến' },
  ],
};
