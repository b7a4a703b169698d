import { read, rowsXml, xlsxOf } from './files';

describe('cells', () => {
  const oneCell = async (cell: string, book = {}): Promise<{ value: unknown; notes: string[] }> => {
    const rows = `${rowsXml({ 1: ['Mã', 'Giá trị'] })}<row r="2"><c r="A2"><v>1</v></c>${cell}</row>`;
    const file = await read('a.xlsx', xlsxOf([{ name: 'A', rows }], book));
    return { value: file.rows[0]?.values['Giá trị'], notes: file.notes };
  };
  const number = async (value: string, format: string, is1904 = false) =>
    (await oneCell(`<c r="B2" s="1"><v>${value}</v></c>`, { formats: [format], is1904 })).value;

  test.each([
    ['1.01439', 'General', '1.01439'],
    ['1.0143899999999999', 'General', '1.01439'],
    ['1.01439', '0.000000', '1.014390'],
    ['1.01439', '[$-42A]0.000000', '1.014390'],
    ['45', '00000', '00045'],
    ['5', '@', '5'],
    ['1.01439', '0', '1.01439'],
    ['1500.5', '0.0', '1500.5'],
    ['3000000', '#,##0', '3000000'],
    ['3000000', '#,##0 "đồng"', '3000000'],
    ['1234567.5', '#,##0.00', '1234567.5'],
    ['0.15', '0%', '15%'],
    ['-2', '0.00', '-2'],
    ['1E-3', 'General', '0.001'],
    ['123456789012', 'General', '123456789012'],
    ['12', '0.00E+00', '12'],
    ['0.5', '[h]:mm', '0.5'],
  ])('number %s as %s', async (value, format, text) => expect(await number(value, format)).toBe(text));

  test.each([
    ['46350', 'dd/mm/yyyy', '2026-11-24'],
    ['46350', '"Ngày" dd "tháng" mm', '2026-11-24'],
    ['46350', '[$-42A]d mmmm yyyy;@', '2026-11-24'],
    ['46350', 'mm/yyyy', '2026-11-24'],
    ['46350.999999999', 'dd/mm/yyyy', '2026-11-25'],
    ['46350.3541666667', 'dd/mm/yyyy', '2026-11-24'],
    ['46350.3541666667', 'dd/mm/yyyy hh:mm', '2026-11-24T08:30:00'],
    ['46350', 'dd/mm/yyyy hh:mm', '2026-11-24'],
    ['0.3541666667', 'hh:mm', '08:30:00'],
    ['1', 'dd/mm/yyyy', '1900-01-01'],
    ['59', 'dd/mm/yyyy', '1900-02-28'],
    ['61', 'dd/mm/yyyy', '1900-03-01'],
    ['-5', 'dd/mm/yyyy', '-5'],
    ['99999999', 'dd/mm/yyyy', '99999999'],
  ])('day %s as %s', async (value, format, text) => expect(await number(value, format)).toBe(text));

  test('days of the calendar of 1904', async () =>
    expect(await number('44888', 'd/m/yy', true)).toBe('2026-11-24'));

  test.each([
    [
      'rich text in the cell',
      '<c r="B2" t="inlineStr"><is><r><t>Thủ </t></r><r><rPr><b/></rPr><t>tục</t></r></is></c>',
      'Thủ tục',
    ],
    ['rich shared text, without reading aids', '<c r="B2" t="s"><v>1</v></c>', 'Thủ tục'],
    ['characters that XML cannot hold', '<c r="B2" t="s"><v>2</v></c>', 'a\nb _x000D_'],
    ['CDATA', '<c r="B2" t="inlineStr"><is><t><![CDATA[<b>&]]></t></is></c>', '<b>&'],
    ['text that looks like an entity', '<c r="B2" t="str"><v>a &amp;lt; b</v></c>', 'a &lt; b'],
    ['true', '<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="B2" t="b"><v>0</v></c>', 'FALSE'],
    ['a day of strict files', '<c r="B2" t="d"><v>2026-11-24T00:00:00</v></c>', '2026-11-24'],
    ['nothing', '<c r="B2" s="0"/>', ''],
    ['a built-in format', '<c r="B2" s="1"><v>46350</v></c>', '46350'],
    ['without a number', '<c t="inlineStr"><is><t>x</t></is></c>', 'x'],
  ])('%s', async (_name, cell, text) => {
    const strings =
      '<si><t>0</t></si><si><r><t>Thủ </t></r><r><t>tục</t></r><rPh><t>aid</t></rPh></si><si><t>a_x000D_\nb _x005F_x000D_</t></si>';
    expect(await oneCell(cell, { strings })).toEqual({ value: text, notes: [] });
  });

  test.each([
    ['with a result', '<c r="B2"><f>A2*2</f><v>2</v></c>', '2', /công thức, đọc theo kết quả đã lưu: B2\./],
    ['with a text', '<c r="B2" t="str"><f>A2</f><v>x</v></c>', 'x', /kết quả đã lưu: B2\./],
    ['with an empty text', '<c r="B2" t="str"><f>A2</f><v></v></c>', '', /kết quả đã lưu: B2\./],
    ['with a truth', '<c r="B2" t="b"><f>A2</f><v>1</v></c>', 'TRUE', /kết quả đã lưu: B2\./],
    ['without a result', '<c r="B2"><f>A2*2</f></c>', '', /chưa có kết quả, đọc là ô trống: B2\./],
    [
      'with nothing as result',
      '<c r="B2"><f>A2*2</f><v></v></c>',
      '',
      /chưa có kết quả, đọc là ô trống: B2\./,
    ],
    [
      'with an error',
      '<c r="B2" t="e"><f>A9</f><v>#REF!</v></c>',
      '',
      /báo lỗi \(như #REF!\), đọc là ô trống: B2\./,
    ],
    ['(no formula) an error', '<c r="B2" t="e"><v>#N/A</v></c>', '', /báo lỗi/],
    ['(no formula) a text that is not there', '<c r="B2" t="s"><v>77</v></c>', '', /báo lỗi/],
  ])('formula %s', async (_name, cell, text, note) => {
    const { value, notes } = await oneCell(cell);
    expect(value).toBe(text);
    expect(notes).toEqual([expect.stringMatching(note)]);
  });
});
