/** @jsxImportSource preact */
import { ScrollRegion } from '../../../../../../shared/server/page/ScrollRegion';
import type { ChannelRow } from '../../../../domain/procedure-parts';
import type { Text } from '../../text';
import { TableHead } from '../parts/TableHead';

/** The ways of submitting, one row each, with the columns of the national database. */
export function ChannelTable({ text, rows }: { text: Text; rows: ChannelRow[] }) {
  const words = text.procedure;
  const hasNotes = rows.some(({ note }) => note);
  const titles = [words.channel, words.duration, words.feesColumn, ...(hasNotes ? [words.note] : [])];
  return (
    <ScrollRegion label={`${text.table}: ${words.parts.channels}`}>
      <table class="govuk-table">
        <TableHead titles={titles} />
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {row.channel}
              </th>
              <td class="govuk-table__cell portal-lines">{row.duration || words.notStated}</td>
              <td class="govuk-table__cell portal-lines">{row.fees.join('\n') || words.notStated}</td>
              {hasNotes && <td class="govuk-table__cell portal-lines">{row.note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
