import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { FileProblem, readRows, type SourceRow } from '../../../../../shared/server/tables/read-rows';
import { readRecord, type SourceRecord } from '../../../domain/read-record';
import { columnOf } from '../../../domain/tabular/headings';
import { registerConfig } from '../config';

/** A file of procedures, row by row. */
export interface SourceFile {
  name: string;
  hash: string;
  format: string;
  encoding: string | null;
  notes: string[];
  records: SourceRecord[];
}

interface HtmlService {
  toText(html: string): string;
}

/**
 * Reads a file of any form that offices have.
 *
 * @throws FileProblem, in words for the person who gave it, when the file as a whole cannot be read
 */
export async function readSourceFile(
  strapi: Core.Strapi,
  name: string,
  content: Buffer,
): Promise<SourceFile> {
  const maxBytes = registerConfig(strapi).maxFileMegabytes * 1024 * 1024;
  const isHeading = (text: string): boolean => columnOf(text) !== null;
  const file = await readRows(name, content, { maxBytes, maxRows: 50_000, isHeading });
  const html = strapi.plugin('rich-text').service('html') as HtmlService;
  const { rows, notes } = rowsOfProcedures(file.rows);
  const records = rows.map(({ line, values }) => readRecord(line, values, (text) => html.toText(text)));
  const bad = file.bad.map(({ line, reason }): SourceRecord => ({ line, key: '', reason }));
  if (records.length + bad.length === 0) throw new FileProblem('Tệp không có dòng dữ liệu nào.');
  return {
    name,
    hash: createHash('sha256').update(content).digest('hex'),
    format: file.format,
    encoding: file.encoding,
    notes: [...file.notes, ...notes],
    records: rejectRepeated([...records, ...bad].sort((a, b) => a.line - b.line)),
  };
}

const isName = (heading: string): boolean => columnOf(heading) === 'name';

/**
 * Leaves out the sheets of a workbook that are no list of procedures.
 *
 * @throws FileProblem when no row of the file can name a procedure
 */
function rowsOfProcedures(rows: readonly SourceRow[]): { rows: SourceRow[]; notes: string[] } {
  const sheets = new Map<string, boolean>();
  for (const { sheet = '', values } of rows) {
    sheets.set(sheet, (sheets.get(sheet) ?? false) || Object.keys(values).some(isName));
  }
  const others = [...sheets].filter(([, isList]) => !isList).map(([sheet]) => sheet);
  if (rows.length > 0 && others.length === sheets.size) {
    throw new FileProblem('Không tìm thấy cột “Tên thủ tục”. Hãy dùng tệp mẫu để có đúng tiêu đề cột.');
  }
  return {
    rows: rows.filter(({ sheet = '' }) => !others.includes(sheet)),
    notes: others.map((sheet) => `Trang tính “${sheet}” không có cột “Tên thủ tục”: đã bỏ qua.`),
  };
}

/** Of rows with one code and language the first counts. */
function rejectRepeated(records: SourceRecord[]): SourceRecord[] {
  const first = new Map<string, number>();
  const checked = records.map((record): SourceRecord => {
    if ('reason' in record) return record;
    const name = `${record.parsed.locale} ${record.key}`;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, record.line);
    return earlier === undefined
      ? record
      : { line: record.line, key: record.key, reason: `Trùng với dòng ${earlier}: cùng mã “${record.key}”.` };
  });
  return checked.sort((a, b) => turnOf(a) - turnOf(b));
}

/** What others name comes first: originals, then what is replaced by one of them, then translations. */
function turnOf(record: SourceRecord): number {
  if ('reason' in record) return 0;
  if (record.parsed.locale === 'en') return 2;
  return record.parsed.replacedBy ? 1 : 0;
}
