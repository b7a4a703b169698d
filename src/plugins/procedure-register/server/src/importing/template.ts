import { writeWorkbook } from '../../../../../shared/server/tables/write-workbook';
import { COLUMNS } from '../../../domain/tabular/columns';

const WIDE = new Set(['name', 'steps', 'channels', 'dossier', 'legalBasis', 'conditions']);

/** An empty table to fill in: a heading for each column that the import knows, and how to write it. */
export function templateWorkbook(): Promise<Buffer> {
  const columns = COLUMNS.map(({ key, headings, hint }) => ({
    heading: headings[0] ?? key,
    width: WIDE.has(key) ? 50 : 22,
    note: hint || undefined,
  }));
  const help = COLUMNS.map(({ key, headings, hint }) => [
    headings[0] ?? key,
    hint,
    headings.slice(1).join('; '),
  ]);
  return writeWorkbook([
    { name: 'Thủ tục', columns, rows: [] },
    {
      name: 'Hướng dẫn',
      columns: [
        { heading: 'Cột của tệp mẫu', width: 36 },
        { heading: 'Cách ghi', width: 70 },
        { heading: 'Tiêu đề khác cũng được hiểu', width: 60 },
      ],
      rows: help,
    },
  ]);
}
