import { FileProblem, readRows } from '../../../../../shared/server/tables/read-rows';
import { MOST_FILE_MEGABYTES, redirectColumn, type RedirectColumn } from '../../../domain/redirects';
import type { Wish } from './plan';

const MEGABYTE = 1024 * 1024;
/** An address of the old site is asked for once, by a page that is made: more would keep the person waiting too long. */
const MOST_ROWS = 5000;

export interface WishFile {
  wishes: Wish[];
  /** lines that could not be read */
  bad: { line: number; reason: string }[];
  /** remarks about the file as a whole */
  notes: string[];
}

/**
 * Reads a list of redirects: a table with the columns "Đường dẫn cũ" and "Đường dẫn mới".
 *
 * @throws FileProblem, in words for the person who gave it, when the file as a whole cannot be used
 */
export async function readRedirects(name: string, content: Buffer): Promise<WishFile> {
  const { rows, bad, notes } = await readRows(name, content, {
    maxBytes: MOST_FILE_MEGABYTES * MEGABYTE,
    maxRows: MOST_ROWS,
    isHeading: (text) => redirectColumn(text) !== null,
  });
  const wishes = rows.map(({ line, values }): Wish => {
    const cell = (column: RedirectColumn): string => {
      const heading = Object.keys(values).find((key) => redirectColumn(key) === column);
      const value = heading === undefined ? '' : values[heading];
      return typeof value === 'string' ? value.trim() : '';
    };
    return { line, old: cell('old'), target: cell('new') };
  });
  const columns = new Set(rows.flatMap(({ values }) => Object.keys(values).map(redirectColumn)));
  if (rows.length > 0 && !(columns.has('old') && columns.has('new')))
    throw new FileProblem('Không tìm thấy hai cột “Đường dẫn cũ” và “Đường dẫn mới”.');
  if (rows.length + bad.length === 0) throw new FileProblem('Tệp không có dòng dữ liệu nào.');
  return { wishes, bad, notes };
}
