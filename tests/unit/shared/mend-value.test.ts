import { mendValue, ValueProblem } from '../../../src/shared/domain/mend-value';

const text = { type: 'text' };
const choice = { type: 'string', customField: 'global::choice', options: { list: 'channel' } };
const choices = { type: 'json', customField: 'global::choices', options: { list: 'channel' } };
const lines = { type: 'json', customField: 'global::lines' };
const url = { type: 'text', options: { format: 'url' } };

test.each([
  ['a text keeps its lines', text, 'a \u200B\r\nb', 'a \nb'],
  ['a required text of nothing is missing', { ...text, required: true }, ' \u0301', null],
  ['an optional one is what it is', text, ' ', ' '],
  ['a string is one line', { type: 'string' }, ' a \n b ', 'a b'],
  ['an empty unique key is none', { type: 'string', unique: true }, ' ', null],
  ['a choice', choice, 'online', 'online'],
  ['no choice', choice, '', null],
  ['choices once each', choices, ['online', 'post', 'online'], ['online', 'post']],
  ['lines without empty ones', lines, [' a ', '', 'b'], ['a', 'b']],
  ['a link', url, ' https://dichvucong.gov.vn/x?y=1 ', 'https://dichvucong.gov.vn/x?y=1'],
  ['no link', url, '', null],
  ['a whole number', { type: 'integer' }, 5, 5],
  ['an amount as text', { type: 'biginteger', min: '0' }, '3000000', '3000000'],
  ['yes or no not said', { type: 'boolean', default: false }, null, false],
  ['a date is not ours', { type: 'date' }, '2026-01-01', '2026-01-01'],
])('%s', (_name, attribute, given, expected) => {
  expect(mendValue(given, attribute)).toEqual(expected);
});

test('a title is one line', () => expect(mendValue('a\n b', text, true)).toBe('a b'));

test.each([
  [choice, 'fax'],
  [choice, 5],
  [choices, 'online'],
  [choices, ['online', 'fax']],
  [lines, 'a'],
  [lines, [1]],
  [url, 'https://'],
  [url, 'javascript:alert(1)'],
  [url, 'http://x y'],
  [{ type: 'integer' }, 1.5],
  [{ type: 'integer' }, 'abc'],
  [{ type: 'integer' }, 2147483648],
  [{ type: 'biginteger', min: '0' }, '-1'],
  [{ type: 'biginteger' }, '9007199254740993'],
  [{ type: 'string' }, 'x'.repeat(256)],
  [{ type: 'email' }, 'x'.repeat(256)],
])('%j does not take %j', (attribute, given) => {
  expect(() => mendValue(given, attribute)).toThrow(ValueProblem);
});
