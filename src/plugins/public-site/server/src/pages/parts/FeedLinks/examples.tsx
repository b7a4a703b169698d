/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { FeedLinks } from '.';

export const examples: Example[] = [
  { title: 'of news', render: ({ text }) => <FeedLinks text={text} page="/tin-tuc" /> },
];
