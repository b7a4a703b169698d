/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { SampleNote } from '.';

export const examples: Example[] = [
  { title: 'of sample data', render: ({ text }) => <SampleNote text={text} isSample /> },
  {
    title: 'of an entry of the department',
    render: ({ text }) => <SampleNote text={text} isSample={false} />,
  },
];
