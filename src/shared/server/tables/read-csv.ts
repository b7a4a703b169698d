import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { CsvError, parse, type Options } from 'csv-parse';
import { CsvError as ErrorAtOnce, parse as parseAtOnce } from 'csv-parse/sync';
import { isBlank } from './cell-text';
import { count, FileProblem, someOf } from './file-problem';
import { findHeadings, isColumnNumbers, type HeadingRules, type Headings, type TableRow } from './headings';
import { refuseLegacy } from './legacy-watch';
import type { RowSink } from './row-sink';

const SEPARATORS = [',', ';', '\t'];
/** The start of a file shows its separator and headings. */
const START = 64 * 1024;
const LINES_AT_START = 20;
const PIECE = 64 * 1024;
const MOST_BAD_QUOTES = 1000;
const LONGEST_QUOTE = 40;

const REASONS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'Dấu ngoặc kép (") mở ra mà không đóng lại.',
  CSV_INVALID_CLOSING_QUOTE: 'Sau dấu ngoặc kép (") đóng ô phải là dấu phân cách hoặc hết dòng.',
};
const OTHER_REASON = 'Ô chứa dấu ngoặc kép (") phải đặt cả ô trong ngoặc kép và viết hai lần dấu bên trong.';

const options = (separator: string): Options => ({
  delimiter: separator,
  record_delimiter: '\n',
  relax_column_count: true,
});

/** Reads a CSV whose cells are separated by comma, semicolon or tab. */
export async function readCsv(text: string, rules: HeadingRules, sink: RowSink): Promise<void> {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  await breathe();
  // Excel writes and reads such a first line.
  const named = /^sep=(.)\n/i.exec(lines);
  const body = named ? lines.slice(named[0].length) : lines;
  const before = named ? 1 : 0;
  const { separator, headings } = findTable(body, named?.[1], { ...rules, mayBeSingle: true });
  sink.seeHeadings(headings.columns, headings.line + before);
  const table = new CsvTable(headings, before, sink);
  const bytes = Buffer.from(body);
  await breathe();
  await eachRecord(bytes, separator, table);
  table.finish();
}

class CsvTable {
  private readonly named: ReadonlySet<number>;
  private readonly width: number;
  private readonly unnamed = new Set<number>();
  private isFirst = true;

  constructor(
    private readonly headings: Headings,
    private readonly linesBefore: number,
    private readonly sink: RowSink,
  ) {
    this.named = new Set(headings.columns.map(({ index }) => index));
    this.width = 1 + Math.max(...this.named);
  }

  add(row: TableRow): void {
    const { headings, sink } = this;
    if (row.line <= headings.line || row.cells.every(isBlank)) return;
    const isNumbers = this.isFirst && isColumnNumbers(row, headings);
    this.isFirst = false;
    if (isNumbers) return;
    const line = row.line + this.linesBefore;
    const extra = row.cells.slice(this.width).find((text) => !isBlank(text));
    if (extra !== undefined) {
      const start = extra.trim().slice(0, LONGEST_QUOTE);
      const reason = `Dòng có ${count(row.cells.length)} ô mà bảng chỉ có ${count(this.width)} cột: thừa “${start}”.`;
      return sink.addBad(line, reason);
    }
    row.cells.forEach((text, index) => {
      if (!this.named.has(index) && !isBlank(text)) this.unnamed.add(index);
    });
    sink.addCells(line, headings.columns, row.cells);
  }

  addBad(line: number, code: string): void {
    this.sink.addBad(line + this.linesBefore, REASONS[code] ?? OTHER_REASON);
  }

  finish(): void {
    if (this.unnamed.size === 0) return;
    const columns = [...this.unnamed].sort((one, other) => one - other).map((index) => String(index + 1));
    this.sink.notes.push(`Cột thứ ${someOf(columns, 'cột')} không có tiêu đề nên không đọc.`);
  }
}

/** The separator with which the first lines make the best headings. */
function findTable(body: string, named: string | undefined, rules: HeadingRules) {
  let best: { separator: string; headings: Headings } | null = null;
  for (const separator of named ? [named] : SEPARATORS) {
    const headings = findHeadings(firstRows(body.slice(0, START), separator), [], rules);
    if (headings && isBetter(headings, best?.headings)) best = { separator, headings };
  }
  if (best) return best;
  refuseLegacy(body.slice(0, START), 'đầu tệp');
  const line = body.split('\n').find((text) => text.trim() !== '') ?? '';
  throw new FileProblem(
    `Không tìm thấy dòng tiêu đề của bảng. Dòng đầu của tệp là “${line.trim().slice(0, 100)}”.`,
  );
}

const isBetter = (one: Headings, other: Headings | undefined): boolean =>
  !other ||
  one.score > other.score ||
  (one.score === other.score && one.columns.length > other.columns.length);

function firstRows(start: string, separator: string): TableRow[] {
  const rows: TableRow[] = [];
  let lastLine = 0;
  try {
    parseAtOnce(start, {
      ...options(separator),
      relax_quotes: true,
      to: LINES_AT_START,
      on_record: (cells: string[], { lines }) => {
        if (!cells.every(isBlank)) rows.push({ line: lastLine + 1, cells });
        lastLine = lines;
        return null;
      },
    });
  } catch (error) {
    // The start may end within quotes; the lines before count.
    if (!(error instanceof ErrorAtOnce)) throw error;
  }
  return rows;
}

/**
 * Reads all records. One with bad quotes is reported, and reading goes on with the line after the one it starts on:
 * a quote that is never closed must not swallow the rest.
 */
async function eachRecord(body: Buffer, separator: string, table: CsvTable): Promise<void> {
  let start = 0;
  let linesBefore = 0;
  for (let failures = 0; start < body.length; failures += 1) {
    if (failures > MOST_BAD_QUOTES)
      throw new FileProblem(
        `Hơn ${count(MOST_BAD_QUOTES)} dòng có dấu ngoặc kép (") sai. Hãy xuất lại tệp CSV, hoặc gửi tệp Excel (.xlsx).`,
      );
    let lastLine = linesBefore;
    const parser = parse({
      ...options(separator),
      on_record: (cells: string[], { lines }) => {
        table.add({ line: lastLine + 1, cells });
        lastLine = linesBefore + lines;
        return null;
      },
    });
    parser.resume();
    try {
      await pipeline(Readable.from(pieces(body, start)), parser);
      return;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      table.addBad(lastLine + 1, error.code);
    }
    start = afterLines(body, start, lastLine + 1 - linesBefore);
    linesBefore = lastLine + 1;
  }
}

async function* pieces(body: Buffer, start: number): AsyncGenerator<Buffer> {
  for (let at = start; at < body.length; at += PIECE) {
    yield body.subarray(at, at + PIECE);
    // Other requests get their turn.
    await breathe();
  }
}

function afterLines(body: Buffer, start: number, lines: number): number {
  let at = start;
  for (let line = 0; line < lines; line += 1) {
    const end = body.indexOf(0x0a, at);
    if (end < 0) return body.length;
    at = end + 1;
  }
  return at;
}
