export const TEXTS = {
  page: 'Phản hồi của người đọc',
  subtitle: 'Câu trả lời và thủ tục nào giúp ích, nội dung nào cần sửa trước; không ai biết ai đã đánh giá',
  loading: 'Đang tải…',
  nothing: 'Chưa có đánh giá nào trong khoảng này',
  type: 'Loại nội dung',
  allTypes: 'Mọi loại',
  faq: 'Hỏi đáp',
  procedure: 'Thủ tục',
  unit: 'Đơn vị',
  allUnits: 'Mọi đơn vị',
  period: 'Khoảng thời gian',
  export: 'Tải về CSV',
  gone: 'không còn công khai',
  open: 'Mở trang',
};

export const PERIODS = [
  { value: '7', text: '7 ngày qua' },
  { value: '30', text: '30 ngày qua' },
  { value: '90', text: '90 ngày qua' },
  { value: '365', text: '365 ngày qua' },
];

export const dayText = (day: string): string => day.split('-').reverse().join('/');
