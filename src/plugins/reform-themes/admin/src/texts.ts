/** What staff read. */
export const TEXTS = {
  plugin: 'Chủ đề cải cách',
  loading: 'Đang tải…',
  failed: 'Không tải được. Hãy tải lại trang.',
  none: 'Văn bản chưa thuộc chủ đề nào.',
  list: 'Chủ đề của văn bản',
  rejected: 'Người đã bỏ',
  considered: 'Đã cân nhắc',
  accept: 'Nhận',
  remove: 'Bỏ',
  undo: 'Hoàn tác',
  pendingAccept: 'Sẽ ghi là người chọn khi lưu',
  pendingRemove: 'Sẽ ghi là người bỏ khi lưu',
  notYet: 'Gợi ý mới, sẽ gắn khi lưu',
  notCarried: 'Gợi ý mới, chưa gắn',
  gone: 'Văn bản hiện tại không còn nói đến',
  fixed: 'Chủ đề tự động đã cố định khi xuất bản.',
  refresh: 'Gợi ý lại',
  otherLocale: 'Văn bản tiếng Việt quyết định chủ đề cho mọi ngôn ngữ.',
  kept: 'Chủ đề do người chọn hoặc bỏ luôn được giữ nguyên.',
  evidenceOf: (name: string) => `Dẫn chứng: ${name}`,
  updated: (names: readonly string[]) =>
    names.length === 0
      ? 'Đã đọc văn bản: không có gợi ý.'
      : `Đã đọc văn bản, gợi ý ${names.length} chủ đề: ${names.join('; ')}.`,
  announced: (name: string, what: string) => `${name}: ${what}.`,
  undone: 'đã hoàn tác',
  byPerson: (state: 'accepted' | 'rejected', by: string | null, at: string) =>
    `${state === 'accepted' ? 'người chọn' : 'người bỏ'}${by ? `: ${by}` : ''}, ${new Date(at).toLocaleDateString('vi-VN')}`,
  automatic: 'tự động',
};

const FIELDS: Record<string, string> = {
  title: 'tiêu đề',
  lead: 'tóm tắt',
  body: 'nội dung',
  type: 'loại nội dung',
};

const DISCOUNTS: Record<string, string> = {
  excluded: 'nằm trong cụm loại trừ',
  'no-cue': 'không có từ ngữ cảnh',
  'not-state': 'không phải cơ quan nhà nước thực hiện',
  negated: 'bị phủ định',
  menu: 'nằm trong trình đơn của trang',
  far: 'nằm xa đầu bài',
  repeated: 'nhắc lại',
  'without-parent': 'chỉ tính khi có chủ đề cha',
  rival: 'chủ đề khác rõ hơn',
  definition: 'nằm trong câu định nghĩa',
  aside: 'chỉ nhắc qua',
};

const number = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });

/** "85%", as numbers are written in Vietnamese. */
export const percent = (score: number): string => `${Math.round(score * 100)}%`;

/** "tiêu đề, +6" or "nội dung, +0: nằm trong cụm loại trừ". */
export function reasonText({
  field,
  weight,
  discount,
}: {
  field: string;
  weight?: number;
  discount?: string;
}): string {
  const sign = (weight ?? 0) < 0 ? '−' : '+';
  const value = weight === undefined || field === 'type' ? '' : `, ${sign}${number(Math.abs(weight))}`;
  return `${FIELDS[field] ?? field}${value}${discount ? `: ${DISCOUNTS[discount] ?? discount}` : ''}`;
}
