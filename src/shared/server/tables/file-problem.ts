/** Why a file cannot be read or written, in Vietnamese, for the person who gave it. */
export class FileProblem extends Error {}

const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** "200.000" */
export const count = (value: number): string => NUMBERS.format(value);

/** "1,5 MB" */
export const megabytes = (bytes: number): string => `${NUMBERS.format(bytes / 1024 / 1024)} MB`;

const MOST_NAMED = 20;

/** "A5, A6 và 3 ô khác": some of many, so that a remark stays readable. */
export function someOf(all: readonly string[], what: string): string {
  const named = all.slice(0, MOST_NAMED).join(', ');
  return all.length > MOST_NAMED ? `${named} và ${count(all.length - MOST_NAMED)} ${what} khác` : named;
}

export const tooManyRows = (most: number): FileProblem =>
  new FileProblem(`Tệp có quá ${count(most)} dòng dữ liệu. Hãy chia thành nhiều tệp nhỏ hơn.`);
