export type PersonalData = 'email' | 'phone' | 'idNumber';

const PATTERNS: [PersonalData, RegExp][] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/u],
  // Vietnamese numbers: nine or ten digits after the country or the trunk prefix, however they are grouped.
  ['phone', /(?<![\d.])(?:\+?84|0)(?:[\s.-]?\d){9,10}(?![\d])/],
  // CCCD 12 digits, CMND 9; an amount of money has its thousands parted by dots.
  ['idNumber', /(?<![\d.,])\d{3}\s?\d{3}\s?\d{3}(?:\s?\d{3})?(?![\d.,]\d|\d)/],
];

/** What in a text obviously tells who wrote it; null for nothing. It cannot tell a name. */
export const findPersonalData = (text: string): PersonalData | null =>
  PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
