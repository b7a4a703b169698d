import { OpsError } from './places';

type Values = Record<string, string | undefined>;

const PLAIN = /^[\w.,+/=-]+$/;

function written(name: string, value: string): string {
  if (PLAIN.test(value)) return `${name}=${value}`;
  const quote = [`'`, '"', '`'].find((sign) => !value.includes(sign));
  if (!quote || value.includes('\n')) throw new OpsError(`Không ghi được biến ${name} vào tệp cấu hình.`);
  return `${name}=${quote}${value}${quote}`;
}

/**
 * The settings file as a backup keeps it: as it stands, and after it the secrets that the surroundings give instead
 * of the file (a later line wins). Without them a restored database could not be read in full.
 */
export function completeKeys(text: string, inFile: Values, secrets: Values): string {
  const missing = Object.entries(secrets).filter(([name, value]) => value && value !== inFile[name]);
  if (missing.length === 0) return text;
  const lines = missing.map(([name, value]) => written(name, String(value)));
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${start}# Lấy từ biến môi trường khi sao lưu.\n${lines.join('\n')}\n`;
}
