/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { ActiveFilters } from '.';

export const examples: Example[] = [
  {
    title: 'one filter and words',
    render: (request) => (
      <ActiveFilters
        request={request}
        list="questions"
        filter={{ search: 'giấy phép', theme: 'cchc' }}
        boxes={[
          {
            name: 'theme',
            label: request.text.themes,
            all: request.text.list.allThemes,
            options: [{ value: 'cchc', text: 'Cải cách hành chính' }],
          },
        ]}
      />
    ),
  },
];
