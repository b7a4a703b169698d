/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { ThemeLinks } from '.';

export const examples: Example[] = [
  {
    title: 'two themes',
    render: ({ text, locale }) => (
      <ThemeLinks
        text={text}
        locale={locale}
        themes={[
          {
            id: 1,
            documentId: 'a',
            code: 'cchc',
            nameVi: 'Cải cách hành chính',
            nameEn: 'Administrative reform',
          },
          { id: 2, documentId: 'b', code: 'pci', nameVi: 'Chỉ số PCI', nameEn: null },
        ]}
      />
    ),
  },
];
