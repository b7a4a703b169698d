/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { Filters } from '.';

export const examples: Example[] = [
  {
    title: 'search, one choice, one folded up',
    render: ({ text, locale }) => (
      <Filters
        text={text}
        locale={locale}
        list="procedures"
        filter={{ field: 'so-huu-tri-tue' }}
        searchHint={text.list.procedureHint}
        boxes={[
          {
            name: 'field',
            label: text.field,
            all: text.list.allFields,
            options: [{ value: 'so-huu-tri-tue', text: 'Sở hữu trí tuệ' }],
          },
          {
            name: 'level',
            label: text.list.level,
            all: text.list.allLevels,
            options: [{ value: 'province', text: 'Cấp tỉnh' }],
            isFolded: true,
          },
        ]}
      />
    ),
  },
];
