import {
  encodingFor,
  etagOf,
  hasMatchingTag,
  isUnmodifiedSince,
} from '../../../src/plugins/public-records/domain/conditional';
import {
  cookiePattern,
  hasCredentials,
} from '../../../src/plugins/public-records/server/src/cache/credentials';
import { Freshness } from '../../../src/plugins/public-records/server/src/cache/freshness';

test('each encoding has a strong tag of its own; a reader of any of them has the answer', () => {
  expect(etagOf('abc', 'identity')).toBe('"abc"');
  expect(etagOf('abc', 'br')).toBe('"abc-br"');
  for (const header of ['"abc"', 'W/"abc"', '"abc-gzip"', '"x", "abc-br"', '*'])
    expect(hasMatchingTag(header, 'abc')).toBe(true);
  for (const header of ['"abcd"', 'abc', '', '"x"']) expect(hasMatchingTag(header, 'abc')).toBe(false);
});

test('dates count to the second; what is no date counts for nothing', () => {
  const moment = Date.parse('2026-03-02T01:02:03.900Z');
  expect(isUnmodifiedSince('Mon, 02 Mar 2026 01:02:03 GMT', moment)).toBe(true);
  expect(isUnmodifiedSince('Mon, 02 Mar 2026 01:02:02 GMT', moment)).toBe(false);
  expect(isUnmodifiedSince('hôm qua', moment)).toBe(false);
});

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['gzip;q=0', 'identity'],
] as const)('Accept-Encoding %s gets %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
});

test('cookies of counters say nothing about who asks; any other may', () => {
  const harmless = ['_ga*', '_gid'].map(cookiePattern);
  expect(hasCredentials({}, harmless)).toBe(false);
  expect(hasCredentials({ cookie: '_ga=1; _ga_ABC=2; _gid=3' }, harmless)).toBe(false);
  expect(hasCredentials({ cookie: '_ga=1; jwtToken=2' }, harmless)).toBe(true);
  expect(hasCredentials({ cookie: 'x_ga=1' }, harmless)).toBe(true);
  expect(hasCredentials({ authorization: 'Bearer x' }, harmless)).toBe(true);
});

describe('how long others may keep an answer', () => {
  const freshness = new Freshness({ maxAge: 60, staleIfError: 3600 });
  const now = Date.parse('2026-03-02T00:00:00Z');

  test('shrinks as the moment comes near at which it changes', () => {
    expect(freshness.cacheControl(Infinity, now)).toBe(
      'public, max-age=60, stale-while-revalidate=30, stale-if-error=3600',
    );
    expect(freshness.cacheControl(now + 20_500, now)).toMatch(/max-age=20, stale-while-revalidate=20/);
    expect(freshness.cacheControl(now - 1, now)).toMatch(/max-age=0, stale-while-revalidate=0/);
  });

  test('shrinks for all answers before a planned publication', () => {
    let next: number | null = now + 5000;
    freshness.plan(() => next);
    expect(freshness.cacheControl(Infinity, now)).toMatch(/max-age=5,/);
    next = null;
    expect(freshness.cacheControl(Infinity, now)).toMatch(/max-age=60,/);
  });
});
