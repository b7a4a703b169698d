import { cellText, isBlank } from './cell-text';
import { tooManyRows } from './file-problem';
import type { Column } from './headings';
import { LegacyWatch } from './legacy-watch';

export interface SourceRow {
  /**
   * As a person finds it in the file: row number of the sheet, line of the CSV on which the record starts, position
   * in the JSON array from 1, line of the JSONL.
   */
  line: number;
  /** Tables: heading → text of the cell, `''` for an empty one. JSON: the object as it is. */
  values: Record<string, unknown>;
  sheet?: string;
}

export interface BadRow {
  line: number;
  reason: string;
}

/** Takes the rows of a file as they are read, and says stop when there are too many of them. */
export class RowSink {
  readonly rows: SourceRow[] = [];
  readonly bad: BadRow[] = [];
  readonly notes: string[] = [];
  readonly watch = new LegacyWatch();

  constructor(private readonly maxRows: number) {}

  /** A row of a table. One without content is none. */
  addCells(line: number, columns: Column[], cells: (string | undefined)[], sheet?: string): void {
    const place = sheet === undefined ? `dòng ${line}` : `trang “${sheet}”, dòng ${line}`;
    const values = columns.map(({ index, name }): [string, string] => {
      const text = cells[index] ?? '';
      this.watch.see(text, name, () => `${place}, cột “${name}”`);
      return [name, cellText(text)];
    });
    if (values.every(([, text]) => isBlank(text))) return;
    this.addValues(line, Object.fromEntries(values), sheet);
  }

  addValues(line: number, values: Record<string, unknown>, sheet?: string): void {
    this.rows.push(sheet === undefined ? { line, values } : { line, values, sheet });
    this.checkCount();
  }

  addBad(line: number, reason: string): void {
    this.bad.push({ line, reason });
    this.checkCount();
  }

  /** @throws FileProblem when headings are typed for an old font */
  seeHeadings(columns: Column[], line: number): void {
    this.watch.see(columns.map(({ name }) => name).join(' '), '', () => `tiêu đề ở dòng ${line}`);
  }

  private checkCount(): void {
    if (this.rows.length + this.bad.length > this.maxRows) throw tooManyRows(this.maxRows);
  }
}
