/** How a number format shows a number, as far as reading it needs to know. */
export type NumberFormat =
  | { kind: 'plain' }
  /** a fixed number of digits, such as codes are given: 0000, 0.000000 */
  | { kind: 'digits'; whole: number; decimals: number; isPercent: boolean }
  | { kind: 'moment'; hasDay: boolean; hasTime: boolean };

const PLAIN: NumberFormat = { kind: 'plain' };

/** The formats that Excel names by number alone. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  47: 'mm:ss.0',
};
const EAST_ASIAN_DATES = /^(?:2[7-9]|3[0-6]|5[0-8])$/;

const FIXED_DIGITS = /^(0{1,20})(?:\.(0{1,15}))?(%)?$/;

/** @param code the text of the format; for formats without one, their number counts */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined && EAST_ASIAN_DATES.test(String(id)))
    return { kind: 'moment', hasDay: true, hasTime: false };
  const text = code ?? BUILT_IN[id];
  if (text === undefined) return PLAIN;
  const shown = (text.split(';', 1)[0] ?? '').replace(/_.|\*./g, '');
  const bare = shown.replace(/"[^"]*"|\\./g, '').replace(/\[[^\]]*\]/g, '');
  const digits = FIXED_DIGITS.exec(shown.replace(/\[[^\]]*\]/g, '').trim());
  if (digits) {
    const [, whole = '', decimals = '', percent] = digits;
    return {
      kind: 'digits',
      whole: whole.length,
      decimals: decimals.length,
      isPercent: percent !== undefined,
    };
  }
  // An elapsed time, [h]:mm, is an amount.
  if (/\[(?:h+|m+|s+)\]/i.test(shown) || /^general$/i.test(bare.trim())) return PLAIN;
  const hasTime = /[hs]/i.test(bare);
  const hasDay = /[dy]/i.test(bare) || (/m/i.test(bare) && !hasTime);
  return hasDay || hasTime ? { kind: 'moment', hasDay, hasTime } : PLAIN;
}

const SECONDS = 86_400;
const LAST_DAY = 2_958_465;
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** Days between the calendar that starts in 1900 and the one of old Macintosh files. */
const DAYS_TO_1904 = 1462;
/** Excel's calendar has a 29 February 1900, which its days up to it are shifted by. */
const NO_SUCH_DAY = 60;

/** The text of a number cell, as near to what the sheet shows as a program can use: "2026-11-24", "1.014390", "50000". */
export function numberText(raw: string, format: NumberFormat, is1904: boolean): string {
  const stored = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(stored)) return raw.trim();
  // Excel computes with 15 digits; what is stored beyond is noise.
  const value = Number(stored.toPrecision(15));
  if (format.kind === 'moment') return momentText(value, format, is1904) ?? String(value);
  if (format.kind === 'digits' && value >= 0 && value < 1e15) return digitsText(value, format);
  return String(value);
}

/** Digits that the format does not show are not lost. */
function digitsText(value: number, format: Extract<NumberFormat, { kind: 'digits' }>): string {
  const { whole, decimals, isPercent } = format;
  const amount = isPercent ? Number((value * 100).toPrecision(15)) : value;
  const shown = amount.toFixed(decimals);
  if (Number(shown) !== amount) return String(value);
  const length = decimals > 0 ? whole + 1 + decimals : whole;
  return shown.padStart(length, '0') + (isPercent ? '%' : '');
}

function momentText(
  value: number,
  { hasDay, hasTime }: Extract<NumberFormat, { kind: 'moment' }>,
  is1904: boolean,
): string | null {
  const total = Math.round(value * SECONDS);
  const seconds = ((total % SECONDS) + SECONDS) % SECONDS;
  const day = Math.floor(total / SECONDS) + (is1904 ? DAYS_TO_1904 : 0);
  if (day < 0 || day > LAST_DAY) return null;
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  if (!hasDay && value < 1) return time;
  const shift = day <= NO_SUCH_DAY ? 1 : 0;
  const date = new Date(FIRST_DAY + (day + shift) * SECONDS * 1000).toISOString().slice(0, 10);
  return hasTime && seconds > 0 ? `${date}T${time}` : date;
}
