import {
  leadOf,
  pathChanges,
  type EndedAt,
  type EndingReason,
} from '../../../src/plugins/public-records/domain/endings';
import {
  addressText,
  collapse,
  parseOldAddress,
  parseTarget,
  pathOfAddress,
  redirectColumn,
} from '../../../src/plugins/public-records/domain/redirects';

const NOT_PAGES = ['/api', '/admin'];
const old = (text: string) => parseOldAddress(text, NOT_PAGES);
const target = (text: string) => parseTarget(text, 'https://cong.example.vn', NOT_PAGES);

describe('addresses of the old site', () => {
  test.each([
    ['/chi-tiet-tin-tuc/ABC-1.html', '/chi-tiet-tin-tuc/abc-1.html', ''],
    [' /read/xyz?id=5 ', '/read/xyz', 'id=5'],
    ['/read/xyz?id=5&t=a%20b#top', '/read/xyz', 'id=5&t=a+b'],
    ['http://old.example.vn/read/1', '/read/1', ''],
    ['HTTPS://old.example.vn', '/', ''],
    ['https://old.example.vn?x=1', '/', 'x=1'],
    ['/tin/đường//dẫn/', '/tin/%C4%91%C6%B0%E1%BB%9Dng/d%E1%BA%ABn', ''],
    ['/apis', '/apis', ''],
  ])('%s', (text, path, query) => expect(old(text)).toEqual({ path, query }));

  test.each([
    ['', 'not-a-path'],
    ['read/1', 'not-a-path'],
    ['//evil.example/x', 'not-a-path'],
    ['/\\evil.example', 'not-a-path'],
    ['https:////evil.example', 'not-a-path'],
    ['/a b', 'not-a-path'],
    ['/<script>alert(1)</script>', 'not-a-path'],
    ['=HYPERLINK("/x")', 'not-a-path'],
    ['/100%', 'not-a-path'],
    ['/a%00b', 'not-a-path'],
    ['javascript:alert(1)', 'not-a-path'],
    [`/${'a'.repeat(1000)}`, 'too-long'],
    ['/api/articles', 'not-a-page'],
    ['/ADMIN', 'not-a-page'],
  ])('%s is refused', (text, problem) => expect(old(text)).toEqual({ problem }));
});

describe('targets', () => {
  test.each([
    ['/tin-tuc/a', '/tin-tuc/a', ''],
    ['https://cong.example.vn/tin-tuc/a?x=1', '/tin-tuc/a', 'x=1'],
    ['HTTPS://Cong.example.vn/', '/', ''],
  ])('%s', (text, path, query) => expect(target(text)).toEqual({ path, query }));

  test.each([
    ['https://cong.example.vn.evil.example/', 'foreign'],
    ['https://cong.example.vn@evil.example/', 'foreign'],
    ['https://cong.example.vn:8080/', 'foreign'],
    ['http://cong.example.vn/', 'foreign'],
    ['//evil.example', 'foreign'],
    ['/\\evil.example', 'foreign'],
    ['\\\\evil.example', 'foreign'],
    ['javascript:alert(1)', 'foreign'],
    ['data:text/html,x', 'foreign'],
    ['tin-tuc/a', 'not-a-path'],
    ['/admin/login', 'not-a-page'],
  ])('%s is refused', (text, problem) => expect(target(text)).toEqual({ problem }));
});

test('an address with its query is one text, and its path can be had back', () => {
  expect(addressText('/a', '')).toBe('/a');
  expect(addressText('/a', 'x=1')).toBe('/a?x=1');
  expect(pathOfAddress('/a?x=1?')).toBe('/a');
});

describe('chains', () => {
  const along = (steps: Record<string, string>) => async (address: string) => steps[address] ?? null;

  test('are followed to their end', async () => {
    expect(await collapse('/a', '/b', along({}))).toBe('/b');
    expect(await collapse('/a', '/b', along({ '/b': '/c', '/c': '/d' }))).toBe('/d');
  });

  test('that come back are loops', async () => {
    expect(await collapse('/a', '/a', along({}))).toBeNull();
    expect(await collapse('/a', '/b', along({ '/b': '/a' }))).toBeNull();
    expect(await collapse('/a', '/b', along({ '/b': '/c', '/c': '/b' }))).toBeNull();
  });

  test('without an end are given up', async () => {
    expect(await collapse('/a', '/0', async (address) => `/${Number(address.slice(1)) + 1}`)).toBeNull();
  });
});

describe('where an ended address leads', () => {
  const ended = (path: string, reason: EndingReason, to: string | null = null): EndedAt => ({
    ...{ path, reason, target: to },
    locale: 'vi',
  });

  test('what moved leads to where it is, or to what is left of it', () => {
    const moved = ended('/a', 'moved');
    expect(leadOf(moved, '/b', [moved])).toBe('/b');
    expect(leadOf(moved, null, [moved])).toBeNull();
    expect(leadOf(moved, null, [moved, ended('/b', 'error')])).toBeNull();
    expect(leadOf(moved, null, [moved, ended('/b', 'withdrawn')])).toBe('/b');
    expect(leadOf(moved, null, [moved, ended('/b', 'consolidated', '/c')])).toBe('/c');
    const english = { ...ended('/en/b', 'withdrawn'), locale: 'en' };
    expect(leadOf(moved, null, [moved, english])).toBeNull();
  });

  test('what ended otherwise leads only where somebody said', () => {
    expect(leadOf(ended('/a', 'error'), '/b', [])).toBeNull();
    expect(leadOf(ended('/a', 'withdrawn'), null, [])).toBeNull();
    expect(leadOf(ended('/a', 'consolidated', '/c'), null, [])).toBe('/c');
    expect(leadOf(ended('/a', 'manual', '/c'), '/b', [])).toBe('/c');
  });
});

test('an entry with two addresses that is withdrawn stays at one, and the other leads there', () => {
  const at = (path: string, isAlias: boolean) => ({ path, title: 'a', locale: 'vi', isAlias });
  const before = [at('/thu-tuc/1', false), at('/thu-tuc/a', true)];
  expect(pathChanges(before, [], 'withdrawn').ended.map(({ reason }) => reason)).toEqual([
    'withdrawn',
    'moved',
  ]);
  expect(pathChanges(before, [], 'consolidated').ended.map(({ reason }) => reason)).toEqual([
    'consolidated',
    'consolidated',
  ]);
});

test.each([
  ['Đường dẫn cũ', 'old'],
  [' ĐƯỜNG DẪN MỚI ', 'new'],
  ['old', 'old'],
  ['New URL', 'new'],
  ['Tên', null],
])('the heading %s', (heading, column) => expect(redirectColumn(heading)).toBe(column));
