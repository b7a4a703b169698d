/** @jsxImportSource preact */
import { ScrollRegion } from '../../../../../../shared/server/page/ScrollRegion';
import type { PageLocale } from '../../../../domain/addresses';
import type { DossierGroupRow, DossierItemRow } from '../../content/rows';
import type { Text } from '../../text';
import { Download } from '../parts/Downloads';
import { TableHead } from '../parts/TableHead';

interface DossierProps {
  text: Text;
  locale: PageLocale;
  groups: DossierGroupRow[];
  sets: string | null;
}

/** The papers to hand in, by case where the procedure has several, and how many sets. */
export function Dossier({ text, locale, groups, sets }: DossierProps) {
  const words = text.procedure;
  return (
    <>
      {groups.map((group, index) => (
        <>
          {group.case && <h3 class="portal-card__title portal-lines">{group.case}</h3>}
          <ScrollRegion
            label={`${text.table}: ${words.parts.dossier}${groups.length > 1 ? ` ${index + 1}` : ''}`}
          >
            <DossierTable text={text} locale={locale} items={group.items ?? []} />
          </ScrollRegion>
        </>
      ))}
      {sets && (
        <p class="govuk-body">
          {words.dossierSets}: {sets}
        </p>
      )}
    </>
  );
}

function DossierTable({ text, locale, items }: { text: Text; locale: PageLocale; items: DossierItemRow[] }) {
  const words = text.procedure;
  return (
    <table class="govuk-table">
      <TableHead titles={[words.paper, words.form, words.quantity]} />
      <tbody class="govuk-table__body">
        {items.map((item) => (
          <tr class="govuk-table__row">
            <td class="govuk-table__cell portal-lines">{item.name}</td>
            <td class="govuk-table__cell">
              {item.formFile ? (
                <Download file={item.formFile} locale={locale} label={item.form || item.formFile.name} />
              ) : (
                item.form
              )}
            </td>
            <td class="govuk-table__cell portal-lines">{quantity(item, text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function quantity({ originals, copies }: DossierItemRow, { procedure: words }: Text): string {
  const isKnown = (count: number | null): count is number => count !== null && count !== undefined;
  return [isKnown(originals) && words.originals(originals), isKnown(copies) && words.copies(copies)]
    .filter(Boolean)
    .join('\n');
}
