import { findPersonalData } from '../../../src/plugins/public-site/domain/personal-data';
import { leastShare } from '../../../src/plugins/public-site/domain/wilson';
import {
  readVoteToken,
  voterOf,
  voteToken,
} from '../../../src/plugins/public-site/server/src/feedback/secrets';

test('one of one does not beat forty of sixty', () => {
  expect(leastShare(1, 1)).toBeLessThan(leastShare(40, 60));
  // Worked example: 40 of 60 at 95 %.
  expect(leastShare(40, 60)).toBeCloseTo(0.5406, 3);
  expect(leastShare(0, 0)).toBe(0);
  expect(leastShare(0, 50)).toBe(0);
  expect(leastShare(50, 50)).toBeLessThan(1);
});

test.each([
  ['gọi 0912 345 678', 'phone'],
  ['số +84 912.345.678 nhé', 'phone'],
  ['0239-3855-555', 'phone'],
  ['viết cho an.nguyen@gmail.com', 'email'],
  ['CCCD 042 085 001 234', 'idNumber'],
  ['cmnd 183456789', 'idNumber'],
  ['Thủ tục 1.014393 cũ', null],
  ['mã 2.002249.000.00.00.H34', null],
  ['phí 100.000.000 đồng', null],
  ['Nghị định 63/2010/NĐ-CP ngày 08/06/2010', null],
  ['thiếu bước 3, nộp 2 bản', null],
  ['', null],
])('%s: %s', (text, expected) => {
  expect(findPersonalData(text)).toBe(expected);
});

test('a proof of a vote holds for half an hour and cannot be made up', () => {
  const now = Date.parse('2026-11-25T02:00:00Z');
  const token = voteToken('key', 42, now);
  expect(readVoteToken('key', token, now + 29 * 60_000)).toBe(42);
  expect(readVoteToken('key', token, now + 31 * 60_000)).toBeNull();
  expect(readVoteToken('other', token, now)).toBeNull();
  expect(readVoteToken('key', token.replace(/^42/, '43'), now)).toBeNull();
  for (const bad of ['', 'a.b.c', '42', `${token}x`, token.slice(0, -1)])
    expect(readVoteToken('key', bad, now)).toBeNull();
});

test('a voter has another name each day, and the same in every process', () => {
  const name = voterOf('key', '2026-11-25', '203.0.113.9 Firefox');
  expect(voterOf('key', '2026-11-25', '203.0.113.9 Firefox')).toBe(name);
  expect(voterOf('key', '2026-11-26', '203.0.113.9 Firefox')).not.toBe(name);
  expect(name).not.toContain('203');
});
