/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { RichText } from '.';

const HTML =
  '<p>Câu trả lời ngắn.</p><h2>Đầu mục</h2><ul><li>một</li><li>hai</li></ul>' +
  '<table><thead><tr><th>Cột</th><th>Cột</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';

export const examples: Example[] = [
  { title: 'a text', render: ({ text }) => <RichText html={HTML} tableLabel={text.table} /> },
  { title: 'an answer', render: ({ text }) => <RichText html={HTML} tableLabel={text.table} isAnswer /> },
];
