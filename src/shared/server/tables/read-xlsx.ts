import { setImmediate as breathe } from 'node:timers/promises';
import { isBlank } from './cell-text';
import { FileProblem, someOf } from './file-problem';
import {
  findHeadings,
  isColumnNumbers,
  textAtTop,
  type HeadingRules,
  type Headings,
  type Merge,
  type TableRow,
} from './headings';
import { refuseLegacy } from './legacy-watch';
import type { RowSink } from './row-sink';
import { XlsxBook } from './xlsx-book';
import { columnName, readSheet, type Mark, type Sheet } from './xlsx-sheet';

const AT_A_TIME = 500;

/** Reads the tables of all visible sheets. */
export async function readXlsx(
  content: Buffer,
  rules: HeadingRules,
  maxRows: number,
  sink: RowSink,
): Promise<void> {
  const book = await XlsxBook.open(content);
  const hidden = book.sheets.filter(({ isHidden }) => isHidden);
  if (hidden.length > 0)
    sink.notes.push(
      `Không đọc trang ẩn: ${someOf(
        hidden.map(({ name }) => `“${name}”`),
        'trang',
      )}.`,
    );
  const without: string[] = [];
  let tables = 0;
  for (const { name, isHidden, path } of book.sheets) {
    if (isHidden || path === null) continue;
    const sheet = await readSheet(book, path, maxRows);
    const headings = findHeadings(sheet.rows, sheet.merges, rules);
    if (headings) {
      tables += 1;
      await new SheetTable(name, sheet, headings, sink).read();
    } else if (sheet.rows.length > 0) {
      // Headings of an old font are none that anybody knows.
      refuseLegacy(textAtTop(sheet.rows), `trang “${name}”`);
      without.push(`“${name}”`);
    }
  }
  const where = without.length > 0 ? ` (${someOf(without, 'trang')})` : '';
  if (tables === 0) throw new FileProblem(`Không tìm thấy dòng tiêu đề của bảng trong tệp Excel${where}.`);
  if (without.length > 0)
    sink.notes.push(`Không đọc trang không có dòng tiêu đề nhận ra được: ${someOf(without, 'trang')}.`);
}

class SheetTable {
  private readonly named: ReadonlySet<number>;
  private readonly unnamed = new Set<number>();
  private readonly first: number;

  constructor(
    private readonly name: string,
    private readonly sheet: Sheet,
    private readonly headings: Headings,
    private readonly sink: RowSink,
  ) {
    const indexes = headings.columns.map(({ index }) => index);
    this.named = new Set(indexes);
    this.first = Math.min(...indexes);
  }

  async read(): Promise<void> {
    const { headings, sink, sheet } = this;
    sink.seeHeadings(headings.columns, headings.line);
    const merges = sheet.merges.filter(({ top }) => top > headings.line);
    const titles = new Map(merges.filter((merge) => this.isWide(merge)).map((merge) => [merge.top, merge]));
    const filler = new MergeFiller(merges, this.named);
    const rows = sheet.rows.filter(({ line }) => line > headings.line);
    for (const [at, row] of rows.entries()) {
      if (at % AT_A_TIME === 0) await breathe();
      if (at === 0 && isColumnNumbers(row, headings)) continue;
      if (this.isSectionTitle(row, titles.get(row.line))) continue;
      this.noteUnnamed(row);
      const cells = filler.fill(row);
      // A line with nothing of its own is part of the one above.
      if (cells) sink.addCells(row.line, headings.columns, cells, this.name);
    }
    this.addNotes(filler);
  }

  /** Over the whole table, but for a number that may stand before it. */
  private isWide({ left, right }: Merge): boolean {
    const inside = this.headings.columns.filter(({ index }) => left <= index && index <= right).length;
    const missing = this.headings.columns.length - inside;
    return inside > 1 && (missing === 0 || (missing === 1 && left > this.first));
  }

