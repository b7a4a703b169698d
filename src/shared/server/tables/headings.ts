import { headingText, isBlank } from './cell-text';

/** A line of a table with the text of its cells; a cell without content may be missing. */
export interface TableRow {
  line: number;
  cells: (string | undefined)[];
}

/** Lines are those of the sheet, columns count from 0. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Column {
  index: number;
  name: string;
}

export interface Headings {
  columns: Column[];
  /** the last line that belongs to the headings */
  line: number;
  score: number;
  /** whether they were found because they are known */
  isKnown: boolean;
}

export interface HeadingRules {
  isHeading?: (text: string) => boolean;
  /** a table may have one column only */
  mayBeSingle?: boolean;
}

/** Above the headings stand the titles of a document, rarely more of them. */
const LINES_SEARCHED = 15;
const FEWEST_KNOWN = 2;
/** No honest table has more merged cells in its headings, or wider ones. */
const MOST_MERGES = 1000;
const MOST_WIDE = 100;

const topOf = (rows: TableRow[]): TableRow[] => rows.slice(0, LINES_SEARCHED);

/** What stands where headings are looked for. */
export const textAtTop = (rows: TableRow[]): string =>
  topOf(rows)
    .flatMap(({ cells }) => cells.filter((text) => !isBlank(text)))
    .join(' ');

/**
 * The headings of a table, on one line or on two: of a wide heading and the narrow ones below it the narrow ones count.
 * With `isHeading` they are where most cells are known headings; without it, on the first line with two texts.
 */
export function findHeadings(rows: TableRow[], merges: Merge[], rules: HeadingRules): Headings | null {
  const top = topOf(rows);
  const sheet = new TopOfSheet(top, merges);
  const isSingle = rules.mayBeSingle === true && top.every(({ cells }) => cells.slice(1).every(isBlank));
  const fewest = isSingle ? 1 : FEWEST_KNOWN;
  const { isHeading } = rules;
  if (!isHeading) {
    const at = top.findIndex((_row, index) => sheet.texts(index) >= fewest);
    if (at < 0) return null;
    return headings(sheet.hasLowerLine(at) ? sheet.two(at) : sheet.one(at));
  }
  let best: Headings | null = null;
  for (const index of top.keys()) {
    for (const lines of [sheet.hasLowerLine(index, isHeading) ? sheet.two(index) : null, sheet.one(index)]) {
      const found = lines && headings(lines, isHeading);
      if (found && found.score >= fewest && found.score > (best?.score ?? 0)) best = found;
    }
  }
  return best;
}

interface Lines {
  line: number;
  texts: (string | undefined)[];
}

function headings({ line, texts }: Lines, isHeading?: (text: string) => boolean): Headings {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const columns: Column[] = [];
  let score = 0;
  for (const [index, text] of Array.from(texts).entries()) {
    const heading = headingText(text ?? '');
    if (heading === '') continue;
    let name = heading;
    for (let number = (numbers.get(heading) ?? 1) + 1; taken.has(name); number += 1) {
      name = `${heading} (${number})`;
      numbers.set(heading, number);
    }
    if (name === heading && isHeading?.(heading) !== false) score += 1;
    taken.add(name);
    columns.push({ index, name });
  }
  return { columns, line, score, isKnown: isHeading !== undefined };
}

class TopOfSheet {
  private readonly merges: Merge[];

  constructor(
    private readonly rows: TableRow[],
    merges: Merge[],
  ) {
    const last = rows.at(-1)?.line ?? 0;
    this.merges = merges.filter(({ top }) => top <= last).slice(0, MOST_MERGES);
  }

  /** How many cells hold words, not numbers alone. */
  texts(index: number): number {
    return (this.rows[index]?.cells ?? []).filter((text) => /\p{L}/u.test(text ?? '')).length;
  }

  /** The line by itself, with what a cell merged from above says. */
  one(index: number): Lines {
    const { line, cells } = this.row(index);
    const texts = [...cells];
    for (const { top, left, bottom } of this.merges) {
      if (top < line && line <= bottom && isBlank(texts[left])) texts[left] = this.at(top, left);
    }
    return { line, texts };
  }

  two(index: number): Lines {
    const upper = this.one(index);
    const lower = this.one(index + 1);
    for (const { top, left, bottom, right } of this.merges) {
      if (top > upper.line || bottom < upper.line) continue;
      for (let column = left + 1; column <= Math.min(right, left + MOST_WIDE); column += 1) {
        upper.texts[column] ??= upper.texts[left];
      }
    }
    const width = Math.max(upper.texts.length, lower.texts.length);
    const texts = Array.from({ length: width }, (_, column) =>
      isBlank(lower.texts[column]) ? upper.texts[column] : lower.texts[column],
    );
    return { line: lower.line, texts };
  }

  /** Whether the next line goes on with the headings: all it holds stands under wide ones, or is known itself. */
  hasLowerLine(index: number, isHeading?: (text: string) => boolean): boolean {
    const upper = this.row(index);
    const lower = this.rows[index + 1];
    // A title over the whole table is no heading.
    if (!lower || this.texts(index) < 2) return false;
    const own = [...lower.cells.keys()].filter((column) => !isBlank(lower.cells[column]));
    const isUnderWide = (column: number) =>
      this.merges.some(
        ({ top, left, bottom, right }) =>
          top <= upper.line &&
          upper.line <= bottom &&
          bottom < lower.line &&
          left < right &&
          left <= column &&
          column <= right,
      );
    const isKnown = (text: string | undefined) => isHeading?.(headingText(text ?? '')) === true;
    if (isHeading && !upper.cells.some(isKnown)) return false;
    return own.length > 0 && (own.every(isUnderWide) || own.every((column) => isKnown(lower.cells[column])));
  }

  private row(index: number): TableRow {
    return this.rows[index] ?? { line: 0, cells: [] };
  }

  private at(line: number, column: number): string | undefined {
    return this.rows.find((row) => row.line === line)?.cells[column];
  }
}

/** Numbers without brackets could be data, and more likely so in a table of which we know nothing. */
const FEWEST_BARE_NUMBERS = 5;

/** Many official tables number their columns below the headings: "(1) (2) (3)", "A B 1 2 3". */
export function isColumnNumbers({ cells }: TableRow, { columns, isKnown }: Headings): boolean {
  const texts = columns.map(({ index }) => (cells[index] ?? '').trim()).filter((text) => text !== '');
  const bare = texts.map((text) => text.replace(/^\((\w+)\)$/, '$1'));
  const isBracketed = bare.every((text, at) => text !== texts[at]);
  if (isBracketed ? texts.length < 2 : !isKnown || texts.length < FEWEST_BARE_NUMBERS) return false;
  const numbers = bare.slice(bare.findIndex((text) => !/^[A-Z]$/.test(text)));
  return numbers.every((text, at) => text === String(at + 1));
}
