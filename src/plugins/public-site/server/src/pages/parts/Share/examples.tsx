/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { Share } from '.';

export const examples: Example[] = [
  {
    title: 'of a page',
    render: ({ text, portal }) => (
      <Share
        text={text}
        title="Nộp hồ sơ ở đâu?"
        address={`${portal.origin}/hoi-dap/nop-o-dau`}
        origin={portal.origin}
      />
    ),
  },
];
