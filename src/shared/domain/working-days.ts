import Holidays from 'date-holidays';

/**
 * Working days of Vietnamese state offices. A day is an ISO day (`2026-11-24`): no clock and no time zone takes part,
 * so the result is the same on every machine.
 *
 * Off are Saturday, Sunday and the holidays of the Labour Code (Bộ luật Lao động 2019) Art. 112: 1 January, five days
 * of Tết, the Hùng Kings (10th of the third lunar month), 30 April, 1 May, 2 September. One that falls on a weekly day
 * off is made up for on the next working day (Art. 111(3)).
 *
 * What the law leaves to yearly decisions comes from the configuration, not from a calculation:
 * - the five days of Tết are taken as the eve and the first four days of the year (so in 2026); where the Government
 *   chooses others, name the added days as `extra` and the days that are then worked as `worked`;
 * - the second day of the National Day, 1 or 3 September, is an `extra` day;
 * - a working day exchanged for a Saturday is `extra`, the Saturday is `worked`.
 */
export interface WorkingCalendar {
  readonly extra: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
}

interface CalendarDays {
  /** days off beside weekends and the holidays of the law; they move no other day */
  extra?: readonly string[];
  /** days worked although they are a weekend, a holiday, or made up for one; wins over everything else */
  worked?: readonly string[];
}

export const workingCalendar = ({ extra = [], worked = [] }: CalendarDays = {}): WorkingCalendar => ({
  extra: new Set(extra),
  worked: new Set(worked),
});

const DAY = 24 * 3_600_000;

/** @throws RangeError when the day is none */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  if (calendar.worked.has(day)) return true;
  return !isWeekend(day) && !calendar.extra.has(day) && !daysOffOf(Number(day.slice(0, 4))).has(day);
}

/**
 * The last day of a time limit of `count` working days; the day from which it counts is not one of them.
 *
 * @throws RangeError when the count is not a whole number from 0, or the day is none
 */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of working days: ${count}`);
  let current = addDays(day, 0);
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/**
 * How many working days there are after `from`, up to and with `to`; none when `to` is not later.
 *
 * @throws RangeError when one of the days is none
 */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  let count = 0;
  const last = addDays(to, 0);
  for (let day = addDays(from, 1); day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** Years for which the lunar calendar is asked: far outside them the library never returns. */
const KNOWN_YEARS = { first: 1900, last: 2199 };

let holidays: Holidays | undefined;
const daysOff = new Map<number, ReadonlySet<string>>();

/** The holidays of a year and the days that make up for those on a weekend. */
function daysOffOf(year: number): ReadonlySet<string> {
  const known = daysOff.get(year);
  if (known) return known;
  const off = new Set(legalHolidays(year));
  for (const day of [...off].sort()) {
    if (!isWeekend(day)) continue;
    let substitute = addDays(day, 1);
    while (isWeekend(substitute) || off.has(substitute)) substitute = addDays(substitute, 1);
    off.add(substitute);
  }
  daysOff.set(year, off);
  return off;
}

/** The library gives a holiday's first day in Vietnam, and Tết as a span of five days from the eve. */
function legalHolidays(year: number): string[] {
  if (year < KNOWN_YEARS.first || year > KNOWN_YEARS.last) return [];
  holidays ??= new Holidays('VN', { types: ['public'] });
  return holidays.getHolidays(year).flatMap(({ date, start, end }) => {
    const length = Math.round((end.getTime() - start.getTime()) / DAY);
    return Array.from({ length }, (_, index) => addDays(date.slice(0, 10), index));
  });
}
