/** @jsxImportSource preact */

/** The titles of a table's columns. */
export function TableHead({ titles }: { titles: string[] }) {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {titles.map((title) => (
          <th scope="col" class="govuk-table__header">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
