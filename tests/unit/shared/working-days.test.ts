import { execFileSync } from 'node:child_process';
import path from 'node:path';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from '../../../src/shared/domain/working-days';

const plain = workingCalendar();

/** Weekdays of a year that are off. */
function weekdaysOff(year: number, calendar = plain): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !isWorkingDay(day, calendar)) days.push(day.slice(5));
  }
  return days;
}

/** First day of the lunar year and the Hùng Kings' day, from printed calendars. */
const LUNAR: Record<number, { tet: string; hung: string }> = {
  2024: { tet: '2024-02-10', hung: '2024-04-18' },
  2025: { tet: '2025-01-29', hung: '2025-04-07' },
  2026: { tet: '2026-02-17', hung: '2026-04-26' },
  2027: { tet: '2027-02-06', hung: '2027-04-16' },
};

describe('days off by law', () => {
  test.each(Object.entries(LUNAR))('%s: Tết from the eve, five days', (_year, { tet }) => {
    for (let offset = -1; offset <= 3; offset += 1)
      expect(isWorkingDay(addDays(tet, offset), plain)).toBe(false);
  });

  test.each(Object.entries(LUNAR))('%s: the Hùng Kings and the fixed days', (year, { hung }) => {
    const fixed = ['01-01', '04-30', '05-01', '09-02'].map((day) => `${year}-${day}`);
    for (const day of [hung, ...fixed]) expect(isWorkingDay(day, plain)).toBe(false);
  });

  // Written down by hand: Tết's weekend days are made up for right after it.
  test.each([
    [2024, '01-01 02-09 02-12 02-13 02-14 02-15 04-18 04-30 05-01 09-02'],
    // 1 February 2025 (Saturday) moves to 3 February
    [2025, '01-01 01-28 01-29 01-30 01-31 02-03 04-07 04-30 05-01 09-02'],
    // the Hùng Kings' day 2026 is a Sunday and moves to 27 April
    [2026, '01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-02'],
    // 6 and 7 February 2027 and 1 May 2027 are weekend days
    [2027, '01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-02'],
  ])('%i: exactly these weekdays', (year, expected) => {
    expect(weekdaysOff(year).join(' ')).toBe(expected);
  });

  test('three holidays on a long weekend are made up for one after the other (2023)', () => {
    // 29 April (Hùng Kings) Saturday, 30 April Sunday, 1 May Monday
    expect(weekdaysOff(2023).filter((day) => day > '04-01' && day < '06-01')).toEqual([
      '05-01',
      '05-02',
      '05-03',
    ]);
  });

  test('a day that is only observed is worked', () => {
    for (const day of ['2026-02-03', '2026-08-19', '2026-11-20']) expect(isWorkingDay(day, plain)).toBe(true);
  });

  test('no year hangs or fails, however odd', () => {
    for (const day of ['0001-01-05', '1800-01-02', '9998-01-05']) expect(isWorkingDay(day, plain)).toBe(true);
  });
});

describe('days that the Government decides', () => {
  test('Tết 2024 began a day earlier, so 15 February was worked', () => {
    const calendar = workingCalendar({ extra: ['2024-02-08'], worked: ['2024-02-15'] });
    expect(weekdaysOff(2024, calendar).filter((day) => day.startsWith('02'))).toEqual([
      '02-08',
      '02-09',
      '02-12',
      '02-13',
      '02-14',
    ]);
  });

  test('the second day of the National Day is an extra day', () => {
    expect(isWorkingDay('2025-09-01', plain)).toBe(true);
    expect(isWorkingDay('2025-09-01', workingCalendar({ extra: ['2025-09-01'] }))).toBe(false);
  });

  test('a Saturday exchanged for a weekday is worked', () => {
    const calendar = workingCalendar({ extra: ['2024-04-29'], worked: ['2024-05-04'] });
    expect(isWorkingDay('2024-04-29', calendar)).toBe(false);
    expect(isWorkingDay('2024-05-04', calendar)).toBe(true);
  });

  test('an extra day on a weekend moves nothing', () => {
    const calendar = workingCalendar({ extra: ['2028-09-03'] });
    expect(isWorkingDay('2028-09-05', calendar)).toBe(true);
  });

  test('worked wins over extra', () => {
    expect(
      isWorkingDay('2026-11-24', workingCalendar({ extra: ['2026-11-24'], worked: ['2026-11-24'] })),
    ).toBe(true);
  });
});

describe('time limits', () => {
  test.each([
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-21', 1, '2026-11-23'],
    // Friday before Tết: five working days are over on the Friday of the week after it
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-04-24', 5, '2026-05-06'],
    ['2024-12-31', 1, '2025-01-02'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2026-11-24', 0, '2026-11-24'],
  ])('%s + %i = %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, plain)).toBe(expected);
    if (count > 0) {
      expect(workingDaysBetween(day, expected, plain)).toBe(count);
      expect(workingDaysBetween(day, addDays(expected, -1), plain)).toBe(count - 1);
    }
  });

  test('the first day does not count, the last does', () => {
    expect(workingDaysBetween('2026-11-23', '2026-11-24', plain)).toBe(1);
    expect(workingDaysBetween('2026-11-24', '2026-11-24', plain)).toBe(0);
    expect(workingDaysBetween('2026-11-25', '2026-11-24', plain)).toBe(0);
    expect(workingDaysBetween('2026-11-20', '2026-11-22', plain)).toBe(0);
  });

  test.each([-1, 1.5, Number.NaN])('%d is no number of working days', (count) => {
    expect(() => addWorkingDays('2026-11-24', count, plain)).toThrow(RangeError);
  });

  test.each(['', 'mai', '2026-13-01'])('%s is no day', (day) => {
    expect(() => addWorkingDays(day, 1, plain)).toThrow(RangeError);
  });
});

test('the time zone of the machine changes nothing', () => {
  const register = path.resolve(__dirname, '../../../node_modules/@swc/jest');
  const source = path.resolve(__dirname, '../../../src/shared/domain/working-days.ts');
  const script = `
    const { transformFileSync } = require(require.resolve('@swc/core', { paths: [${JSON.stringify(register)}] }));
    const { code } = transformFileSync(${JSON.stringify(source)}, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } });
    const own = { exports: {} };
    new Function('module', 'exports', 'require', code)(own, own.exports, require);
    const { addWorkingDays, workingCalendar } = own.exports;
    const days = ['2024-02-08', '2026-02-13', '2026-04-24', '2027-02-04', '2026-12-31'];
    console.log(days.map((day) => addWorkingDays(day, 5, workingCalendar())).join(' '));`;
  const resultIn = (TZ: string) =>
    execFileSync(process.execPath, ['-e', script], {
      cwd: path.resolve(__dirname, '../../..'),
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }).trim();
  const zones = ['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];
  expect(new Set(zones.map(resultIn))).toEqual(
    new Set(['2024-02-22 2026-02-27 2026-05-06 2027-02-18 2027-01-08']),
  );
});
