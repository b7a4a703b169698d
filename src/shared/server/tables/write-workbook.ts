import { Workbook, type Style, type Worksheet } from 'exceljs';
import { cellText, headingText } from './cell-text';
import { dayOf, startsLikeFormula, type CellToWrite } from './cells-to-write';
import { count, FileProblem } from './file-problem';

export interface SheetToWrite {
  name: string;
  columns: {
    heading: string;
    /** in characters */
    width?: number;
    /** shown when the pointer is on the heading */
    note?: string;
  }[];
  rows: CellToWrite[][];
}

/** What Excel can hold. A file with more of it opens as damaged. */
const LONGEST_CELL = 32_767;
const MOST_LINES = 1_048_576;
const LONGEST_NAME = 31;
const WIDEST_BY_HEADING = 40;

const CELL: Partial<Style> = { alignment: { wrapText: true, vertical: 'top' } };
const HEADING: Partial<Style> = { ...CELL, font: { bold: true } };
const DAY: Partial<Style> = { ...CELL, numFmt: 'dd/mm/yyyy' };
/** Excel's number of the format "@", which only {@link asText} uses. */
const TEXT_FORMAT = 49;
/** A text that starts like a formula: stays text when somebody edits the cell. */
const asText = (style: Partial<Style>): Partial<Style> => ({ ...style, numFmt: '@' });

/**
 * An Excel file in which no content is a formula. Texts are mended as {@link cellText} says.
 *
 * @throws FileProblem when a sheet would hold more than Excel can
 */
export async function writeWorkbook(sheets: SheetToWrite[]): Promise<Buffer> {
  if (sheets.length === 0) throw new Error('A workbook needs a sheet');
  const workbook = new Workbook();
  const taken = new Set<string>();
  for (const sheet of sheets) {
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    fill(workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] }), sheet);
  }
  markTexts(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function fill(worksheet: Worksheet, { name, columns, rows }: SheetToWrite): void {
  if (rows.length >= MOST_LINES)
    throw new FileProblem(`Trang “${name}” có quá ${count(MOST_LINES - 1)} dòng, Excel không chứa được.`);
  columns.forEach(({ heading, width, note }, at) => {
    const text = headingText(heading);
    worksheet.getColumn(at + 1).width = width ?? Math.min(text.length + 4, WIDEST_BY_HEADING);
    const cell = worksheet.getCell(1, at + 1);
    cell.value = escaped(text);
    cell.style = startsLikeFormula(text) ? asText(HEADING) : HEADING;
    if (note) cell.note = cellText(note);
  });
  rows.forEach((cells, at) => {
    const line = at + 2;
    const row = worksheet.getRow(line);
    cells.forEach((given, column) => {
      const { value, style } = written(given, () => `trang “${name}”, dòng ${line}, cột ${column + 1}`);
      if (value === null) return;
      const cell = row.getCell(column + 1);
      cell.value = value;
      cell.style = style;
    });
  });
}

interface Written {
  value: string | number | Date | null;
  style: Partial<Style>;
}

function written(given: CellToWrite, place: () => string): Written {
  if (typeof given === 'number') return { value: Number.isFinite(given) ? given : null, style: CELL };
  if (given instanceof Date) {
    const day = dayOf(given);
    // Excel's calendar starts in 1900.
    if (day !== null && day < '1900-03-01') return { value: day, style: CELL };
    return { value: day && new Date(`${day}T00:00:00Z`), style: DAY };
  }
  const text = cellText(given ?? '');
  if (text.length > LONGEST_CELL)
    throw new FileProblem(
      `Ô ở ${place()} dài ${count(text.length)} ký tự; một ô Excel chỉ chứa được ${count(LONGEST_CELL)}.`,
    );
  return { value: escaped(text) || null, style: startsLikeFormula(text) ? asText(CELL) : CELL };
}

/** Excel reads _x000D_ as a character: a text that has such a thing is written so that it reads as it is. */
const escaped = (text: string): string => text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

/** A name that Excel allows and no other sheet has. */
function freeName(given: string, taken: ReadonlySet<string>): string {
  const allowed = headingText(given)
    .replace(/[*?:/\\[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  const name = allowed === '' || allowed.toLowerCase() === 'history' ? `Trang ${allowed}`.trim() : allowed;
  let free = shortened(name, LONGEST_NAME);
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    const ending = ` (${number})`;
    free = shortened(name, LONGEST_NAME - ending.length) + ending;
  }
  return free;
}

/** Without half a character or a quote at the end. */
const shortened = (name: string, length: number): string =>
  name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[\s']+$/, '');

interface StyleWriter {
  addStyles(zip: unknown, model: { styles: { xml: string } }): Promise<void>;
}

/** exceljs cannot say "quoted text" of a cell: we add it to the one style that means so, as the styles are written. */
function markTexts(workbook: Workbook): void {
  const writer = workbook.xlsx as unknown as StyleWriter;
  const addStyles = writer.addStyles.bind(writer);
  writer.addStyles = (zip, { styles }) =>
    addStyles(zip, {
      styles: {
        xml: styles.xml.replaceAll(
          `<xf numFmtId="${TEXT_FORMAT}"`,
          `<xf quotePrefix="1" numFmtId="${TEXT_FORMAT}"`,
        ),
      },
    });
}
