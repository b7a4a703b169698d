import { listPath, localeOfPath } from '../../../src/plugins/public-site/domain/addresses';
import { canonicalPath } from '../../../src/shared/domain/canonical-path';
import { foldText, titleMatcher } from '../../../src/plugins/public-site/domain/fold-text';
import { parseListQuery } from '../../../src/plugins/public-site/domain/list-query';
import { pageSlice, pageWindow } from '../../../src/plugins/public-site/domain/pagination';

describe('titleMatcher', () => {
  const title = 'Cấp Giấy phép tiến hành công việc bức xạ (Đường bộ)';

  test.each([
    'bức xạ',
    'buc xa',
    'BỨC XẠ',
    'xạ bức',
    'đường',
    'DUONG',
    'giay phep  buc',
    'bức xạ'.normalize('NFD'),
  ])('finds %s', (search) => expect(titleMatcher(search)(title)).toBe(true));

  test.each(['hạt nhân', 'bức xạ hạt', '', '   ', '%', '?!', '🙂'])('does not find %j', (search) =>
    expect(titleMatcher(search)(title)).toBe(false),
  );

  test('folds composed and decomposed text alike', () => {
    expect(foldText('Đề nghị: KH&CN')).toBe('de nghi kh cn');
    expect(foldText('Đề nghị'.normalize('NFD'))).toBe('de nghi');
  });
});

describe('parseListQuery', () => {
  test('reads the parameters of each language', () => {
    const asked = 'q=b%E1%BB%A9c+x%E1%BA%A1&chu-de=pci&linh-vuc=buu-chinh&trang=2';
    expect(parseListQuery('vi', 'questions', asked)).toEqual({
      search: 'bức xạ',
      theme: 'pci',
      field: 'buu-chinh',
      page: 2,
    });
    expect(parseListQuery('en', 'news', 'theme=pci&section=news&page=3')).toMatchObject({
      theme: 'pci',
      section: 'news',
      page: 3,
    });
    expect(parseListQuery('en', 'questions', 'chu-de=pci')).toMatchObject({ theme: undefined });
    expect(
      parseListQuery('vi', 'procedures', 'cap=province&doi-tuong=citizen&truc-tuyen=full'),
    ).toMatchObject({ level: 'province', recipient: 'citizen', online: 'full' });
    expect(parseListQuery('en', 'procedures', 'level=commune&recipient=foreigner&online=none')).toMatchObject(
      { level: 'commune', recipient: 'foreigner', online: 'none' },
    );
  });

  test('what a list cannot be narrowed by means nothing there', () => {
    const filter = parseListQuery('vi', 'questions', 'cap=province&chuyen-muc=tin');
    expect(filter).not.toHaveProperty('level');
    expect(filter).not.toHaveProperty('section');
    expect(listPath('vi', 'news', { search: 'a', level: 'province', theme: 'pci' })).toBe(
      '/tin-tuc?chu-de=pci',
    );
  });

  test.each(['0', '-1', '1e9', 'abc', '', '1.5', '٣', 'NaN'])('page %j is the first', (page) =>
    expect(parseListQuery('vi', 'questions', `trang=${page}`).page).toBe(1),
  );

  test('takes the first of two values, ignores empty and malformed ones', () => {
    expect(parseListQuery('vi', 'questions', 'chu-de=pci&chu-de=iso').theme).toBe('pci');
    expect(parseListQuery('vi', 'questions', 'chu-de=&q=%20').theme).toBeUndefined();
    expect(parseListQuery('vi', 'questions', 'chu-de[a]=pci').theme).toBeUndefined();
    expect(() => parseListQuery('vi', 'questions', 'q=%E0%A4%A&&&=')).not.toThrow();
    expect(parseListQuery('vi', 'questions', `q=${'a'.repeat(9999)}`).search).toHaveLength(200);
  });

  test('listPath writes what parseListQuery reads', () => {
    const filter = {
      ...{ search: 'phí & lệ phí', theme: 'tthc', field: 'buu-chinh', page: 3 },
      ...{ level: 'province', recipient: 'citizen', online: 'partial' },
    };
    const [, query = ''] = listPath('vi', 'procedures', filter).split('?');
    expect(parseListQuery('vi', 'procedures', query)).toEqual(filter);
    expect(listPath('en', 'news', { page: 1 })).toBe('/en/news');
  });
});

describe('canonicalPath', () => {
  test.each([
    ['/hoi-dap/', '/hoi-dap'],
    ['/HOI-DAP', '/hoi-dap'],
    ['//evil.example/', '/evil.example'],
    ['/hoi%2Ddap', '/hoi-dap'],
    ['/', '/'],
    ['/a%3Fb', '/a%3Fb'],
    ['/%5Cevil', '/%5Cevil'],
    ['/%0d%0ax', null],
    ['/a%00', null],
    [`/${encodeURIComponent('đường'.normalize('NFD'))}`, `/${encodeURIComponent('đường')}`],
    ['/%E0%A4%A', null],
    ['/%', null],
  ])('%s → %s', (path, expected) => expect(canonicalPath(path)).toBe(expected));

  test('is stable', () => {
    for (const path of ['/a@b', '/A%2fB/', "/it's", '/🙂']) {
      const once = canonicalPath(path);
      expect(canonicalPath(once ?? '')).toBe(once);
    }
  });

  test('knows the language of an address', () => {
    expect(['/en', '/en/x', '/english', '/', '/hoi-dap'].map(localeOfPath)).toEqual([
      'en',
      'en',
      'vi',
      'vi',
      'vi',
    ]);
  });
});

describe('pages of a list', () => {
  test('pageSlice', () => {
    expect(pageSlice(44, 3, 20)).toMatchObject({ start: 40, pageCount: 3 });
    expect(pageSlice(0, 1, 20)).toMatchObject({ start: 0, pageCount: 1 });
    expect(pageSlice(44, 4, 20)).toBeNull();
  });

  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, 'gap', 9]],
    [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
    // A gap would hide one number only: show the number.
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [133, 133, [1, 'gap', 132, 133]],
  ])('pageWindow(%i, %i)', (page, count, expected) => expect(pageWindow(page, count)).toEqual(expected));
});
