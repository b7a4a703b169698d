/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { pageSlice } from '../../../../../domain/pagination';
import { ListPage } from '.';

const ENTRY = { href: '/hoi-dap', title: 'Nộp hồ sơ ở đâu?', isSample: false, facts: [] };

export const examples: Example[] = [
  {
    title: 'the second of many pages',
    render: (request) => (
      <ListPage
        request={request}
        list="questions"
        filter={{}}
        boxes={[]}
        slice={pageSlice(95, 2, 20) ?? { start: 0, size: 0, page: 1, pageCount: 1, total: 0 }}
        entries={[ENTRY]}
      />
    ),
  },
  {
    title: 'nothing fits',
    render: (request) => (
      <ListPage
        request={request}
        list="news"
        filter={{ theme: 'iso' }}
        boxes={[]}
        slice={{ start: 0, size: 0, page: 1, pageCount: 1, total: 0 }}
        entries={[]}
      />
    ),
  },
];
