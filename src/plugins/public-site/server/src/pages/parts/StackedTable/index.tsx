/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  title: string;
  cell: (row: Row) => ComponentChildren;
}

interface StackedTableProps<Row> {
  caption: string;
  /** the first one names the row */
  columns: Column<Row>[];
  rows: readonly Row[];
  /** whether rows are named by whole sentences, not by a word that stands out */
  hasSentences?: boolean;
}

/**
 * A table that a narrow screen shows as one block a row, each cell under its column's title. Browsers of today keep it a
 * table for screen readers there; roles that say so once more are not valid HTML.
 */
export function StackedTable<Row>({ caption, columns, rows, hasSentences = false }: StackedTableProps<Row>) {
  const [first, ...others] = columns;
  return (
    <table class={`govuk-table portal-table${hasSentences ? ' portal-table--sentences' : ''}`}>
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map(({ title }) => (
            <th scope="col" class="govuk-table__header">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header portal-lines">
              {first?.cell(row)}
            </th>
            {others.map(({ title, cell }) => (
              <td class="govuk-table__cell portal-lines" data-label={title}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
