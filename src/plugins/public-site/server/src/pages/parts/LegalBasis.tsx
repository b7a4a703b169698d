/** @jsxImportSource preact */
import { ScrollRegion } from '../../../../../../shared/server/page/ScrollRegion';
import type { PageLocale } from '../../../../domain/addresses';
import { formatDate } from '../../../../domain/dates';
import type { LegalReferenceRow } from '../../content/rows';
import type { Text } from '../../text';

interface LegalBasisProps {
  text: Text;
  locale: PageLocale;
  references: LegalReferenceRow[];
}

/** The legal documents that a text rests on, as a table: name, number, date. */
export function LegalBasis({ text, locale, references }: LegalBasisProps) {
  const words = text.procedure;
  return (
    <ScrollRegion label={words.parts.legalBasis}>
      <table class="govuk-table">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {words.document}
            </th>
            <th scope="col" class="govuk-table__header">
              {words.number}
            </th>
            <th scope="col" class="govuk-table__header">
              {words.issued}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {references.map(({ title, number, date, provision }) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell">{provision ? `${title} (${provision})` : title}</td>
              <td class="govuk-table__cell">{number ?? ''}</td>
              <td class="govuk-table__cell">{formatDate(date, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
