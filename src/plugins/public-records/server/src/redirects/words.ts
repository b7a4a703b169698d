import type { AddressProblem } from '../../../domain/redirects';

/** Why a redirect is refused, for the person who asked for it. */
export const REFUSALS: Record<AddressProblem | 'loop' | 'public' | 'no-target' | 'duplicate', string> = {
  'not-a-path': 'không phải đường dẫn (phải bắt đầu bằng “/”, không có dấu cách, thẻ HTML hay công thức)',
  'too-long': 'đường dẫn quá dài',
  foreign: 'địa chỉ ở ngoài cổng',
  'not-a-page': 'đường dẫn này dành cho phần khác của hệ thống (quản trị, API, tệp)',
  loop: 'tạo thành vòng lặp: đích dẫn về chính đường dẫn cũ',
  public: 'đường dẫn cũ đang có trang công khai',
  'no-target': 'đích không có trên cổng',
  duplicate: 'trùng với một dòng ở trên',
};
