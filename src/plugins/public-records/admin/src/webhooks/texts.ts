import type { Delivery, DeliveryState } from './types';

export const TEXTS = {
  page: 'Thông báo thay đổi (webhook)',
  subtitle: 'Hệ thống nào được báo ngay khi nội dung công khai thay đổi, và đã báo được chưa',
  loading: 'Đang tải…',
  add: 'Thêm nơi nhận',
  address: 'Địa chỉ nhận',
  addressHint: 'Ví dụ https://example.vn/nhan-thong-bao. Mỗi thay đổi từ lúc đăng ký là một lần gửi POST.',
  note: 'Ghi chú',
  types: 'Loại nội dung (để trống: tất cả)',
  allTypes: 'Tất cả',
  secretTitle: 'Khoá bí mật',
  secretHint:
    'Chỉ hiện một lần này. Hãy trao cho bên nhận để kiểm tra chữ ký (chuẩn Standard Webhooks), rồi cất giữ như mật khẩu.',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  secretKept: 'Tôi đã cất khoá',
  on: 'Đang gửi',
  off: 'Đã tắt',
  turnOn: 'Bật lại',
  turnOff: 'Tắt',
  test: 'Gửi thử',
  newSecret: 'Khoá mới',
  newSecretWarning: 'Khoá cũ hết dùng ngay. Bên nhận sẽ từ chối thông báo cho đến khi có khoá mới.',
  remove: 'Xoá',
  removeWarning: 'Nơi nhận này và nhật ký gửi của nó bị xoá hẳn. Những thông báo chưa gửi sẽ không gửi nữa.',
  testSent: 'Bên nhận đã nhận thông báo thử.',
  testFailed: 'Không gửi thử được:',
  log: 'Nhật ký gửi',
  reload: 'Tải lại',
  sendAgain: 'Gửi lại',
  testMessage: 'Thông báo thử',
};

export const STATES: Record<DeliveryState, string> = {
  waiting: 'Chờ gửi',
  sent: 'Đã gửi',
  failed: 'Gửi hỏng',
};

const ACTIONS: Record<string, string> = {
  upsert: 'Đăng hoặc sửa',
  withdraw: 'Rút xuống',
  redirect: 'Chuyển đường dẫn',
  gone: 'Gỡ khỏi cổng',
};

const NUMBER = new Intl.NumberFormat('vi-VN');
const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' },
});

export const count = (value: number): string => NUMBER.format(value);
export const moment = (value: string): string => MOMENT.format(new Date(value));

/** What a message tells of. */
export const toldBy = ({ change }: Delivery): string =>
  change ? `${ACTIONS[change.action] ?? change.action}: ${change.title}\n${change.path}` : TEXTS.testMessage;

/** How far a message is. */
export function stateOf({ state, attempts, nextAttemptAt }: Delivery): string {
  if (state === 'waiting' && attempts > 0 && nextAttemptAt)
    return `${STATES.waiting}\nthử lại lúc ${moment(nextAttemptAt)}`;
  return STATES[state];
}
