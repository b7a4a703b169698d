import { cellText, headingText } from './cell-text';
import { dayOf, startsLikeFormula, type CellToWrite } from './cells-to-write';

const BOM = '\uFEFF';
const NEEDS_QUOTES = /[",;\t\n]|^\s|\s$/;

/**
 * A CSV that opens as it is in Excel and cannot run anything there: a text that starts like a formula gets an
 * apostrophe before it. Dates are ISO days.
 */
export function writeCsv(headings: string[], rows: CellToWrite[][]): Buffer {
  const lines = [headings.map(headingText), ...rows].map((cells) => cells.map(written).join(','));
  return Buffer.from(`${BOM}${lines.join('\r\n')}\r\n`);
}

function written(cell: CellToWrite): string {
  if (cell === null) return '';
  // A number is no text that somebody made up.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = cell instanceof Date ? (dayOf(cell) ?? '') : cellText(cell);
  const harmless = startsLikeFormula(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
