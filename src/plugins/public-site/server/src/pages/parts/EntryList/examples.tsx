/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { EntryList } from '.';

export const examples: Example[] = [
  {
    title: 'with facts, a summary, a picture; sample data',
    render: ({ text }) => (
      <EntryList
        text={text}
        entries={[
          {
            href: '/hoi-dap',
            title: 'Nộp hồ sơ ở đâu?',
            isSample: false,
            facts: ['Sở hữu trí tuệ', '01/07/2026'],
          },
          {
            href: '/tin-tuc',
            title: 'Tin có ảnh',
            summary: 'Vài dòng tóm tắt của tin.',
            picture: { url: '/favicon.ico', width: 32, height: 32, focalPoint: { x: 10, y: 10 } },
            isSample: true,
            facts: ['01/07/2026'],
          },
        ]}
      />
    ),
  },
  {
    title: 'a very long title',
    render: ({ text }) => (
      <EntryList
        text={text}
        entries={[{ href: '/hoi-dap', title: 'Nghiêngngả'.repeat(20), isSample: false, facts: [] }]}
      />
    ),
  },
];
