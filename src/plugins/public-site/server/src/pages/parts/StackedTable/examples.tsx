/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { StackedTable } from '.';

export const examples: Example[] = [
  {
    title: 'two columns',
    render: () => (
      <StackedTable
        caption="Cách nộp"
        columns={[
          { title: 'Hình thức', cell: ({ name }: { name: string; days: string }) => name },
          { title: 'Thời hạn', cell: ({ days }) => days },
        ]}
        rows={[
          { name: 'Trực tiếp', days: '5 ngày làm việc' },
          { name: 'Trực tuyến', days: '3 ngày làm việc' },
        ]}
      />
    ),
  },
];
