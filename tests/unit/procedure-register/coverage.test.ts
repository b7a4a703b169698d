import { coverageOn, lastMonthEnds } from '../../../src/plugins/procedure-register/domain/coverage';
import {
  Deadlines,
  postingMoment,
  type Publication,
  type RegisterEntry,
} from '../../../src/plugins/procedure-register/domain/posting';
import { workingCalendar } from '../../../src/shared/domain/working-days';

const TODAY = '2026-11-24';
const rule = { calendar: workingCalendar(), withinWorkingDays: 5 };
const deadlines = new Deadlines(rule);
const at = (day: string, time = '09:00'): Date => new Date(`${day}T${time}:00+07:00`);

let count = 0;
/** In force since 2020, public since its decision. */
function entry(change: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    documentId: `d${(count += 1)}`,
    field: { slug: 'buc-xa', name: 'An toàn bức xạ' },
    legalStatus: 'in_force',
    effectiveFrom: '2020-02-01',
    effectiveTo: null,
    decision: { number: '1/QĐ', date: '2020-01-06' },
    postedAt: at('2020-01-08'),
    isPublished: true,
    publishedSince: at('2020-01-08'),
    isSample: false,
    ...change,
  };
}
const draft = (change: Partial<RegisterEntry> = {}) =>
  entry({ isPublished: false, postedAt: null, publishedSince: null, ...change });

const on = (asOf: string, ...entries: RegisterEntry[]) =>
  coverageOn(entries, { asOf, today: TODAY, deadlines });

describe('the share', () => {
  test('none in force: no share', () => {
    expect(on(TODAY)).toMatchObject({ inForce: 0, posted: 0, share: null, fields: [] });
    expect(on(TODAY, entry({ legalStatus: 'abolished' })).share).toBeNull();
  });

  test('drafts count as not posted, and it is not rounded', () => {
    const { inForce, posted, share } = on(TODAY, entry(), entry(), draft());
    expect({ inForce, posted, share }).toEqual({ inForce: 3, posted: 2, share: 2 / 3 });
  });

  test.each<[string, Partial<RegisterEntry>]>([
    ['sample data', { isSample: true }],
    ['abolished', { legalStatus: 'abolished' }],
    ['replaced', { legalStatus: 'replaced' }],
    ['not in force yet', { effectiveFrom: '2026-12-01' }],
    ['past its last day', { effectiveTo: TODAY }],
  ])('not counted: %s', (_name, change) => {
    expect(on(TODAY, entry(change))).toMatchObject({ inForce: 0, posted: 0 });
  });

  test.each<[string, Partial<RegisterEntry>]>([
    ['amended', { legalStatus: 'amended' }],
    ['without a status', { legalStatus: null }],
    ['to be abolished later', { legalStatus: 'abolished', effectiveTo: '2026-11-25' }],
    ['without any date', { decision: null, effectiveFrom: null }],
    ['decided on a day to come', { decision: { number: '2/QĐ', date: '2026-11-25' } }],
  ])('counted: %s', (_name, change) => {
    expect(on(TODAY, entry(change))).toMatchObject({ inForce: 1, posted: 1 });
  });
});

