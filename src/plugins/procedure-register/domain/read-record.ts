import { parseProcedureCode } from './codes';
import { parseNational, type NationalRecord, type ParsedProcedure } from './national/parse-national';
import { parseRow } from './tabular/parse-row';
import { cellsOf } from './tabular/headings';

/** A row of a source: in structure, or with the reason why it cannot be. */
export type SourceRecord =
  | { line: number; key: string; parsed: ParsedProcedure }
  | { line: number; key: string; reason: string };

type TextRecord = Record<string, unknown>;

const isNational = (values: TextRecord): boolean =>
  'ten_thu_tuc' in values && ('cach_thuc_thuc_hien' in values || 'trinh_tu_thuc_hien' in values);

/**
 * Reads one row of any source: a record of the national portal, or a row of a table with Vietnamese headings.
 *
 * @param toText takes the mark-up off a cell that holds HTML
 */
export function readRecord(line: number, values: TextRecord, toText: (html: string) => string): SourceRecord {
  const texts = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? withoutMarkup(value, toText) : value,
    ]),
  );
  const cells = cellsOf(texts);
  const code = parseProcedureCode(cells.code ?? '');
  const key = (cells.code ?? cells.name ?? '').trim().slice(0, 100);
  const reject = (reason: string): SourceRecord => ({ line, key, reason });
  if (code.isWrong) {
    return reject(
      `“${key}” không phải mã thủ tục (ví dụ 1.014393). Mã riêng của đơn vị ghi ở cột “Mã địa phương”.`,
    );
  }
  if (!cells.name?.trim()) return reject('Thiếu tên thủ tục.');
  const parsed = isNational(texts) ? parseNational(stringsOf(texts)) : parseRow(cells);
  return {
    line,
    key: parsed.data.code ?? parsed.data.slug ?? parsed.data.localCode ?? parsed.data.name,
    parsed,
  };
}

const TAG = /<\/?[a-z][^<>]*>/i;

const withoutMarkup = (value: string, toText: (html: string) => string): string =>
  TAG.test(value) ? toText(value) : value;

const stringsOf = (values: TextRecord): NationalRecord =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));
