/** @jsxImportSource preact */
import type { ChannelRow } from '../../../../domain/procedure-parts';
import type { Text } from '../../text';
import { StackedTable, type Column } from '../parts/StackedTable';

/** The ways of submitting, one row each, with the columns of the national database. */
export function ChannelTable({ text, rows }: { text: Text; rows: ChannelRow[] }) {
  const words = text.procedure;
  const columns: Column<ChannelRow>[] = [
    { title: words.channel, cell: ({ channel }) => channel },
    { title: words.duration, cell: ({ duration }) => duration || words.notStated },
    {
      title: words.feesColumn,
      cell: ({ fees }) =>
        fees.length > 0 ? fees.map((fee) => <p class="portal-table__item">{fee}</p>) : words.notStated,
    },
  ];
  if (rows.some(({ note }) => note)) columns.push({ title: words.note, cell: ({ note }) => note });
  return <StackedTable caption={`${text.table}: ${words.parts.channels}`} columns={columns} rows={rows} />;
}