describe('deadlines', () => {
  // Decided on Monday 16 November: five working days end on Monday 23 November.
  const decision = { number: '9/QĐ', date: '2026-11-16' };

  test.each([
    ['2026-11-18', { overdue: 0, dueSoon: 0 }],
    ['2026-11-19', { overdue: 0, dueSoon: 1 }],
    ['2026-11-21', { overdue: 0, dueSoon: 1 }],
    ['2026-11-23', { overdue: 0, dueSoon: 1 }],
    ['2026-11-24', { overdue: 1, dueSoon: 0 }],
  ])('not posted on %s', (day, expected) => {
    expect(on(day, draft({ decision }))).toMatchObject({
      ...expected,
      postedLate: 0,
      withoutDecisionDate: 0,
    });
  });

  test.each([
    ['on the last day, 23:59 in Vietnam', at('2026-11-23', '23:59'), 0],
    ['a minute later', at('2026-11-24', '00:00'), 1],
  ])('posted %s', (_name, postedAt, postedLate) => {
    expect(on(TODAY, entry({ decision, postedAt }))).toMatchObject({ posted: 1, postedLate, overdue: 0 });
  });

  test('holidays and Government days lengthen them', () => {
    const tet = { decision: { number: '9/QĐ', date: '2026-02-13' }, postedAt: at('2026-02-27') };
    expect(on(TODAY, entry(tet)).postedLate).toBe(0);
    const extra = new Deadlines({ ...rule, calendar: workingCalendar({ extra: ['2026-11-23'] }) });
    const late = entry({ decision, postedAt: at('2026-11-24') });
    expect(coverageOn([late], { asOf: TODAY, today: TODAY, deadlines: extra }).postedLate).toBe(0);
  });

  test('another number of days', () => {
    const strict = new Deadlines({ ...rule, withinWorkingDays: 2 });
    const result = coverageOn([draft({ decision })], { asOf: '2026-11-19', today: TODAY, deadlines: strict });
    expect(result).toMatchObject({ overdue: 1, dueSoon: 0 });
  });

  test('without the date of a decision there is none', () => {
    const unknown = [draft({ decision: null }), entry({ decision: { number: '1/QĐ', date: null } })];
    expect(on(TODAY, ...unknown)).toMatchObject({
      inForce: 2,
      overdue: 0,
      postedLate: 0,
      withoutDecisionDate: 2,
    });
  });

  test('what is announced must be posted too, though it is not in force', () => {
    const announced = draft({ decision, effectiveFrom: '2027-01-01' });
    expect(on(TODAY, announced)).toMatchObject({ inForce: 0, share: null, overdue: 1 });
    const undated = draft({ decision: null, effectiveFrom: '2027-01-01' });
    expect(on(TODAY, undated)).toMatchObject({ inForce: 0, withoutDecisionDate: 1 });
  });

  test('what no longer applies is overdue no more', () => {
    expect(on(TODAY, draft({ decision, legalStatus: 'abolished' }))).toMatchObject({ overdue: 0 });
  });

  test('a decision with an absurd date stops nothing', () => {
    const decided = (date: string) => draft({ decision: { number: 'x', date } });
    expect(on(TODAY, decided('0001-01-01'))).toMatchObject({ inForce: 1, overdue: 1 });
    expect(on(TODAY, decided('9999-12-31'))).toMatchObject({
      inForce: 1,
      overdue: 0,
      withoutDecisionDate: 1,
    });
  });
});

describe('past days', () => {
  test('posted from the day of posting in Vietnam', () => {
    // 23:30 UTC on 9 November is 10 November in Vietnam.
    const posted = entry({ postedAt: new Date('2026-11-09T23:30:00Z') });
    expect(on('2026-11-09', posted).posted).toBe(0);
    expect(on('2026-11-10', posted).posted).toBe(1);
  });

  test('an entry begins with its decision, else with its day of effect, else it always was', () => {
    const decided = entry({ decision: { number: '1/QĐ', date: '2026-06-15' }, effectiveFrom: '2026-06-01' });
    expect([on('2026-06-14', decided).inForce, on('2026-06-15', decided).inForce]).toEqual([0, 1]);
    const effective = entry({ decision: null, effectiveFrom: '2026-06-01' });
    expect([on('2026-05-31', effective).inForce, on('2026-06-01', effective).inForce]).toEqual([0, 1]);
    expect(on('2001-01-01', entry({ decision: null, effectiveFrom: null })).inForce).toBe(1);
  });

  test('an entry that ended since was in force until then', () => {
    const ended = entry({ legalStatus: 'abolished', effectiveTo: '2026-07-01' });
    expect([on('2026-06-30', ended).inForce, on('2026-07-01', ended).inForce]).toEqual([1, 0]);
  });

  test('a posting that was never written down counts from the last publication', () => {
    const unknown = entry({ postedAt: null, publishedSince: at('2026-10-10') });
    expect([on('2026-10-09', unknown).posted, on('2026-10-10', unknown).posted]).toEqual([0, 1]);
    expect(on(TODAY, entry({ postedAt: null, publishedSince: null })).posted).toBe(1);
    expect(on('2026-11-23', entry({ postedAt: null, publishedSince: null })).posted).toBe(0);
  });

  test('a posting late by then shows only from then', () => {
    const late = entry({ decision: { number: '9/QĐ', date: '2026-10-05' }, postedAt: at('2026-11-10') });
    expect(on('2026-11-09', late)).toMatchObject({ postedLate: 0, overdue: 1 });
    expect(on('2026-11-10', late)).toMatchObject({ postedLate: 1, overdue: 0 });
  });
});

