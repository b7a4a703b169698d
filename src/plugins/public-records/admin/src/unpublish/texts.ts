export const TEXTS = {
  title: 'Gỡ nội dung khỏi cổng',
  why: 'Vì sao gỡ?',
  target: 'Nay nằm ở trang nào?',
  targetHint: 'Đường dẫn của trang trên cổng, ví dụ: /tin-tuc/ten-bai, hoặc địa chỉ đầy đủ của trang đó',
  note: 'Lời nhắn cho người đọc',
  noteHint: 'Không bắt buộc. Hiện ngay dưới thông báo thu hồi, ví dụ: “Thay bằng Quyết định số …”',
  discard: 'Bỏ luôn các sửa đổi chưa đăng trong bản nháp',
  cancel: 'Huỷ',
  confirm: 'Gỡ xuống',
  done: 'Đã gỡ khỏi cổng.',
  failed: 'Không gỡ được. Hãy tải lại trang và thử lại.',
};

export const REASONS = {
  error: {
    label: 'Đăng nhầm',
    hint: 'Người đọc được báo là nội dung đã gỡ (mã 410); máy tìm kiếm bỏ trang này.',
  },
  consolidated: {
    label: 'Đã gộp vào trang khác',
    hint: 'Đường dẫn này chuyển hướng vĩnh viễn (mã 301) sang trang đó.',
  },
  withdrawn: {
    label: 'Thu hồi, không còn hiệu lực',
    hint: 'Vẫn đọc được dưới thông báo thu hồi; không còn trong danh sách và máy tìm kiếm. Thủ tục chỉ giữ lại tên, mã, trình tự, điều kiện.',
  },
};

export type Reason = keyof typeof REASONS;
