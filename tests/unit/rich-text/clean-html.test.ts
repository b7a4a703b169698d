import { cleanHtml } from '../../../src/plugins/rich-text/domain/clean-html';
import { NASTY, WORD } from './samples';

const TAG =
  /<\/?(?:p|h[2-4]|ul|ol|li|table|caption|thead|tbody|tfoot|tr|th|td|a|strong|em|u|s|sub|sup|blockquote|br|hr|img|figure|figcaption)(?: (?:href|title|hreflang|src|alt|width|height|start|colspan|rowspan|scope)="[^"<>]*")*>/g;
const ADDRESS = / (?:href|src)="([^"]*)"/g;

/** Looks at the result without the library that made it: only known tags, only harmless addresses. */
function expectHarmless(html: string): void {
  expect(html.replace(TAG, '')).not.toMatch(/[<>]/);
  for (const [, address] of html.matchAll(ADDRESS)) {
    expect(address?.replace(/[\u0000-\u0020]/g, '')).not.toMatch(
      /^(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:|^[/\\]{2}/i,
    );
  }
}

describe('what may never be stored', () => {
  it.each(NASTY)('has nothing active left: %s', (html) => {
    expectHarmless(cleanHtml(html));
  });

  it.each([
    ['<img src=x onerror=alert(1)>', ''],
    ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['<a href="javascript:alert(1)">đọc</a>', 'đọc'],
    ['<a href="jav&#x09;ascript:alert(1)">đọc</a>', 'đọc'],
    ['<a href="data:text/html,x">đọc</a>', 'đọc'],
    ['<a href="//evil.example">đọc</a>', 'đọc'],
    ['<p style="width:expression(alert(1))">x</p>', '<p>x</p>'],
    ['<img src="file:///C:/x.png" alt="a">', ''],
    ['<img src="data:image/png;base64,AAAA" alt="a">', ''],
    ['<img src="/admin/x.png" alt="a">', ''],
    ['<svg><script>1</script></svg>sau', 'sau'],
  ])('%s → %s', (html, clean) => {
    expect(cleanHtml(html)).toBe(clean);
  });
});

describe('what stays', () => {
  it.each([
    '<p>Đoạn <strong>đậm</strong>, <em>nghiêng</em>, <u>gạch chân</u>, <s>bỏ</s>, H<sub>2</sub>O, m<sup>2</sup><br>dòng</p>',
    '<h2>Một</h2><h3>Hai</h3><h4>Ba</h4><hr><blockquote><p>Trích</p></blockquote>',
    '<ul><li><p>a</p><ol start="3"><li>b</li></ol></li></ul>',
    '<table><caption>Bảng</caption><thead><tr><th scope="col" colspan="2">A</th></tr></thead><tbody><tr><td rowspan="2">b</td><td></td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot></table>',
    '<figure><img src="/uploads/anh_1.png" alt="Lễ ký" width="640" height="480"><figcaption>Ảnh: Sở</figcaption></figure>',
    '<p><a href="https://hatinh.gov.vn/?a=1&amp;b=2" title="Cổng tỉnh" hreflang="vi">x</a> <a href="mailto:a@b.vn">y</a> <a href="tel:+842393">z</a> <a href="/hoi-dap">t</a> <a href="#m">u</a></p>',
    'Chữ không có đoạn 👨‍👩‍👧 5 &lt; 7 &amp; "ngoặc"',
  ])('%s', (html) => {
    expect(cleanHtml(html)).toBe(html);
  });
});

describe('what changes', () => {
  it.each([
    ['an h1', '<h1>Đề</h1><h6>Mục</h6>', '<h2>Đề</h2><h4>Mục</h4>'],
    ['old names', '<b>a</b><i>b</i><del>c</del><ins>d</ins>', '<strong>a</strong><em>b</em><s>c</s><u>d</u>'],
    ['other blocks', '<div>một</div><div>hai<div>ba</div></div>', '<p>một</p><p>hai</p><p>ba</p>'],
    ['a section', '<section><h1>A</h1><p>b</p></section>', '<h2>A</h2><p>b</p>'],
    [
      'empty blocks',
      '<p>a</p><p>&nbsp;</p><p><strong> <br></strong></p><ul><li></li></ul><h2></h2>',
      '<p>a</p>',
    ],
    ['spaces in empty marks', '<p>a<strong> </strong>b</p>', '<p>a b</p>'],
    ['targets and names', '<a href="/x" target="_blank" rel="opener" id="i">x</a>', '<a href="/x">x</a>'],
    [
      'spans of one',
      '<table><tbody><tr><td colspan="1" rowspan="x">a</td></tr></tbody></table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    [
      'an image without a text',
      '<img src="https://a.vn/x.png" width="50%">',
      '<img src="https://a.vn/x.png" alt="">',
    ],
    ['links within links', '<a href="/x">a <a href="/y">b</a> c</a>', '<a href="/x">a b c</a>'],
    ['anchors', '<p><a name="_Toc">a</a><a href="/x">b</a> c</p>', '<p>a<a href="/x">b</a> c</p>'],
    ['unclosed elements', '<p>a <strong>b', '<p>a <strong>b</strong></p>'],
    [
      'a table in a paragraph',
      '<p>a<table><tr><td>b</td></tr></table></p>',
      '<p>a</p><table><tr><td>b</td></tr></table>',
    ],
    ['decomposed letters', '<p>Tie\u0302\u0301ng Vie\u0323\u0302t</p>', '<p>Tiếng Việt</p>'],
    ['decomposed across entities', '<p>e<span>&#x302;</span>&#x301;</p>', '<p>ế</p>'],
    ['zero-width characters', '<p>Hà\u200b Tĩnh\ufeff</p><p>\u200b</p>', '<p>Hà Tĩnh</p>'],
  ])('%s', (_what, html, clean) => {
    expect(cleanHtml(html)).toBe(clean);
  });

  it('keeps a combining sign away from the tag before it', () => {
    expect(cleanHtml('<p>\u0338x</p>')).toBe('<p>\u0338x</p>');
  });

  it('keeps nested tables', () => {
    const html =
      '<table><tbody><tr><td><table><tbody><tr><td>trong</td></tr></tbody></table></td></tr></tbody></table>';
    expect(cleanHtml(html)).toBe(html);
  });

  it('takes text, tables and links from Word and leaves its junk', () => {
    const clean = cleanHtml(WORD);
    expect(clean).not.toMatch(/mso|class|style|lang=|<o:|<!|xml|Normal|name=|clip_image|Công văn/i);
    expect(clean).toContain('<p><strong>Kết quả năm 2025</strong></p>');
    expect(clean).toContain('<td colspan="2">');
    expect(clean).toContain('<a href="https://skhcn.hatinh.gov.vn/">Cổng</a>');
    expect(clean).not.toContain('<p></p>');
  });
});

describe('cleaning twice changes nothing', () => {
  it.each([...NASTY, WORD])('%s', (html) => {
    const once = cleanHtml(html);
    expect(cleanHtml(once)).toBe(once);
  });

  it('holds for random mixtures', () => {
    // A fixed generator, so that a failure comes back.
    let seed = 20251123;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const pieces = [
      ...NASTY.flatMap((html) => html.split(/(?=[<"'>])/)),
      ...[
        '<p>',
        '</p>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<ul>',
        '<li>',
        '<a href="/x">',
        '</a>',
        '<div>',
      ],
      ...[
        '</div>',
        '<svg>',
        '<math>',
        '<style>',
        '</style>',
        '<!--',
        '-->',
        '<h1>',
        '</h1>',
        'chữ',
        ' ',
        '\u0301',
      ],
    ];
    for (let round = 0; round < 2000; round += 1) {
      const html = Array.from({ length: 1 + random(25) }, () => pieces[random(pieces.length)]).join('');
      const once = cleanHtml(html);
      expect({ html, clean: cleanHtml(once) }).toEqual({ html, clean: once });
      expectHarmless(once);
    }
  });
});

describe('big and malformed input', () => {
  const MEGABYTE = 1_000_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length));

  it.each([
    [
      'an ordinary long body',
      '<p>Sở Khoa học và Công nghệ <strong>Hà Tĩnh</strong> trả lời câu hỏi của công dân.</p>\n',
    ],
    ['plain text', 'chữ '],
    ['empty paragraphs', '<p>&nbsp;</p>x'],
    ['elements never closed', '<b>'],
    ['blocks never closed', '<div>'],
    ['elements closed by the wrong name', '<b>x</i>'],
    ['closing tags', '</p>'],
    ['angle brackets', '<'],
    ['ampersands', '&'],
    ['open comments', '<!--'],
    ['white space', '<p> '],
    ['anchors without a target', '<a>x</a>'],
  ])('one megabyte of %s grows no faster than its size', (_what, piece) => {
    const timeOf = (html: string): number => {
      const started = performance.now();
      expectHarmless(cleanHtml(html));
      return performance.now() - started;
    };
    const whole = fill(piece);
    const eighth = Math.max(timeOf(whole.slice(0, whole.length / 8)), 20);
    // Eight times the text: linear work takes about 8 times as long, quadratic 64 times.
    expect(timeOf(whole) / eighth).toBeLessThan(40);
  });

  it('takes a megabyte of white space inside one paragraph', () => {
    expect(cleanHtml(`<p>${' '.repeat(1_000_000)}</p><p>còn</p>`)).toBe('<p>còn</p>');
    expect(cleanHtml(`<p>${' \n'.repeat(500_000)}còn</p>`)).toMatch(/^<p>\s*còn<\/p>$/);
  });

  it('keeps the words of markup nested beyond reason', () => {
    expect(cleanHtml(`${'<b>'.repeat(5000)}sâu &lt;b&gt; &amp; "xa"`)).toBe(
      '<p>sâu &lt;b&gt; &amp; "xa"</p>',
    );
  });
});
