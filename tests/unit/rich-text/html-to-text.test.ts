import { htmlToText } from '../../../src/plugins/rich-text/domain/html-to-text';

describe('htmlToText', () => {
  it.each([
    [
      'blocks on lines of their own',
      '<h2>Lệ phí</h2><p>Không <strong>thu</strong> phí.</p>',
      'Lệ phí\nKhông thu phí.',
    ],
    ['lists', '<ul><li>Một<ul><li>Hai</li></ul></li></ul>', 'Một\nHai'],
    ['tables', '<table><tr><th>Mục</th><td><p>Số</p></td></tr></table>', 'Mục\nSố'],
    ['line breaks', '<p>a<br>b</p>', 'a\nb'],
    ['entities', '<p>5 &lt; 7 &amp;amp; &quot;x&quot; &eacute;&nbsp;y</p>', '5 < 7 &amp; "x" é y'],
    ['line feeds of the source', '<p>một\n  câu</p>', 'một câu'],
    ['inline marks without a gap', '<p>CO<sub>2</sub>, m<sup>2</sup></p>', 'CO2, m2'],
    [
      'no scripts and no links',
      '<p>a<script>alert(1)</script> <a href="/x">b</a><img src="/uploads/x" alt="c"></p>',
      'a b',
    ],
    ['no markup', 'chỉ chữ', 'chỉ chữ'],
    ['nothing', '', ''],
  ])('gives %s', (_what, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});
