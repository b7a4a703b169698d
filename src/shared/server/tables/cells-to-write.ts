import { dayInVietnam } from '../../domain/procedure-life';

/** A `Date` stands for the day that it is in Vietnam at that moment. */
export type CellToWrite = string | number | Date | null;

/** Starts that a spreadsheet takes for a formula when the text is typed or comes from a CSV. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export const startsLikeFormula = (text: string): boolean => FORMULA_START.test(text);

/** "2026-11-24"; null for a date that is none. */
export const dayOf = (date: Date): string | null =>
  Number.isNaN(date.getTime()) ? null : dayInVietnam(date);
