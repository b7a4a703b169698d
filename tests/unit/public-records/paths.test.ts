import { pathChanges } from '../../../src/plugins/public-records/domain/endings';
import { isPathPattern, pathFor } from '../../../src/plugins/public-records/domain/paths';

const patterns = { vi: '/thu-tuc/:key', en: '/en/news/:slug' };

describe('pathFor', () => {
  test.each<[string, Parameters<typeof pathFor>[1], string | null]>([
    ['the code where there is one', { slug: 'a', code: '1.014393', locale: 'vi' }, '/thu-tuc/1.014393'],
    ['else the slug', { slug: 'a', code: null, locale: 'vi' }, '/thu-tuc/a'],
    ['a slug pattern ignores the code', { slug: 'a', code: '1.014393', locale: 'en' }, '/en/news/a'],
    ['nothing to be named by', { slug: null, locale: 'en' }, null],
    ['a language without pages', { slug: 'a', locale: 'fr' }, null],
    ['unsafe characters', { slug: 'a/b?$&', locale: 'en' }, '/en/news/a%2Fb%3F%24%26'],
  ])('%s', (_name, key, expected) => {
    expect(pathFor(patterns, key)).toBe(expected);
  });
});

test.each([
  ['/tin-tuc/:slug', true],
  ['/:slug', true],
  ['/thu-tuc/:key/in', true],
  ['tin-tuc/:slug', false],
  ['/tin-tuc', false],
  ['/:slug/:key', false],
  ['/:slugs', false],
])('%s as a pattern: %s', (pattern, expected) => {
  expect(isPathPattern(pattern)).toBe(expected);
});

describe('pathChanges', () => {
  const entry = (path: string, locale = 'vi') => ({ path, title: path, locale });

  test('unpublished: the path ends', () => {
    expect(pathChanges([entry('/a')], [])).toEqual({
      ended: [{ ...entry('/a'), reason: 'error', movedTo: null }],
      live: [],
    });
  });

  test('a new slug: the old path has moved, within its language only', () => {
    const { ended, live } = pathChanges([entry('/a'), entry('/en/a', 'en')], [entry('/b')]);
    expect(ended).toEqual([
      { ...entry('/a'), reason: 'moved', movedTo: '/b' },
      { ...entry('/en/a', 'en'), reason: 'error', movedTo: null },
    ]);
    expect(live).toEqual(['/b']);
  });

  test('nothing changed, nothing ended', () => {
    expect(pathChanges([entry('/a')], [entry('/a')]).ended).toEqual([]);
    expect(pathChanges([], []).ended).toEqual([]);
  });
});
