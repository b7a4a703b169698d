import { codeKeys, isProvincialCode, nationalCodeOf } from '../../../src/shared/domain/procedure-codes';

describe('nationalCodeOf', () => {
  test.each([
    ['1.014393', '1.014393'],
    [' 1.014393 ', '1.014393'],
    ['1.014393\u200B', '1.014393'],
    ['1.014393.H38', '1.014393'],
    ['1.014393.h38', '1.014393'],
    ['2.002249.000.00.00.H34', '2.002249'],
    ['2.002249.000.00.00.h34', '2.002249'],
    ['2.002249.000.00.12.H27', '2.002249'],
    ['2.002249.000.00.00', '2.002249'],
  ])('%j holds %s', (text, code) => expect(nationalCodeOf(text)).toBe(code));

  test.each([
    ...['', ' ', '1.01439', '1.0143933', '7.014393', '0.014393', '11.014393', '014393', '1,014393'],
    ...['x1.014393', '1.014393.', '1.014393.H', '1.014393.H388', '1.014393.X38', '1.014393H38'],
    ...['1.014393.5', '1.014393 2.002249', 'T-HTI-213814-TT', 'BCH-5', 'EAS01A', 'KQ.G12.000327', 'G06-KC01'],
  ])('%j holds none', (text) => expect(nationalCodeOf(text)).toBeNull());
});

test.each([
  ['1.014393.H38', true],
  ['2.002249.000.00.00.H34', true],
  ['T-HTI-213814-TT', true],
  ['t-hti-213814-tt ', true],
  ['1.014393', false],
  ['T-HTI-21381-TT', false],
  ['BCH-5', false],
  ['', false],
])('%j is a code of a province: %s', (text, expected) => expect(isProvincialCode(text)).toBe(expected));

describe('codeKeys', () => {
  test.each([
    ['1.014393', ['1.014393']],
    [' 1.014393.h38', ['1.014393.H38', '1.014393']],
    ['1.014393.000.00.00.H27', ['1.014393.000.00.00.H27', '1.014393']],
    ['t-hti-213814-tt', ['T-HTI-213814-TT']],
    ['  bch - 5 ', ['BCH - 5']],
    ['bcđ-5'.normalize('NFD'), ['BCĐ-5']],
    ['1.01439', ['1.01439']],
    [' \u200B ', []],
  ])('%j', (text, keys) => expect(codeKeys(text)).toEqual(keys));

  test('a part of a code shares no key with it', () => {
    expect(codeKeys('1.01439').some((key) => codeKeys('1.014393').includes(key))).toBe(false);
  });
});
