import { groupBy, intoFiles, MOST_ADDRESSES, newest } from '../../../src/plugins/public-site/domain/sitemap';

test('files hold no more than the protocol allows, and the languages of a page stay together', () => {
  const documents = Array.from({ length: 60_000 }, (_, at) => [`${at} vi`, `${at} en`]);
  const files = intoFiles(documents);
  expect(files.map((file) => file.length)).toEqual([50_000, 50_000, 20_000]);
  expect(intoFiles([['a', 'b'], ['c', 'd'], ['e']], 3)).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ]);
  expect(intoFiles([])).toEqual([]);
  expect(MOST_ADDRESSES).toBe(50_000);
});

test('the newest moment, where any is known', () => {
  expect(newest(['2026-01-01', undefined, '2026-03-01', '2026-02-01'])).toBe('2026-03-01');
  expect(newest([undefined])).toBeUndefined();
  expect(newest([])).toBeUndefined();
});

test('what belongs together', () => {
  expect(groupBy(['a1', 'b1', 'a2'], (text) => text.charAt(0))).toEqual([['a1', 'a2'], ['b1']]);
});
