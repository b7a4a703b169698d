import type { Origin, Outcome } from './types';

export const TEXTS = {
  title: 'Đường dẫn chuyển hướng',
  subtitle: 'Đường dẫn cũ dẫn về đâu; đường dẫn đang có trang công khai luôn thắng chuyển hướng',
  loading: 'Đang tải…',
  old: 'Đường dẫn cũ',
  target: 'Đường dẫn mới',
  origin: 'Nguồn gốc',
  since: 'Từ lúc',
  search: 'Tìm đường dẫn',
  allOrigins: 'Mọi nguồn gốc',
  gone: '(nội dung đã gỡ)',
  add: 'Thêm chuyển hướng',
  oldHint:
    'Ví dụ: /chi-tiet-tin-tuc/abc-123.html hoặc /read/xyz?id=5. Có phần “?” thì chỉ khớp đúng phần đó.',
  targetHint: 'Đường dẫn của một trang đang có trên cổng, ví dụ: /tin-tuc/ten-bai',
  edit: 'Sửa đích',
  save: 'Lưu',
  cancel: 'Huỷ',
  remove: 'Xoá',
  removeTitle: 'Xoá chuyển hướng',
  removeText: (old: string): string => `${old} sẽ trả lời “không tìm thấy”.`,
  importTitle: 'Nhập từ tệp',
  importText:
    'Tệp CSV hoặc Excel có hai cột “Đường dẫn cũ” và “Đường dẫn mới”. Tải lên chỉ để xem trước; chưa ghi gì.',
  choose: 'Chọn tệp và xem trước',
  line: 'Dòng',
  result: 'Kết quả',
  nothingToWrite: 'Không có dòng nào để ghi.',
};

export const ORIGINS: Record<Origin, string> = {
  moved: 'Tự động, bài đổi đường dẫn',
  consolidated: 'Bài đã gộp vào trang khác',
  manual: 'Tạo bằng tay',
  imported: 'Nhập từ tệp',
};

export const OUTCOMES: Record<Outcome, string> = {
  added: 'Thêm mới',
  changed: 'Đổi đích',
  unchanged: 'Không đổi',
  refused: 'Từ chối',
};

const NUMBER = new Intl.NumberFormat('vi-VN');
const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' },
});

export const count = (value: number): string => NUMBER.format(value);
export const moment = (value: string): string => MOMENT.format(new Date(value));

/** An address as people read it. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
