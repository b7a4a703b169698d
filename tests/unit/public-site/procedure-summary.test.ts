import {
  costLines,
  countPapers,
  limitLines,
  nationalAddress,
} from '../../../src/plugins/public-site/domain/procedure-summary';

const limit = (channel: string, number: number | null, unit: string | null, text?: string) => ({
  channel,
  duration: { number, unit, text },
});
const days = (channel: string, number: number, text?: string) => limit(channel, number, 'working_day', text);

describe('limitLines', () => {
  test('the shortest limit comes first and is marked', () => {
    const lines = limitLines([days('in_person', 15), days('post', 15), days('online', 10)], 'vi');
    expect(lines).toEqual([
      { text: '10 ngày làm việc', channels: ['Trực tuyến'], isShortest: true },
      { text: '15 ngày làm việc', channels: ['Trực tiếp', 'Dịch vụ bưu chính'], isShortest: false },
    ]);
  });

  test('one limit for all is said once, without words of the source that the part repeats', () => {
    const lines = limitLines([days('in_person', 15, '15 ngày làm việc kể từ…'), days('online', 15)], 'en');
    expect(lines).toEqual([{ text: '15 working days', channels: [], isShortest: false }]);
  });

  test.each([
    ['different units', [days('in_person', 10), limit('online', 12, 'day')]],
    ['words without a number', [days('in_person', 10), limit('online', null, null, 'Không quy định')]],
  ])('%s are not compared', (_case, channels) => {
    expect(limitLines(channels, 'vi').map(({ isShortest }) => isShortest)).toEqual([false, false]);
  });

  test('long words are cut, nothing known is nothing', () => {
    expect(limitLines([limit('post', null, null, 'Ngay khi '.repeat(50))], 'vi')[0]?.text).toMatch(
      /^.{90,120}…$/,
    );
    expect(limitLines([{ channel: 'post' }, days('online', 0)], 'vi')).toEqual([
      { text: '0 ngày làm việc', channels: [], isShortest: false },
    ]);
    expect(limitLines([], 'vi')).toEqual([]);
  });
});

describe('costLines', () => {
  const cost = (...fees: object[]) => costLines([{ channel: 'in_person', fees }], 'vi');

  test.each([
    ['one amount', [{ kind: 'charge', amount: '200000' }], ['Lệ phí: 200.000 đồng']],
    [
      'one amount under a condition',
      [{ kind: 'fee', amount: 5, condition: 'cấp lại' }],
      ['Phí: 5 đồng (cấp lại)'],
    ],
    ['nothing to pay', [{ amount: '0' }], ['Không thu phí, lệ phí']],
    [
      'several amounts, beyond what a double holds',
      [
        { kind: 'fee', amount: '9007199254740993' },
        { kind: 'fee', amount: 0 },
        { kind: 'fee', amount: 50_000 },
      ],
      ['Phí: 0 đồng đến 9.007.199.254.740.993 đồng, tuỳ trường hợp'],
    ],
    [
      'the same amount in two cases',
      [
        { kind: 'fee', amount: 5, condition: 'a' },
        { kind: 'fee', amount: 5, condition: 'b' },
      ],
      ['Phí: 5 đồng, tuỳ trường hợp'],
    ],
    [
      'phí and lệ phí are never added up',
      [
        { kind: 'fee', amount: 5 },
        { kind: 'charge', amount: 7 },
      ],
      ['Phí: 5 đồng', 'Lệ phí: 7 đồng'],
    ],
    ['no amount, one rule', [{ kind: 'fee', condition: '0,1% giá trị' }], ['Phí: 0,1% giá trị']],
    [
      'no amount, several rules',
      [
        { kind: 'fee', condition: '0,1% giá trị' },
        { kind: 'fee', condition: 'theo hợp đồng' },
      ],
      ['Phí: tính theo trường hợp'],
    ],
    ['nothing known', [{ kind: 'fee', amount: null, condition: ' ' }], []],
  ])('%s', (_case, fees, expected) => expect(cost(...fees)).toEqual(expected));

  test('the same fee on every channel is one line', () => {
    const fees = [{ kind: 'charge', amount: '200000' }];
    expect(
      costLines([{ channel: 'online', fees }, { channel: 'post', fees }, { channel: 'in_person' }], 'en'),
    ).toEqual(['Charge: VND 200,000']);
  });
});

describe('countPapers', () => {
  const papers = (count: number, form?: string) => Array.from({ length: count }, () => ({ form }));

  test('one case', () => {
    expect(countPapers([{ case: null, items: [...papers(2, 'Mẫu 01'), ...papers(3)] }])).toEqual({
      ...{ least: 5, most: 5, cases: 1, forms: 1 },
    });
  });

  test('named cases are counted apart, forms that they share once', () => {
    const groups = [
      { case: 'Cấp mới', items: papers(5, 'Mẫu 01') },
      { case: 'Cấp lại', items: papers(2, 'Mẫu 01') },
      { case: 'Trống', items: [] },
    ];
    expect(countPapers(groups)).toEqual({ least: 2, most: 5, cases: 2, forms: 1 });
  });

  test('what everybody brings beside a case is no case', () => {
    const groups = [
      { case: null, items: papers(5) },
      { case: 'Uỷ quyền', items: papers(2) },
    ];
    expect(countPapers(groups)).toEqual({ least: 7, most: 7, cases: 1, forms: 0 });
  });

  test('none', () => {
    expect(countPapers([])).toBeNull();
    expect(countPapers([{ case: 'x', items: [] }, { case: 'y' }])).toBeNull();
  });
});

test('nationalAddress', () => {
  expect(nationalAddress('https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d', '1.014393')).toBe(
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d',
  );
  expect(nationalAddress(null, '1.014393')).toBe(
    'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.014393',
  );
  expect(nationalAddress('', null)).toBeNull();
});
