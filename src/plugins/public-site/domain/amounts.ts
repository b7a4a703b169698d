import { choiceLabel } from '../../../shared/domain/choices';
import type { PageLocale } from './addresses';

const NUMBERS: Record<PageLocale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-GB'),
};

export interface Duration {
  number?: number | string | null;
  unit?: string | null;
  text?: string | null;
}

/** "15 ngày làm việc"; '' when the number or its unit is not known. */
export function formatAmountOfTime({ number, unit }: Duration, locale: PageLocale): string {
  if (number === null || number === undefined || number === '' || !unit) return '';
  const amount = Number(number);
  const label = choiceLabel('durationUnit', unit, locale);
  return `${NUMBERS[locale].format(amount)} ${locale === 'en' && amount === 1 ? label.replace(/s$/, '') : label}`;
}

/** "15 ngày làm việc"; the source's own words are kept beside or, without a number, instead. */
export function formatDuration(duration: Duration | null | undefined, locale: PageLocale): string {
  if (!duration) return '';
  const text = duration.text?.trim() ?? '';
  const spelt = formatAmountOfTime(duration, locale);
  // The source often repeats the limit and says from when it counts: then its words are enough.
  if (!spelt || text.toLowerCase().includes(spelt.toLowerCase())) return text;
  return text ? `${spelt} (${withoutStop(text)})` : spelt;
}

export interface Fee {
  kind?: string | null;
  amount?: number | string | null;
  currency?: string | null;
  condition?: string | null;
}

/** "3.000.000 đồng", "VND 3,000,000". */
export function formatMoney(amount: number | string, currency: string, locale: PageLocale): string {
  const number = NUMBERS[locale].format(BigInt(amount));
  if (locale === 'en') return `${currency} ${number}`;
  return currency === 'VND' ? `${number} đồng` : `${number} ${currency}`;
}

const FREE: Record<PageLocale, Record<string, string>> = {
  vi: { fee: 'Không thu phí', charge: 'Không thu lệ phí', '': 'Không thu phí, lệ phí' },
  en: { fee: 'No fee', charge: 'No charge', '': 'Free of charge' },
};

/** "Lệ phí: 200.000 đồng (điều kiện)". Phí and lệ phí are different in law and are always named. */
export function formatFee(fee: Fee, locale: PageLocale): string {
  const condition = fee.condition?.trim() ?? '';
  const label = fee.kind ? choiceLabel('feeKind', fee.kind, locale) : '';
  const known = fee.amount !== null && fee.amount !== undefined && fee.amount !== '';
  if (!known) return label && condition ? `${label}: ${condition}` : condition;
  const isFree = BigInt(fee.amount as string) === 0n;
  const free = FREE[locale][fee.kind ?? ''] ?? FREE[locale][''];
  const money = formatMoney(fee.amount as string, fee.currency || 'VND', locale);
  const amount = isFree ? free : label ? `${label}: ${money}` : money;
  return condition ? `${amount} (${withoutStop(condition)})` : `${amount}`;
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** A count as people of that language write it: "2.642", "2,642". */
export const formatCount = (count: number, locale: PageLocale): string => NUMBERS[locale].format(count);

/** "1,2 MB" from the kilobytes that the media library stores. */
export function formatFileSize(kilobytes: number | null | undefined, locale: PageLocale): string {
  if (!kilobytes) return '';
  const megabytes = kilobytes / 1000;
  if (megabytes < 1) return `${NUMBERS[locale].format(Math.max(1, Math.round(kilobytes)))} KB`;
  return `${NUMBERS[locale].format(Math.round(megabytes * 10) / 10)} MB`;
}
