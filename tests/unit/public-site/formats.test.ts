import {
  formatDuration,
  formatFee,
  formatFileSize,
  formatMoney,
} from '../../../src/plugins/public-site/domain/amounts';
import { formatDate, isoDate } from '../../../src/plugins/public-site/domain/dates';
import { excerpt } from '../../../src/plugins/public-site/domain/excerpt';

describe('formatDate', () => {
  test.each([
    ['2020-07-04', '04/07/2020', '4 July 2020'],
    // 23:30 UTC is the next morning in Hà Tĩnh.
    ['2026-06-30T23:30:00.000Z', '01/07/2026', '1 July 2026'],
    [null, '', ''],
    ['không rõ', '', ''],
  ])('%s', (value, vi, en) => {
    expect(formatDate(value, 'vi')).toBe(vi);
    expect(formatDate(value, 'en')).toBe(en);
  });

  test('gives machines a whole day as it is and a moment as ISO', () => {
    expect(isoDate('2020-07-04')).toBe('2020-07-04');
    expect(isoDate('2026-06-30T23:30:00Z')).toBe('2026-06-30T23:30:00.000Z');
    expect(isoDate('')).toBe('');
  });
});

describe('formatDuration', () => {
  test.each([
    [{ number: 15, unit: 'working_day' }, '15 ngày làm việc', '15 working days'],
    [{ number: 1, unit: 'day' }, '1 ngày', '1 day'],
    [{ number: '0.5', unit: 'day' }, '0,5 ngày', '0.5 days'],
    [
      { number: 15, unit: 'working_day', text: 'kể từ ngày nhận đủ hồ sơ.' },
      '15 ngày làm việc (kể từ ngày nhận đủ hồ sơ)',
      '15 working days (kể từ ngày nhận đủ hồ sơ)',
    ],
    [{ number: null, unit: null, text: 'Không quy định' }, 'Không quy định', 'Không quy định'],
    [{ number: 3, unit: null, text: '' }, '', ''],
    [null, '', ''],
  ])('%j', (duration, vi, en) => {
    expect(formatDuration(duration, 'vi')).toBe(vi);
    expect(formatDuration(duration, 'en')).toBe(en);
  });

  test('does not repeat a limit that the text already names', () => {
    const text = '30 ngày làm việc kể từ ngày nhận hồ sơ hợp lệ';
    expect(formatDuration({ number: 30, unit: 'working_day', text }, 'vi')).toBe(text);
  });
});

describe('formatFee', () => {
  test('writes money as people do, beyond what a double can hold', () => {
    expect(formatMoney('3000000', 'VND', 'vi')).toBe('3.000.000 đồng');
    expect(formatMoney('3000000', 'VND', 'en')).toBe('VND 3,000,000');
    expect(formatMoney('9007199254740993', 'VND', 'vi')).toBe('9.007.199.254.740.993 đồng');
    expect(formatMoney(50, 'USD', 'vi')).toBe('50 USD');
  });

  test.each([
    [{ kind: 'charge', amount: '200000', currency: 'VND' }, 'Lệ phí: 200.000 đồng'],
    [{ kind: 'fee', amount: 500000, condition: 'cấp lại.' }, 'Phí: 500.000 đồng (cấp lại)'],
    [{ kind: 'fee', amount: '0' }, 'Không thu phí'],
    [{ kind: 'charge', amount: 0 }, 'Không thu lệ phí'],
    [{ kind: null, amount: 0 }, 'Không thu phí, lệ phí'],
    [{ kind: 'fee', amount: null, condition: '0,1% giá trị hợp đồng' }, 'Phí: 0,1% giá trị hợp đồng'],
    [{ kind: 'fee', amount: null }, ''],
  ])('%j', (fee, expected) => {
    expect(formatFee(fee, 'vi')).toBe(expected);
  });
});

test('excerpt cuts between words and squeezes blanks', () => {
  expect(excerpt('Một  hai\nba', 50)).toBe('Một hai ba');
  expect(excerpt('Thủ tục hành chính, khoa học', 20)).toBe('Thủ tục hành chính…');
  expect(excerpt('a'.repeat(30), 10)).toBe(`${'a'.repeat(10)}…`);
  expect(excerpt(null)).toBe('');
});

test('formatFileSize', () => {
  expect(formatFileSize(12.4, 'vi')).toBe('12 KB');
  expect(formatFileSize(1234.5, 'vi')).toBe('1,2 MB');
  expect(formatFileSize(null, 'vi')).toBe('');
});
