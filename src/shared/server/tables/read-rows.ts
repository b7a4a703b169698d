import { setImmediate as breathe } from 'node:timers/promises';
import { decodeText } from './decode-text';
import { kindOf, refuseMarkup } from './file-kind';
import { FileProblem, megabytes } from './file-problem';
import { looksLikeJson, readJson } from './read-json';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { RowSink, type BadRow, type SourceRow } from './row-sink';

export { FileProblem, type SourceRow };

export interface RowsFile {
  format: 'xlsx' | 'csv' | 'json' | 'jsonl';
  /** of a text file: "UTF-8", "UTF-16LE", "UTF-16BE" or "Windows-1258" */
  encoding: string | null;
  rows: SourceRow[];
  /** what could not be read, while the rest was */
  bad: BadRow[];
  /** remarks about the file as a whole, in Vietnamese */
  notes: string[];
}

export interface RowLimits {
  maxBytes: number;
  maxRows?: number;
  /** whether a text is a heading that the table may have; helps to find the headings below the titles */
  isHeading?: (text: string) => boolean;
}

const MOST_ROWS = 200_000;

/**
 * Reads a table that a person hands in. Its content says what it is; the name only helps.
 *
 * Texts come mended (NFC, no control or invisible characters). Formulas are never computed and nothing a file refers
 * to is fetched.
 *
 * @throws FileProblem when the file as a whole cannot be used
 */
export async function readRows(name: string, content: Buffer, limits: RowLimits): Promise<RowsFile> {
  const { maxBytes, maxRows = MOST_ROWS, isHeading } = limits;
  if (content.length > maxBytes)
    throw new FileProblem(`Tệp nặng ${megabytes(content.length)}, quá giới hạn ${megabytes(maxBytes)}.`);
  const sink = new RowSink(maxRows);
  const file = await readInto(sink, name, content, { isHeading, maxRows });
  sink.watch.finish();
  const { rows, bad, notes } = sink;
  return { ...file, rows, bad, notes };
}

async function readInto(
  sink: RowSink,
  name: string,
  content: Buffer,
  { isHeading, maxRows }: { isHeading: RowLimits['isHeading']; maxRows: number },
): Promise<Pick<RowsFile, 'format' | 'encoding'>> {
  if (kindOf(content) === 'xlsx') {
    await readXlsx(content, { isHeading }, maxRows, sink);
    return { format: 'xlsx', encoding: null };
  }
  const { text, encoding } = decodeText(content);
  await breathe();
  if (text.trim() === '') throw new FileProblem('Tệp trống, không có nội dung nào.');
  refuseMarkup(text);
  if (encoding === 'Windows-1258')
    sink.notes.push('Tệp viết bằng bảng mã Windows-1258, đã chuyển sang Unicode.');
  const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const saysLines = extension === 'jsonl' || extension === 'ndjson';
  if (saysLines || extension === 'json' || looksLikeJson(text))
    return { format: await readJson(text, saysLines, sink), encoding };
  await readCsv(text, { isHeading }, sink);
  return { format: 'csv', encoding };
}
