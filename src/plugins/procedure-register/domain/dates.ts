const pad = (part: string): string => part.padStart(2, '0');

function isoDay(day: string, month: string, year: string): string | null {
  const text = `${year}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const NUMERIC = /^(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?:\s+\d{1,2}:\d{2}.*)?$/i;
const IN_WORDS = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/i;

/**
 * A day as offices write it: `05/06/2024`, `5.6.2024`, `2024-06-05`, `ngày 05 tháng 6 năm 2024`. The day comes first.
 *
 * @returns an ISO day, or null when it is no day of the calendar
 */
export function parseDay(text: string): string | null {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(words);
  if (iso) return isoDay(iso[3] ?? '', iso[2] ?? '', iso[1] ?? '');
  const found = NUMERIC.exec(words) ?? IN_WORDS.exec(words);
  return found ? isoDay(found[1] ?? '', found[2] ?? '', found[3] ?? '') : null;
}

const INSIDE = /ngày\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})/i;

/** The first day that a text names after the word "ngày". */
export function dayIn(text: string): string | null {
  const found = INSIDE.exec(text);
  return found?.[1] ? parseDay(found[1]) : null;
}
