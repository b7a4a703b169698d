import { findByCode, searchProcedures } from '../../../src/plugins/public-site/domain/procedure-search';

const row = (
  name: string,
  code: string | null,
  localCode: string | null = null,
  ...formerCodes: string[]
) => ({
  name,
  code,
  localCode,
  formerCodes: formerCodes.length > 0 ? formerCodes : null,
});

const CENTRE = row('Công nhận trung tâm', '1.014393', null, '1.009999.000.00.00.H27');
const RESULT = row('Đăng ký kết quả', null, 'T-HTI-213814-TT', '2.002249.H27');
const OTHER = row('Cấp phép 2025', '1.143930', 'BCH-5', '1.014393.H15');
const YEAR = row('Hỗ trợ', '2.002025', null, '1.014390');
const ROWS = [CENTRE, RESULT, OTHER, YEAR];

describe('findByCode', () => {
  test.each([
    ['its own code', '1.014393', CENTRE],
    ['a new provincial form of it', '1.014393.H38', CENTRE],
    ['an old provincial form of it', '1.014393.000.00.00.h27', CENTRE],
    ['blanks around it', ' 1.014393 ', CENTRE],
    ['a former code as it was', '1.009999.000.00.00.H27', CENTRE],
    ['the national part of a former code', '1.009999', CENTRE],
    ['another form of a former code', '1.009999.H27', CENTRE],
    ['a code of Đề án 30', 't-hti-213814-tt', RESULT],
    ['a code that an office made up', 'bch-5', OTHER],
    ['a former code of another, before the national code in it', '1.014393.H15', OTHER],
    ['a former national code', '1.014390', YEAR],
  ])('%s', (_case, text, expected) => expect(findByCode(ROWS, text)).toBe(expected));

  test.each(['1.01439', '1.0143933', '014393', '1.014393.x', '%', '', ' ', 'BCH', 'BCH-55', 'T-HTI-213814'])(
    '%j names nothing',
    (text) => expect(findByCode(ROWS, text)).toBeNull(),
  );

  test('of two with the same claim the first wins', () => {
    const twins = [row('a', null, 'X-1'), row('b', null, 'x-1')];
    expect(findByCode(twins, 'X-1')).toBe(twins[0]);
  });
});

describe('searchProcedures', () => {
  test.each([
    ['1.014393', [CENTRE, OTHER]],
    ['1.014393.000.00.00.H42', [CENTRE, OTHER]],
    ['014393', [CENTRE, OTHER]],
    ['14393', [CENTRE, OTHER]],
    ['143930', [OTHER]],
    ['T-HTI-213814-TT', [RESULT]],
    ['2.002249', [RESULT]],
    // Not a whole code: words, which may be parts.
    ['213814', [RESULT]],
    ['1.01439', [CENTRE, OTHER, YEAR]],
    ['cong nhan 14393', [CENTRE]],
    ['2025', [OTHER, YEAR]],
    ['dang ky', [RESULT]],
    ['không có', []],
    ['???', []],
  ])('%j', (search, expected) => expect(searchProcedures(ROWS, search)).toEqual(expected));
});
