/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { Download } from '.';

export const examples: Example[] = [
  {
    title: 'a file with its kind and size',
    render: ({ portal, locale }) => (
      <p class="govuk-body">
        <Download
          file={{ url: '/uploads/mau-01.docx', name: 'Mẫu 01', ext: '.docx', size: 34.2 }}
          locale={locale}
          origin={portal.origin}
        />
      </p>
    ),
  },
  {
    title: 'nothing known but the address',
    render: ({ portal, locale }) => (
      <p class="govuk-body">
        <Download file={{ url: '/uploads/tep', name: 'Tệp' }} locale={locale} origin={portal.origin} />
      </p>
    ),
  },
];
