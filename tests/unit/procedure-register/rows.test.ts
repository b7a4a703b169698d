import { parseDay } from '../../../src/plugins/procedure-register/domain/dates';
import { canonical } from '../../../src/plugins/procedure-register/domain/merge';
import { parseNational } from '../../../src/plugins/procedure-register/domain/national/parse-national';
import { readRecord } from '../../../src/plugins/procedure-register/domain/read-record';
import { COLUMNS } from '../../../src/plugins/procedure-register/domain/tabular/columns';
import { parseRow } from '../../../src/plugins/procedure-register/domain/tabular/parse-row';
import { toCells } from '../../../src/plugins/procedure-register/domain/tabular/to-cells';
import { nationalRecord } from '../../helpers/national-record';
import { columnOf } from '../../../src/plugins/procedure-register/domain/tabular/headings';

const plain = (html: string): string => html.replace(/<[^>]+>/g, '');
const read = (values: Record<string, unknown>) => readRecord(2, values, plain);
const dataOf = (values: Record<string, unknown>) => {
  const record = read({ 'Tên thủ tục': 'Cấp giấy phép thử', ...values });
  if ('reason' in record) throw new Error(record.reason);
  return record.parsed;
};

describe('headings', () => {
  test('every heading of the template is known, and none means two columns', () => {
    const all = COLUMNS.flatMap(({ key, headings }) => headings.map((heading) => [heading, key] as const));
    for (const [heading, key] of all) expect([heading, columnOf(heading)]).toEqual([heading, key]);
  });

  test('case, diacritics and remarks in brackets do not matter', () => {
    expect(columnOf('TÊN TTHC')).toBe('name');
    expect(columnOf('Phi, le phi (nếu có)')).toBe('fees');
    expect(columnOf('STT')).toBeNull();
  });
});

test('what is exported is read back as it was', () => {
  const { data, field } = parseNational(nationalRecord());
  const cells = toCells(
    {
      ...data,
      legalStatus: 'in_force',
      effectiveFrom: '2026-07-01',
      endedBy: { number: '7/QĐ-UBND', date: '2026-10-01' },
      formerCodes: ['T-HTI-213814-TT'],
      onlineService: 'partial',
    },
    { locale: 'vi', field, replacedBy: '1.990009' },
  );
  const back = parseRow(cells);
  expect([back.field, back.replacedBy, back.checks]).toEqual([field, '1.990009', []]);
  for (const name of [
    'name',
    'code',
    'channels',
    'dossier',
    'legalBasis',
    'results',
    'recipients',
    'steps',
    'kind',
  ] as const) {
    expect([name, canonical(back.data[name])]).toEqual([name, canonical(data[name])]);
  }
  expect(back.data).toMatchObject({
    ...{ legalStatus: 'in_force', effectiveFrom: '2026-07-01', onlineService: 'partial' },
    ...{ endedBy: { number: '7/QĐ-UBND', date: '2026-10-01' }, formerCodes: ['T-HTI-213814-TT'] },
  });
});

