/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { Related } from '.';

const ENTRY = { href: '/hoi-dap', title: 'Nộp hồ sơ ở đâu?', isSample: false, facts: [] };

export const examples: Example[] = [
  {
    title: 'with a link to more',
    render: ({ text }) => (
      <Related
        text={text}
        id="related"
        title={text.answer.related}
        entries={[ENTRY]}
        more={{ href: '/hoi-dap', text: text.showAll }}
      />
    ),
  },
  {
    title: 'nothing at all',
    render: ({ text }) => <Related text={text} id="related" title={text.answer.related} entries={[]} />,
  },
];
