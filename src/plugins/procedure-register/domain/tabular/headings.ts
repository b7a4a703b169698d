import { COLUMNS, type ColumnKey } from './columns';

/** Comparison form of a heading: no case, diacritics, signs, and nothing in brackets. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const BY_HEADING: ReadonlyMap<string, ColumnKey> = new Map(
  COLUMNS.flatMap(({ key, headings }) => headings.map((heading) => [fold(heading), key])),
);

/** The column that a heading stands for; null for one that means nothing here. */
export const columnOf = (heading: string): ColumnKey | null => BY_HEADING.get(fold(heading)) ?? null;

export type Cells = Partial<Record<ColumnKey, string>>;

/**
 * A row by column. A blank cell says nothing: to empty a field, write "Không có thông tin". Of two columns with one
 * meaning the first that is filled in counts.
 */
export function cellsOf(values: Readonly<Record<string, unknown>>): Cells {
  const cells: Cells = {};
  for (const [heading, value] of Object.entries(values)) {
    const key = columnOf(heading);
    const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    if (key && text.trim()) cells[key] ??= text;
  }
  return cells;
}
