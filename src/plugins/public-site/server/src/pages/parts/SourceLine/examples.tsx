/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { SourceLine } from '.';

export const examples: Example[] = [
  {
    title: 'named, with an address',
    render: ({ text }) => <SourceLine text={text} source="Báo Hà Tĩnh" url="https://baohatinh.vn" />,
  },
  {
    title: 'an address only',
    render: ({ text }) => <SourceLine text={text} source={null} url="https://most.gov.vn" />,
  },
  { title: 'a name only', render: ({ text }) => <SourceLine text={text} source="Báo Hà Tĩnh" url={null} /> },
];
