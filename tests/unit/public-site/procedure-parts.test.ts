import { activeNotices } from '../../../src/plugins/public-site/domain/notices';
import { channelRows, feeLines, timeLimits } from '../../../src/plugins/public-site/domain/procedure-parts';
import { sourceTextsByPart } from '../../../src/shared/domain/procedure-parts';
import { scrollTables } from '../../../src/plugins/public-site/domain/scroll-tables';

const CHANNELS = [
  {
    channel: 'in_person',
    duration: { number: 15, unit: 'working_day' },
    fees: [{ kind: 'charge', amount: '200000' }],
    note: 'Nộp tại Trung tâm',
  },
  {
    channel: 'online',
    duration: { number: 10, unit: 'working_day' },
    fees: [{ kind: 'charge', amount: '200000' }],
  },
];

describe('channels', () => {
  const rows = channelRows(CHANNELS, 'vi');

  test('one row each', () => {
    expect(rows[0]).toEqual({
      channel: 'Trực tiếp',
      duration: '15 ngày làm việc',
      fees: ['Lệ phí: 200.000 đồng'],
      note: 'Nộp tại Trung tâm',
    });
  });

  test('what differs names its channel, what is the same is said once', () => {
    expect(timeLimits(rows)).toEqual([
      { text: '15 ngày làm việc', channels: ['Trực tiếp'] },
      { text: '10 ngày làm việc', channels: ['Trực tuyến'] },
    ]);
    expect(feeLines(rows)).toEqual([{ text: 'Lệ phí: 200.000 đồng', channels: [] }]);
  });

  test('nothing known gives nothing', () => {
    expect(timeLimits(channelRows([{ channel: 'post' }], 'vi'))).toEqual([]);
  });
});

test('source texts go to their part; unknown keys and odd values do no harm', () => {
  const sorted = sourceTextsByPart({ timeLimit: '20 ngày', fee: ' ', khac: 'Ghi chú', n: 5, o: null });
  expect([...sorted]).toEqual([
    ['timeLimit', ['20 ngày']],
    ['other', ['Ghi chú']],
  ]);
  for (const odd of [null, undefined, 'text', 5, []]) expect(sourceTextsByPart(odd).size).toBe(0);
});

test('each table scrolls in a box with its own name', () => {
  const html = scrollTables('<p>a</p><table><tr><td>1</td></tr></table><table class="x"></table>', 'Bảng');
  expect(html).toBe(
    '<p>a</p><section class="portal-scroll" tabindex="0" aria-label="Bảng 1"><table><tr><td>1</td></tr></table></section>' +
      '<section class="portal-scroll" tabindex="0" aria-label="Bảng 2"><table class="x"></table></section>',
  );
});

test('notices hold from their beginning until before their end', () => {
  const now = new Date('2026-11-23T10:00:00Z');
  const notices = [
    { message: 'luôn luôn' },
    { message: 'đã qua', to: '2026-11-23T10:00:00Z' },
    { message: 'bây giờ', from: '2026-11-23T10:00:00Z', to: '2026-11-24T00:00:00Z' },
    { message: 'sắp tới', from: '2026-11-24T00:00:00Z' },
  ];
  expect(activeNotices(notices, now)).toEqual(['luôn luôn', 'bây giờ']);
});
