/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { PublishedDate } from '.';

export const examples: Example[] = [
  {
    title: 'a day',
    render: ({ locale }) => (
      <p class="govuk-body">
        <PublishedDate value="2026-07-01" locale={locale} />
      </p>
    ),
  },
];
