/** @jsxImportSource preact */
import { hasForm } from '../../../../domain/procedure-summary';
import type { DossierGroupRow, DossierItemRow } from '../../content/rows';
import type { Text } from '../../text';
import type { PageRequest } from '../page';
import { StackedTable, type Column } from '../parts/StackedTable';
import { FormLink } from './FormLink';

interface DossierProps {
  request: PageRequest;
  groups: DossierGroupRow[];
  sets: string | null;
}

/** The papers to hand in, by case where the procedure has several, and how many sets. */
export function Dossier({ request, groups, sets }: DossierProps) {
  const words = request.text.procedure;
  return (
    <>
      {groups.map((group, index) => (
        <>
          {group.case && <h3 class="portal-card__title portal-lines">{group.case}</h3>}
          <DossierTable
            request={request}
            items={group.items ?? []}
            number={groups.length > 1 ? ` ${index + 1}` : ''}
          />
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

interface DossierTableProps {
  request: PageRequest;
  items: DossierItemRow[];
  number: string;
}

function DossierTable({ request, items, number }: DossierTableProps) {
  const { text } = request;
  const words = text.procedure;
  if (items.length === 0) return null;
  const columns: Column<DossierItemRow>[] = [{ title: words.paper, cell: ({ name }) => name }];
  if (items.some(hasForm))
    columns.push({
      title: words.form,
      cell: (item) => <FormLink request={request} item={item} isBesideName />,
    });
  if (items.some((item) => quantity(item, text)))
    columns.push({ title: words.quantity, cell: (item) => quantity(item, text) });
  return (
    <StackedTable
      caption={`${text.table}: ${words.parts.dossier}${number}`}
      columns={columns}
      rows={items}
      hasSentences
    />
  );
}

function quantity({ originals, copies }: DossierItemRow, { procedure: words }: Text): string {
  const isKnown = (count: number | null): count is number => count !== null && count !== undefined;
  return [isKnown(originals) && words.originals(originals), isKnown(copies) && words.copies(copies)]
    .filter(Boolean)
    .join('\n');
}
