import {
  parseChannels,
  parseDuration,
} from '../../../src/plugins/procedure-register/domain/national/channels';
import { gluedChannels } from '../../helpers/national-record';

const parse = (...rows: Parameters<typeof gluedChannels>[0]) => parseChannels(gluedChannels(rows));

describe('rows of the channel table', () => {
  test('channel, limit, fee and note are told apart though nothing separates them', () => {
    const { value, checks, rest } = parse(
      { name: 'Dịch vụ bưu chính', time: '3 Ngày làm việc', fee: 'Miễn phí' },
      {
        name: 'Trực tuyến',
        time: '36 Giờ',
        fee: '1,250,000 Việt Nam Đồng(Phí thẩm định)',
        note: 'Nộp trên cổng.',
      },
      { name: 'Trực tiếp', time: '2 Tháng', fee: 'Không có thông tin' },
    );
    expect(value).toEqual([
      {
        channel: 'post',
        duration: { number: 3, unit: 'working_day', text: '3 ngày làm việc' },
        fees: [{ kind: null, amount: '0', currency: 'VND', condition: null }],
        note: null,
      },
      {
        channel: 'online',
        duration: { number: 36, unit: 'hour', text: '36 giờ' },
        fees: [{ kind: 'fee', amount: '1250000', currency: 'VND', condition: 'Phí thẩm định' }],
        note: 'Nộp trên cổng.',
      },
      { channel: 'in_person', duration: { number: 2, unit: 'month', text: '2 tháng' }, fees: [], note: null },
    ]);
    expect([checks, rest]).toEqual([[], []]);
  });

  test('days and working days stay different units', () => {
    const units = parse(
      { name: 'Trực tiếp', time: '7 Ngày', fee: 'Miễn phí' },
      { name: 'Trực tuyến', time: '7 Ngày làm việc', fee: 'Miễn phí' },
    ).value.map(({ duration }) => duration?.unit);
    expect(units).toEqual(['day', 'working_day']);
  });

  test('a limit that the source does not give says so in its words', () => {
    const [row] = parse({ name: 'Trực tiếp', time: 'Không có thông tin', fee: '40,000 VNĐ' }).value;
    expect(row?.duration).toEqual({ number: null, unit: null, text: 'Không có thông tin' });
    expect(row?.fees[0]?.amount).toBe('40000');
  });

  test('a number without unit is kept and flagged, the unit is not invented', () => {
    const { value, checks } = parse({ name: 'Trực tiếp', time: '5', fee: 'Miễn phí' });
    expect(value[0]?.duration).toMatchObject({ number: 5, unit: null });
    expect(checks).toEqual([expect.objectContaining({ part: 'timeLimit', text: '5' })]);
  });

  test('a limit without unit and an amount are cut where only one cut is possible', () => {
    const one = parse({ name: 'Trực tiếp', time: '7', fee: '50,000 VNĐ' });
    expect(one.value[0]).toMatchObject({ duration: { number: 7 }, fees: [{ amount: '50000' }] });
  });

  test('where several cuts are possible nothing is guessed: the row stays as it is', () => {
    const { value, checks, rest } = parse({ name: 'Trực tiếp', time: '31', fee: '50,000 VNĐ' });
    expect(value).toEqual([{ channel: 'in_person', duration: null, fees: [], note: null }]);
    expect(rest).toEqual(['Trực tiếp3150,000 VNĐ']);
    expect(checks).toHaveLength(1);
  });

  test('several fees with conditions, brackets within brackets', () => {
    const [row] = parse({
      name: 'Trực tiếp',
      time: '9 Ngày',
      fee: '200,000 Việt Nam Đồng((cấp mới (lần đầu)))100,000 Việt Nam Đồng(cấp lại)',
    }).value;
    expect(row?.fees.map(({ amount, condition }) => [amount, condition])).toEqual([
      ['200000', 'cấp mới (lần đầu)'],
      ['100000', 'cấp lại'],
    ]);
  });

  test('phí and lệ phí: named by the words, never when both are named', () => {
    const kinds = ['(Lệ phí cấp phép)', '(Phí thẩm định)', '(Phí thẩm định và lệ phí cấp phép)', ''].map(
      (words) =>
        parse({ name: 'Trực tiếp', time: '9 Ngày', fee: `90,000 VNĐ${words}` }).value[0]?.fees[0]?.kind,
    );
    expect(kinds).toEqual(['charge', 'fee', null, null]);
  });

  test('amounts that cannot be are flagged, and kept as the source has them', () => {
    const { value, checks } = parse({ name: 'Trực tiếp', time: '9 Ngày', fee: '50 VNĐ' });
    expect(value[0]?.fees[0]?.amount).toBe('50');
    expect(checks[0]).toMatchObject({ part: 'fees', reason: 'Số tiền nhỏ bất thường.' });
    const free = parse({ name: 'Trực tiếp', time: '9 Ngày', fee: 'Miễn phí(mức phí 250.000 đồng/hồ sơ)' });
    expect(free.checks[0]?.reason).toMatch(/miễn phí/);
  });

  test('a channel named inside a note starts no row', () => {
    const { value } = parse({
      name: 'Trực tuyến',
      time: '4 Ngày',
      fee: 'Miễn phí',
      note: 'Người không có tài khoản nộp Trực tiếp tại quầy hoặc qua Dịch vụ bưu chính công ích.',
    });
    expect(value).toHaveLength(1);
    expect(value[0]?.note).toContain('Dịch vụ bưu chính công ích');
  });

  test('text that is no table is kept whole', () => {
    const text = 'Tổ chức gửi văn bản đến Sở, Sở trả lời bằng văn bản.';
    expect(parseChannels(text)).toMatchObject({ value: [], rest: [text] });
    expect(parseChannels('Không có thông tin')).toEqual({ value: [], checks: [], rest: [] });
  });

  test.each([
    ['\n', 'new lines'],
    [' | ', 'bars'],
  ])('cells separated by %j are read too (%s)', (gap) => {
    const text = [
      'Hình thức nộp',
      'Thời hạn giải quyết',
      'Phí, lệ phí',
      'Mô tả',
      'Trực tiếp',
      '8 Ngày',
      'Miễn phí',
    ]
      .join(gap)
      .concat('\nTrực tuyến', gap, '6 Ngày làm việc', gap, 'Miễn phí');
    expect(parseChannels(text).value.map(({ channel, duration }) => [channel, duration?.number])).toEqual([
      ['in_person', 8],
      ['online', 6],
    ]);
  });
});

describe('limits in the words of people', () => {
  test.each([
    ['15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', 15, 'working_day'],
    ['Không quá 30 ngày', 30, 'day'],
    ['07 (bảy) ngày làm việc', 7, 'working_day'],
    ['24 giờ', 24, 'hour'],
    ['Ngay trong ngày', null, null],
    ['10 ngày đối với cấp mới, 5 ngày đối với cấp lại', null, null],
    ['Trước ngày 15 tháng 6 năm 2026', null, null],
  ])('%s', (text, number, unit) => {
    expect(parseDuration(text)).toEqual({ number, unit, text });
  });
});
