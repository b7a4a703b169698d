import { nextEffect } from '../../../src/plugins/procedure-register/domain/next-effect';

const now = Date.parse('2026-11-25T09:04:00+07:00');

test('a draft becomes public as its day begins in Vietnam', () => {
  expect(nextEffect('2026-11-26', now)).toBe(Date.parse('2026-11-25T17:00:00Z'));
});

test('one whose day has come, at the next turn of the job', () => {
  expect(nextEffect('2026-11-25', now)).toBe(Date.parse('2026-11-25T09:10:00+07:00'));
  expect(nextEffect('2020-01-01', now)).toBe(Date.parse('2026-11-25T09:10:00+07:00'));
});

test('nothing waits', () => expect(nextEffect(null, now)).toBeNull());