describe('a row of an office list', () => {
  test('columns in any order, unknown ones beside them', () => {
    const parsed = dataOf({
      STT: '1',
      'Phí, lệ phí': 'Lệ phí: 200.000 đồng (cấp mới)',
      'Thời hạn giải quyết': '15 ngày làm việc',
      'Cách thức thực hiện': 'Trực tiếp; Trực tuyến; Bưu chính công ích',
      'Mã TTHC': '1.990003',
      'Lĩnh vực': 'Đo lường',
      'Căn cứ pháp lý': '- Luật Đo lường số 04/2011/QH13 ngày 11/11/2011\n- Nghị định 86/2012/NĐ-CP',
    });
    expect(parsed.field).toBe('Đo lường');
    expect(
      parsed.data.channels?.map(({ channel, duration, fees }) => [
        channel,
        duration?.number,
        fees[0]?.amount,
      ]),
    ).toEqual([
      ['in_person', 15, '200000'],
      ['online', 15, '200000'],
      ['post', 15, '200000'],
    ]);
    expect(parsed.data.channels?.[0]?.fees[0]).toMatchObject({ kind: 'charge', condition: 'cấp mới' });
    expect(parsed.data.legalBasis?.map(({ number, date }) => [number, date])).toEqual([
      ['04/2011/QH13', '2011-11-11'],
      ['86/2012/NĐ-CP', null],
    ]);
    expect('conditions' in parsed.data).toBe(false);
  });

  test('a blank cell says nothing; words that say so empty the field', () => {
    const { data } = dataOf({ 'Yêu cầu, điều kiện': ' ', 'Địa điểm thực hiện': 'Không có thông tin' });
    expect('conditions' in data).toBe(false);
    expect(data.receptionAddress).toBeNull();
  });

  test('rows with bars, one channel each', () => {
    const { data } = dataOf({
      'Cách thức thực hiện':
        'Trực tiếp | 10 ngày | Phí: 50.000 đồng | Tại quầy\nTrực tuyến | 7 ngày làm việc | Không',
    });
    expect(data.channels).toEqual([
      {
        channel: 'in_person',
        duration: { number: 10, unit: 'day', text: '10 ngày' },
        fees: [{ kind: 'fee', amount: '50000', currency: 'VND', condition: null }],
        note: 'Tại quầy',
      },
      {
        channel: 'online',
        duration: { number: 7, unit: 'working_day', text: '7 ngày làm việc' },
        fees: [{ kind: null, amount: '0', currency: 'VND', condition: null }],
        note: null,
      },
    ]);
  });

  test('a limit without a channel is kept in its words and flagged', () => {
    const { data, checks } = dataOf({ 'Thời hạn giải quyết': '15 ngày làm việc' });
    expect(data.channels).toEqual([]);
    expect(data.sourceTexts).toEqual({ timeLimit: '15 ngày làm việc' });
    expect(checks).toHaveLength(1);
  });

  test('phí and lệ phí in columns of their own', () => {
    const { data } = dataOf({ 'Cách thức': 'Trực tiếp', Phí: '1.500.000 đồng', 'Lệ phí': 'Không' });
    expect(data.channels?.[0]?.fees.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['fee', '1500000'],
      ['charge', '0'],
    ]);
  });

  test('papers: bars, cases, links, and free lines', () => {
    const { data } = dataOf({
      'Thành phần hồ sơ':
        '# Cấp mới\nĐơn đề nghị | Mẫu 01 | 1 | 0\nHợp đồng | https://example.vn/mau.docx | | 1\n# Cấp lại\n- Đơn xin cấp lại (02 bản chính)',
    });
    expect(data.dossier).toEqual([
      {
        case: 'Cấp mới',
        items: [
          { name: 'Đơn đề nghị', form: 'Mẫu 01', formUrl: null, originals: 1, copies: 0 },
          {
            name: 'Hợp đồng',
            form: null,
            formUrl: 'https://example.vn/mau.docx',
            originals: null,
            copies: 1,
          },
        ],
      },
      {
        case: 'Cấp lại',
        items: [
          { name: 'Đơn xin cấp lại (02 bản chính)', form: null, formUrl: null, originals: 2, copies: 0 },
        ],
      },
    ]);
  });

  test('life: status, dates in three styles, decision, successor, what changed', () => {
    const parsed = dataOf({
      'Tình trạng': 'Đã bãi bỏ',
      'Có hiệu lực từ': 'ngày 01 tháng 7 năm 2026',
      'Hết hiệu lực từ': '2026-12-01',
      'Quyết định bãi bỏ': '77/QĐ-UBND ngày 05/11/2026',
      'Thay bằng': '1.990009',
      'Số quyết định': '12/QĐ-UBND',
      'Ngày quyết định': '5.6.2026',
      'Nội dung thay đổi': 'Rút ngắn thời hạn.',
      'Loại thay đổi': 'Sửa đổi, bổ sung',
    });
    expect(parsed.replacedBy).toBe('1.990009');
    expect(parsed.data).toMatchObject({
      legalStatus: 'abolished',
      effectiveFrom: '2026-07-01',
      effectiveTo: '2026-12-01',
      endedBy: { number: '77/QĐ-UBND', date: '2026-11-05' },
      decision: { number: '12/QĐ-UBND', date: '2026-06-05' },
      changes: [{ date: '2026-07-01', kind: 'amended', decision: '12/QĐ-UBND', note: 'Rút ngắn thời hạn.' }],
    });
  });

  test('a day that no calendar has is flagged, not guessed', () => {
    const { data, checks } = dataOf({ 'Có hiệu lực từ': '31/02/2026' });
    expect(data.effectiveFrom).toBeNull();
    expect(checks[0]).toMatchObject({ text: '31/02/2026' });
    expect(['31/02/2026', '13/13/2026', 'hôm nay'].map(parseDay)).toEqual([null, null, null]);
  });

  test.each([
    [{ 'Tên thủ tục': 'A', 'Mã TTHC': 'chưa có' }, /không phải mã thủ tục/],
    [{ 'Tên thủ tục': '   ', 'Mã TTHC': '1.990001' }, /Thiếu tên/],
  ])('a row that cannot be is refused with a reason (%j)', (values, reason) => {
    const record = read(values);
    expect('reason' in record && record.reason).toMatch(reason);
  });

  test('mark-up in a cell is taken off', () => {
    const { data } = dataOf({ 'Yêu cầu, điều kiện': '<p style="color:red">Có <b>giấy phép</b></p>' });
    expect(data.conditions).toBe('Có giấy phép');
  });

  test('cells that are no text, or hostile, do no harm', () => {
    const { data } = dataOf({
      'Cách thức': '=HYPERLINK("http://x")',
      'Lĩnh vực': 5,
      __proto__: { a: 1 },
      'Căn cứ': '|'.repeat(5000),
    });
    expect(data.channels).toEqual([]);
    expect(data.sourceTexts?.channels).toContain('=HYPERLINK');
  });
});
