/** @jsxImportSource preact */
import { ScrollRegion } from '../../../../../../shared/server/page/ScrollRegion';
import type { PageLocale } from '../../../../domain/addresses';
import { formatDate } from '../../../../domain/dates';
import type { LegalReferenceRow } from '../../content/rows';
import type { Text } from '../../text';
import { TableHead } from './TableHead';

interface LegalBasisProps {
  text: Text;
  locale: PageLocale;
  references: LegalReferenceRow[];
}

/** The legal documents that a text rests on: name, number, date. A column that nobody fills is left out. */
export function LegalBasis({ text, locale, references }: LegalBasisProps) {
  const words = text.procedure;
  const columns = [
    { title: words.document, cell: nameOf },
    { title: words.number, cell: ({ number }: LegalReferenceRow) => number ?? '' },
    { title: words.issued, cell: ({ date }: LegalReferenceRow) => formatDate(date, locale) },
  ].filter(({ cell }) => references.some(cell));
  return (
    <ScrollRegion label={`${text.table}: ${words.parts.legalBasis}`}>
      <table class="govuk-table">
        <TableHead titles={columns.map(({ title }) => title)} />
        <tbody class="govuk-table__body">
          {references.map((reference) => (
            <tr class="govuk-table__row">
              {columns.map(({ cell }) => (
                <td class="govuk-table__cell">{cell(reference)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const nameOf = ({ title, provision }: LegalReferenceRow): string =>
  provision ? `${title} (${provision})` : title;