  /** A wide merged cell, and nothing else but what may stand before it. */
  private isSectionTitle({ cells }: TableRow, merge: Merge | undefined): boolean {
    return (
      merge !== undefined &&
      !cells.some((text, column) => column > this.first && column !== merge.left && !isBlank(text))
    );
  }

  private noteUnnamed({ cells }: TableRow): void {
    cells.forEach((text, column) => {
      if (!this.named.has(column) && !isBlank(text)) this.unnamed.add(column);
    });
  }

  private addNotes(filler: MergeFiller): void {
    const { sheet, headings, sink } = this;
    const add = (text: string) => sink.notes.push(`Trang “${this.name}”: ${text}`);
    const cellsOf = (kind: Mark['kind']) =>
      sheet.marks
        .filter((mark) => mark.kind === kind && mark.line > headings.line && this.named.has(mark.column))
        .map(({ line, column }) => `${columnName(column)}${line}`);
    const formulas = cellsOf('formula');
    if (formulas.length > 0) add(`ô có công thức, đọc theo kết quả đã lưu: ${someOf(formulas, 'ô')}.`);
    const empty = cellsOf('no result');
    if (empty.length > 0) add(`ô có công thức mà chưa có kết quả, đọc là ô trống: ${someOf(empty, 'ô')}.`);
    const errors = cellsOf('error');
    if (errors.length > 0) add(`ô báo lỗi (như #REF!), đọc là ô trống: ${someOf(errors, 'ô')}.`);
    if (filler.used.length > 0)
      add(`giá trị của ô gộp theo chiều dọc được tính cho từng dòng: ${someOf(filler.used, 'vùng')}.`);
    const unnamed = [...this.unnamed].sort((one, other) => one - other).map(columnName);
    if (unnamed.length > 0) add(`cột ${someOf(unnamed, 'cột')} không có tiêu đề nên không đọc.`);
    const hidden = sheet.hiddenLines.filter((line) => line > headings.line);
    if (hidden.length > 0) add(`dòng đang ẩn vẫn được đọc: ${someOf(hidden.map(String), 'dòng')}.`);
  }
}

/** Gives every line of a vertical merge the value that stands in its first. Takes lines in order. */
class MergeFiller {
  readonly used: string[] = [];
  private readonly columns: {
    column: number;
    merges: Merge[];
    at: number;
    value?: string;
    isUsed: boolean;
  }[];

  constructor(
    merges: Merge[],
    private readonly named: ReadonlySet<number>,
  ) {
    const byColumn = new Map<number, Merge[]>();
    for (const merge of merges) {
      if (merge.bottom === merge.top || !named.has(merge.left)) continue;
      const list = byColumn.get(merge.left);
      if (list) list.push(merge);
      else byColumn.set(merge.left, [merge]);
    }
    this.columns = [...byColumn].map(([column, list]) => ({
      column,
      merges: list.sort((one, other) => one.top - other.top),
      at: 0,
      isUsed: false,
    }));
  }

  /** @returns null for a line that has nothing of its own */
  fill({ line, cells }: TableRow): (string | undefined)[] | null {
    const isEmpty = !cells.some((text, column) => this.named.has(column) && !isBlank(text));
    const filled = [...cells];
    for (const state of this.columns) {
      const merge = this.mergeAt(state, line);
      if (!merge || line < merge.top) continue;
      if (line === merge.top) state.value = cells[state.column];
      else if (isBlank(cells[state.column]) && !isBlank(state.value) && !isEmpty) {
        filled[state.column] = state.value;
        if (!state.isUsed) this.used.push(rangeName(merge));
        state.isUsed = true;
      }
    }
    return isEmpty ? null : filled;
  }

  private mergeAt(state: (typeof this.columns)[number], line: number): Merge | undefined {
    let merge = state.merges[state.at];
    while (merge && merge.bottom < line) {
      state.at += 1;
      state.value = undefined;
      state.isUsed = false;
      merge = state.merges[state.at];
    }
    return merge;
  }
}

const rangeName = ({ top, left, bottom, right }: Merge): string =>
  `${columnName(left)}${top}:${columnName(right)}${bottom}`;
