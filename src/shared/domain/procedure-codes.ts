import { repairLine } from './repair-text';

/*
 * The code of a procedure is written in several forms: the national one (1.014393), with what a province adds to it
 * (1.014393.H38, before 2025 1.014393.000.00.00.H34), that of the years of Đề án 30 (T-HTI-213814-TT), and codes that
 * an office made up (BCH-5).
 */

const NATIONAL = /^([1-6]\.\d{6})(\.\d{3}\.\d{2}\.\d{2})?(\.H\d{2})?$/;
const PROJECT_30 = /^T-[A-Z]{3}-\d{6}-TT$/;

const normalised = (text: string): string => repairLine(text).toUpperCase();

const nationalPart = (code: string): string | null => NATIONAL.exec(code)?.[1] ?? null;

/** The national code in a code of any form: "1.014393.000.00.00.h27" → "1.014393"; null when it holds none. */
export const nationalCodeOf = (text: string): string | null => nationalPart(normalised(text));

/** Whether a code is a province's own: a national one with a suffix, or one of the years of Đề án 30. */
export function isProvincialCode(text: string): boolean {
  const code = normalised(text);
  const national = nationalPart(code);
  return PROJECT_30.test(code) || (national !== null && national !== code);
}

/**
 * What a code is looked up and compared by: itself, without differences of case and white space, then the national code
 * in it. Equality of keys is the whole comparison: a part of a code is not that code.
 */
export function codeKeys(text: string): string[] {
  const code = normalised(text);
  if (code === '') return [];
  const national = nationalPart(code);
  return national && national !== code ? [code, national] : [code];
}
