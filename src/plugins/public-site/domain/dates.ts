import type { PageLocale } from './addresses';

// The reader's calendar day, whatever the server's time zone: 23:30 UTC is already the next day in Hà Tĩnh. date-fns
// formats in the machine's own zone only, so the platform's formatter does it.
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const FORMATS: Record<PageLocale, Intl.DateTimeFormat> = {
  vi: new Intl.DateTimeFormat('vi-VN', {
    timeZone: TIME_ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: TIME_ZONE,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
};

/** "04/07/2020" or "4 July 2020"; '' for no date or a value that is none. */
export function formatDate(value: string | Date | null | undefined, locale: PageLocale): string {
  const date = toDate(value);
  return date ? FORMATS[locale].format(date) : '';
}

/** The machine form for `<time datetime>`; '' for no date. */
export function isoDate(value: string | Date | null | undefined): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return toDate(value)?.toISOString() ?? '';
}

function toDate(value: string | Date | null | undefined): Date | null {
  if (!value) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}
