import { isBlank } from './cell-text';
import { count, FileProblem, tooManyRows } from './file-problem';
import type { Merge, TableRow } from './headings';
import { numberText } from './number-format';
import { isTrue, TextCollector, unescaped, type XlsxBook } from './xlsx-book';
import type { Attributes, XmlHandlers } from './xml';

/** A cell about which the person should know something; `column` counts from 0. */
export interface Mark {
  line: number;
  column: number;
  kind: 'formula' | 'no result' | 'error';
}

export interface Sheet {
  /** the lines with content, in order */
  rows: TableRow[];
  merges: Merge[];
  marks: Mark[];
  hiddenLines: number[];
}

const MOST_COLUMNS = 16_384;
const MOST_LINES = 1_048_576;
const MOST_CELLS = 5_000_000;
const MOST_MERGES = 200_000;
/** Titles, headings and section titles come on top of the rows. */
const OTHER_LINES = 5_000;

/** @throws FileProblem as soon as there is more than we take */
export async function readSheet(book: XlsxBook, path: string, maxRows: number): Promise<Sheet> {
  const reader = new SheetReader(book, maxRows);
  await book.read(path, reader);
  return reader.sheet();
}

class SheetReader implements XmlHandlers {
  private readonly rows: TableRow[] = [];
  private readonly merges: Merge[] = [];
  private readonly marks: Mark[] = [];
  private readonly inline = new TextCollector();
  private readonly hiddenLines: number[] = [];
  private cellCount = 0;
  private isInData = false;
  private line = 0;
  private isHidden = false;
  private cells: (string | undefined)[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private value: string | null = null;
  private isFormula = false;
  private isInValue = false;

  constructor(
    private readonly book: XlsxBook,
    private readonly maxRows: number,
  ) {}

  sheet(): Sheet {
    const { rows, merges, marks, hiddenLines } = this;
    return { rows: rows.sort((one, other) => one.line - other.line), merges, marks, hiddenLines };
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.isInData = true;
    else if (name === 'mergeCell') this.addMerge(attributes.ref ?? '');
    if (!this.isInData) return;
    if (name === 'row') this.startRow(attributes);
    else if (name === 'c') this.startCell(attributes);
    else if (name === 'v') {
      this.isInValue = true;
      this.value = '';
    } else if (name === 'f') this.isFormula = true;

    this.inline.open(name);
  }

  close(name: string): void {
    if (name === 'sheetData') this.isInData = false;
    if (!this.isInData) return;
    this.inline.close(name);
    if (name === 'v') this.isInValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  }

  text(text: string): void {
    if (!this.isInData) return;
    if (this.isInValue) this.value += text;
    else this.inline.add(text);
  }

  /** Some programs leave out the numbers of lines and cells that follow one another. */
  private startRow({ r, hidden }: Attributes): void {
    const line = Number(r);
    this.line = Number.isInteger(line) && line > 0 && line <= MOST_LINES ? line : this.line + 1;
    this.isHidden = isTrue(hidden);
    this.cells = [];
    this.column = -1;
  }

  private startCell({ r = '', t = 'n', s = '0' }: Attributes): void {
    const column = columnIndex(/^[A-Za-z]{1,3}(?=\d)/.exec(r)?.[0] ?? '');
    this.column = column >= 0 ? column : this.column + 1;
    if (this.column >= MOST_COLUMNS) throw new FileProblem('Tệp Excel bị hỏng: có ô nằm ngoài trang tính.');
    this.type = t;
    this.style = Number(s);
    this.value = null;
    this.isFormula = false;
    this.inline.start();
  }

  private endCell(): void {
    const text = this.cellText();
    if (this.isFormula && this.type !== 'e') this.mark(text === undefined ? 'no result' : 'formula');
    if (text === undefined || text === '') return;
    this.cells[this.column] = text;
    this.cellCount += 1;
    if (this.cellCount > MOST_CELLS)
      throw new FileProblem(`Bảng có quá ${count(MOST_CELLS)} ô. Hãy chia thành nhiều tệp nhỏ hơn.`);
  }

  private cellText(): string | undefined {
    const { type, value, book } = this;
    if (type === 'inlineStr') return this.inline.value();
    if (value === null) return undefined;
    switch (type) {
      case 's': {
        const text = book.texts[Number(value)];
        if (text === undefined) this.mark('error');
        return text;
      }
      case 'str':
        return unescaped(value);
      case 'b':
        return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        this.mark('error');
        return undefined;
      case 'd':
        return value.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      default:
        if (value.trim() === '') return undefined;
        return numberText(value, book.formats[this.style] ?? { kind: 'plain' }, book.is1904);
    }
  }

  private mark(kind: Mark['kind']): void {
    this.marks.push({ line: this.line, column: this.column, kind });
  }

  private endRow(): void {
    if (Array.from(this.cells).every(isBlank)) return;
    this.rows.push({ line: this.line, cells: this.cells });
    if (this.isHidden) this.hiddenLines.push(this.line);
    if (this.rows.length > this.maxRows + OTHER_LINES) throw tooManyRows(this.maxRows);
  }

  private addMerge(ref: string): void {
    const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref);
    if (!found) return;
    const [, left = '', top = '', right = '', bottom = ''] = found;
    this.merges.push({
      top: Number(top),
      left: columnIndex(left),
      bottom: Number(bottom),
      right: columnIndex(right),
    });
    if (this.merges.length > MOST_MERGES)
      throw new FileProblem(`Bảng có quá ${count(MOST_MERGES)} vùng gộp ô. Hãy bỏ gộp ô rồi gửi lại.`);
  }
}

/** "A" → 0, "AB" → 27, "" → -1 */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 → "A", 27 → "AB" */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