test('by field, in Vietnamese order, those without a field last', () => {
  const { fields } = on(
    TODAY,
    entry({ field: null }),
    entry({ field: { slug: 'do-luong', name: 'Đo lường' } }),
    entry({ field: { slug: 'dau-tu', name: 'Dầu khí' } }),
    draft(),
    entry(),
    entry({ field: { slug: 'cu', name: 'Cũ' }, legalStatus: 'abolished' }),
  );
  expect(
    fields.map(({ slug, name, inForce, posted, share }) => [slug, name, inForce, posted, share]),
  ).toEqual([
    ['buc-xa', 'An toàn bức xạ', 2, 1, 0.5],
    ['dau-tu', 'Dầu khí', 1, 1, 1],
    ['do-luong', 'Đo lường', 1, 1, 1],
    [null, null, 1, 1, 1],
  ]);
});

describe('months', () => {
  test('the last twelve ends of a month', () => {
    expect(lastMonthEnds(TODAY, 3)).toEqual(['2026-08-31', '2026-09-30', '2026-10-31']);
    expect(lastMonthEnds('2024-03-30', 2)).toEqual(['2024-01-31', '2024-02-29']);
    expect(lastMonthEnds('2026-11-30', 1)).toEqual(['2026-11-30']);
    expect(lastMonthEnds('2026-12-31', 12)[0]).toBe('2026-01-31');
  });

  test('a procedure shows from the month of its posting', () => {
    const { months } = on(TODAY, entry({ postedAt: at('2026-09-10') }));
    expect(months).toHaveLength(12);
    expect(months.at(-3)).toMatchObject({ asOf: '2026-08-31', inForce: 1, posted: 0, overdue: 1 });
    expect(months.at(-2)).toMatchObject({ asOf: '2026-09-30', inForce: 1, posted: 1, postedLate: 1 });
  });
});

describe('the moment of posting', () => {
  const now = at('2026-11-24');
  const before = at('2026-01-05');
  const base: Publication = {
    now,
    wasPublic: true,
    before,
    given: null,
    numberBefore: '1/QĐ-UBND',
    numberAfter: '1/QĐ-UBND',
  };
  test.each<[string, Partial<Publication>, Date]>([
    ['first publication', { wasPublic: false, before: null, numberBefore: null }, now],
    ['published again after it was withdrawn', { wasPublic: false }, now],
    ['the same decision', {}, before],
    ['the same number in other letters', { numberAfter: ' 1/qđ-ubnd ' }, before],
    ['another decision', { numberAfter: '2/QĐ-UBND' }, now],
    ['a number that was missing', { numberBefore: null }, before],
    ['a number taken away', { numberAfter: '' }, before],
    [
      'a moment that the write states',
      { given: at('2026-03-01'), numberAfter: '2/QĐ-UBND' },
      at('2026-03-01'),
    ],
    ['public, but nobody knows since when', { before: null }, now],
  ])('%s', (_name, change, expected) => {
    expect(postingMoment({ ...base, ...change })).toEqual(expected);
  });
});
