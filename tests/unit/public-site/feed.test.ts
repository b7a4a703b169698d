import {
  absoluteHtml,
  atomFeed,
  jsonFeed,
  tagUri,
  type Feed,
} from '../../../src/plugins/public-site/domain/feed';
import { element, xmlDocument, xmlText } from '../../../src/plugins/public-site/domain/xml';
import { atomProblems, childrenOf, parseXml, textOf } from '../../helpers/xml';

const feed: Feed = {
  locale: 'vi',
  title: 'Tin “A” & B <c>',
  description: 'Mô tả',
  page: 'https://so.example/tin-tuc',
  atom: 'https://so.example/tin-tuc/feed.atom',
  json: 'https://so.example/tin-tuc/feed.json',
  publisher: 'Sở',
  items: [
    {
      id: tagUri('https://so.example', 'article', 'abc', 'vi'),
      url: 'https://so.example/tin-tuc/a',
      title: 'Một ]]> & hai <b>',
      html: '<p>Chữ ]]> &amp; dấu</p>',
      summary: null,
      published: '2026-01-02T00:00:00.000Z',
      updated: '2026-02-03T00:00:00.000Z',
      author: null,
      tags: [{ code: 'cchc', name: 'Cải cách & "hành chính"' }],
      image: null,
    },
  ],
};

test('texts of every kind stay what they are, in elements and attributes', () => {
  const hostile = 'a & b < c > d "e" \u0000\u0008]]> \uD800 😀 ế';
  const document = parseXml(xmlDocument(element('a', { b: hostile, c: null }, hostile, null)));
  const kept = 'a & b < c > d "e" ]]>  😀 ế';
  expect(document).toMatchObject({ text: kept, attributes: { b: kept } });
  expect(Object.keys(document.attributes)).toEqual(['b']);
  expect(xmlText('')).toBe('');
});

test('Atom has what it must have, and says what it was given', () => {
  const xml = atomFeed(feed);
  expect(atomProblems(xml)).toEqual([]);
  const root = parseXml(xml);
  expect(root.attributes['xml:lang']).toBe('vi');
  expect(textOf(root, 'title')).toBe(feed.title);
  expect(textOf(root, 'updated')).toBe('2026-02-03T00:00:00.000Z');
  const [entry] = childrenOf(root, 'entry');
  expect(entry && textOf(entry, 'title')).toBe('Một ]]> & hai <b>');
  expect(entry && textOf(entry, 'content')).toBe('<p>Chữ ]]> &amp; dấu</p>');
  expect(entry && childrenOf(entry, 'category')[0]?.attributes).toEqual({
    term: 'cchc',
    label: 'Cải cách & "hành chính"',
  });
});

test('an empty feed is a feed', () => {
  expect(atomProblems(atomFeed({ ...feed, items: [] }))).toEqual([]);
  expect(JSON.parse(jsonFeed({ ...feed, items: [] }))).toMatchObject({ items: [] });
});

test('JSON Feed 1.1', () => {
  expect(JSON.parse(jsonFeed(feed))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    language: 'vi',
    feed_url: feed.json,
    items: [
      {
        id: 'tag:so.example,2026:article/abc/vi',
        content_html: '<p>Chữ ]]> &amp; dấu</p>',
        date_modified: '2026-02-03T00:00:00.000Z',
        authors: [{ name: 'Sở' }],
      },
    ],
  });
});

test('addresses in a text lead to the portal wherever it is read', () => {
  expect(
    absoluteHtml('<a href="/a">x</a><img src="/u/b.png"><a href="//c/d"></a>', 'https://so.example'),
  ).toBe('<a href="https://so.example/a">x</a><img src="https://so.example/u/b.png"><a href="//c/d"></a>');
});
