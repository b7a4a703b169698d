/** A procedure that has every part of NĐ 63/2010 Art. 8(2), as it is written. */
export const COMPLETE_PROCEDURE = {
  name: 'Khai báo thiết bị X-quang',
  code: '2.002131',
  levels: ['province'],
  recipients: ['organisation'],
  steps: [{ description: 'Nộp hồ sơ.' }],
  channels: [
    {
      channel: 'online',
      duration: { number: 5, unit: 'working_day' },
      fees: [{ kind: 'fee', amount: '3000000', currency: 'VND' }],
    },
  ],
  dossier: [{ items: [{ name: 'Phiếu khai báo', form: 'Mẫu số 01', originals: 1 }] }],
  implementingAgency: 'Sở Khoa học và Công nghệ',
  results: [{ name: 'Giấy xác nhận' }],
  conditions: 'Đã kiểm định.',
  legalBasis: [{ title: 'Luật Năng lượng nguyên tử', number: '18/2008/QH12' }],
};
