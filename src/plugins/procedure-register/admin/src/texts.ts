import type { ItemOutcome, PostingFlag, ProcedureState, RunState } from './types';

export const PROCEDURE = 'api::procedure.procedure';

export const TEXTS = {
  plugin: 'Sổ thủ tục hành chính',
  loading: 'Đang tải…',
  failed: 'Không tải được dữ liệu. Hãy tải lại trang.',
  none: 'Không có mục nào.',
};

export const RUN_STATES: Record<RunState, string> = {
  previewed: 'Chờ duyệt',
  running: 'Đang ghi',
  interrupted: 'Bị dừng giữa chừng',
  done: 'Đã xong',
  discarded: 'Đã bỏ',
};

export const OUTCOMES: Record<ItemOutcome, string> = {
  create: 'Thêm mới',
  change: 'Thay đổi',
  unchanged: 'Không đổi',
  reject: 'Từ chối',
};

export const STATES: Record<ProcedureState, string> = {
  upcoming: 'Sắp có hiệu lực',
  in_force: 'Đang áp dụng',
  replaced: 'Đã bị thay thế',
  abolished: 'Đã bãi bỏ',
};

export const FLAGS: Record<PostingFlag, string> = {
  late: 'Đăng trễ hạn',
  overdue: 'Quá hạn, chưa đăng',
  due_soon: 'Sắp đến hạn đăng',
};

const NUMBER = new Intl.NumberFormat('vi-VN');
const PERCENT = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });
const DATE = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' },
});

export const count = (value: number): string => NUMBER.format(value);
export const percent = (share: number | null): string => (share === null ? '–' : PERCENT.format(share));
export const day = (value: string | null): string => (value ? DATE.format(new Date(value)) : '');
export const moment = (value: string | null): string => (value ? MOMENT.format(new Date(value)) : '');

/** A value of a field on a few lines, for people to compare. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(trống)';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '(trống)' : value.map(shown).join('\n');
  const parts = Object.values(value).filter((part) => part !== null && part !== '' && !isEmptyList(part));
  return parts.map((part) => (typeof part === 'object' ? shown(part) : String(part))).join(' · ');
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
