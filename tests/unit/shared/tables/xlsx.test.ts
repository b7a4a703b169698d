import { Workbook } from 'exceljs';
import { cells, partsOf, read, refusal, rowsXml, xlsxOf, zipOf } from './files';

const isHeading = (text: string) =>
  ['mã', 'tên', 'phí', 'lệ phí', 'phí, lệ phí', 'nơi nộp'].includes(text.toLowerCase());
const saved = async (workbook: Workbook): Promise<Buffer> => Buffer.from(await workbook.xlsx.writeBuffer());
const known = (content: Buffer) => read('a.xlsx', content, { isHeading });

describe('headings', () => {
  test('stand below the titles of an office', async () => {
    const content = xlsxOf([
      {
        name: 'Danh mục',
        rows: rowsXml({
          1: ['UBND TỈNH HÀ TĨNH', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          4: ['DANH MỤC THỦ TỤC HÀNH CHÍNH'],
          5: ['(Kèm theo Quyết định số 12/QĐ-UBND)'],
          7: ['STT', 'Mã', 'Tên', 'Nơi nộp'],
          8: ['(1)', '(2)', '(3)', '(4)'],
          9: ['1', '1.001', 'Cấp phép', 'Trung tâm'],
        }),
        merges: ['A1:C1', 'A4:D4', 'A5:D5'],
      },
    ]);
    expect((await known(content)).rows).toEqual([
      {
        line: 9,
        sheet: 'Danh mục',
        values: { STT: '1', Mã: '1.001', Tên: 'Cấp phép', 'Nơi nộp': 'Trung tâm' },
      },
    ]);
  });

  test('without knowing them: the first line with two texts', async () => {
    const rows = rowsXml({ 2: ['Danh mục'], 3: ['1', '2', '3'], 4: ['Cột A', 'Cột B'], 5: ['x', 'y'] });
    expect((await read('a.xlsx', xlsxOf([{ name: 'A', rows }]))).rows).toEqual([
      { line: 5, sheet: 'A', values: { 'Cột A': 'x', 'Cột B': 'y' } },
    ]);
  });

  const twoLines = {
    name: 'A',
    rows: rowsXml({
      3: ['STT', 'Mã', 'Tên', 'Phí, lệ phí', null, 'Nơi nộp'],
      4: [null, null, null, 'Phí', 'Lệ phí'],
      5: ['1', 'a', 'b', 'c', 'd', 'e'],
    }),
    merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4'],
  };
  const twoLineRow = { STT: '1', Mã: 'a', Tên: 'b', Phí: 'c', 'Lệ phí': 'd', 'Nơi nộp': 'e' };

  test.each([
    ['known', { isHeading }],
    ['unknown', {}],
  ])('on two lines with merged cells, %s', async (_name, limits) => {
    const file = await read('a.xlsx', xlsxOf([twoLines]), limits);
    expect(file.rows).toEqual([{ line: 5, sheet: 'A', values: twoLineRow }]);
    expect(file.notes).toEqual([]);
  });

  test('on two lines, a wide one without a lower one on one side', async () => {
    const rows = rowsXml({ 1: ['Mã', 'Phí, lệ phí', null], 2: [null, 'Mức thu'], 3: ['1', 'a', 'b'] });
    const content = xlsxOf([{ name: 'A', rows, merges: ['A1:A2', 'B1:C1'] }]);
    expect((await read('a.xlsx', content)).rows).toEqual([
      { line: 3, sheet: 'A', values: { Mã: '1', 'Mức thu': 'a', 'Phí, lệ phí': 'b' } },
    ]);
  });

  test('right below wide titles', async () => {
    const rows = rowsXml({
      1: ['UBND TỈNH', null, 'CỘNG HÒA', null],
      2: ['Mã', 'Tên', 'Phí'],
      3: ['1', 'a', 'b'],
    });
    expect((await known(xlsxOf([{ name: 'A', rows, merges: ['A1:B1', 'C1:D1'] }]))).rows).toEqual([
      { line: 3, sheet: 'A', values: { Mã: '1', Tên: 'a', Phí: 'b' } },
    ]);
  });

  test('a table of instructions is no table of data', async () => {
    const content = xlsxOf([
      {
        name: 'Hướng dẫn',
        rows: rowsXml({ 1: ['Cột', 'Cách ghi'], 2: ['Mã', 'Mã quốc gia'], 3: ['Tên', 'x'] }),
      },
      { name: 'Dữ liệu', rows: rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', 'a'] }) },
      { name: 'Trống', rows: '' },
    ]);
    const file = await known(content);
    expect(file.rows.map(({ sheet, line }) => [sheet, line])).toEqual([['Dữ liệu', 2]]);
    expect(file.notes).toEqual(['Không đọc trang không có dòng tiêu đề nhận ra được: “Hướng dẫn”.']);
  });

  test('in no sheet', async () => {
    const content = xlsxOf([{ name: 'Trang1', rows: rowsXml({ 1: ['ghi chú'] }) }]);
    expect(await refusal('a.xlsx', content)).toBe(
      'FileProblem: Không tìm thấy dòng tiêu đề của bảng trong tệp Excel (“Trang1”).',
    );
    expect(await refusal('a.xlsx', xlsxOf([{ name: 'A', rows: '' }]))).toMatch(/Không tìm thấy dòng tiêu đề/);
  });

  test('a column without one is not read, and that is said', async () => {
    const rows = rowsXml({ 1: ['Mã', null, 'Tên'], 2: ['1', 'x', 'a', 'y'] });
    const file = await read('a.xlsx', xlsxOf([{ name: 'A', rows }]));
    expect(cells(file)).toEqual([['1', 'a']]);
    expect(file.notes).toEqual(['Trang “A”: cột B, D không có tiêu đề nên không đọc.']);
  });
});

describe('merged cells of data', () => {
  const content = xlsxOf([
    {
      name: 'A',
      rows: rowsXml({
        1: ['STT', 'Mã', 'Tên', 'Phí'],
        2: ['LĨNH VỰC ĐO LƯỜNG'],
        3: ['1', 'x', 'Cấp phép', '10'],
        4: [null, null, null, '20'],
        5: ['II', 'LĨNH VỰC BỨC XẠ'],
        6: ['2', 'y', 'Gia hạn', null],
        8: ['3', 'z', null, '5'],
        9: ['4', 'w', 'Cấp lại', '6'],
      }),
      merges: [
        'A2:D2',
        'A3:A4',
        'B3:B4',
        'C3:C4',
        'B5:D5',
        'A6:A7',
        'B6:B7',
        'C6:C7',
        'D6:D7',
        'B8:C8',
        'C9:C1048576',
      ],
    },
  ]);

  test('count on every line; titles of sections and empty lines are no rows', async () => {
    const file = await known(content);
    expect(file.rows.map(({ line, values }) => [line, ...Object.values(values)])).toEqual([
      [3, '1', 'x', 'Cấp phép', '10'],
      [4, '1', 'x', 'Cấp phép', '20'],
      [6, '2', 'y', 'Gia hạn', ''],
      [8, '3', 'z', '', '5'],
      [9, '4', 'w', 'Cấp lại', '6'],
    ]);
    expect(file.notes).toEqual([
      'Trang “A”: giá trị của ô gộp theo chiều dọc được tính cho từng dòng: A3:A4, B3:B4, C3:C4.',
    ]);
  });

  test('a wide cell of one column is no title', async () => {
    const rows = rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', 'a'], 3: ['2', 'b'] });
    const file = await known(xlsxOf([{ name: 'A', rows, merges: ['B1:D1', 'B2:D2', 'B3:D3'] }]));
    expect(cells(file)).toEqual([['1', 'a'], ['2', 'b']]); // prettier-ignore
  });

  test('merges over the whole sheet cost nothing', async () => {
    const merges = Array.from({ length: 2000 }, (_, at) => `A${at + 3}:XFD1048576`);
    const rows = rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', 'a'], 3: ['2', 'b'] });
    const start = Date.now();
    expect((await known(xlsxOf([{ name: 'A', rows, merges }]))).rows.length).toBeLessThan(3);
    expect(Date.now() - start).toBeLessThan(2000);
  });
});

describe('sheets', () => {
  test('hidden ones are skipped, and that is said', async () => {
    const rows = rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', 'a'] });
    const file = await read(
      'a.xlsx',
      xlsxOf([
        { name: 'Ẩn', rows, state: 'hidden' },
        { name: 'Hiện', rows },
        { name: 'Rất ẩn', rows, state: 'veryHidden' },
        { name: 'Hiện 2', rows },
      ]),
    );
    expect(file.rows.map(({ sheet }) => sheet)).toEqual(['Hiện', 'Hiện 2']);
    expect(file.notes).toEqual(['Không đọc trang ẩn: “Ẩn”, “Rất ẩn”.']);
  });

  test('hidden lines are read, and that is said', async () => {
    const rows = rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', 'a'], 3: ['2', 'b'] }).replace(
      '<row r="3"',
      '<row hidden="1" r="3"',
    );
    const file = await read('a.xlsx', xlsxOf([{ name: 'A', rows }]));
    expect(file.rows).toHaveLength(2);
    expect(file.notes).toEqual(['Trang “A”: dòng đang ẩn vẫn được đọc: 3.']);
  });
});

describe('files of other programs', () => {
  const parts = partsOf([{ name: 'A', rows: rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', 'a'] }) }]);
  const changed = (change: (text: string, name: string) => string) =>
    zipOf(parts.map(([name, text]) => [name, change(text, name)]));

  test.each<[string, Buffer]>([
    ['names with a prefix', changed((text) => text.replace(/<(\/?)(?=\w)/g, '<$1x:'))],
    [
      'addresses from the root',
      changed((text) => text.replace('Target="worksheets', 'Target="/xl/worksheets')),
    ],
    ['no numbers of lines and cells', changed((text) => text.replace(/ r="[A-Z]*\d+"/g, ''))],
    [
      'other case of part names',
      zipOf(parts.map(([name, text]) => [name.replace('sharedStrings', 'SharedStrings'), text])),
    ],
    ['parts with back slashes', zipOf(parts.map(([name, text]) => [name.replaceAll('/', '\\'), text]))],
    [
      'UTF-16',
      zipOf(
        parts.map(([name, text]) => [
          name,
          Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
        ]),
      ),
    ],
    [
      'lists over whole columns',
      changed((text) =>
        text.replace(
          '</worksheet>',
          '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>',
        ),
      ),
    ],
  ])('%s', async (_name, content) => {
    expect((await read('a.xlsx', content)).rows).toEqual([
      { line: 2, sheet: 'A', values: { Mã: '1', Tên: 'a' } },
    ]);
  });

  test('exceljs', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Dữ liệu');
    sheet.addRow(['Mã', 'Tên', 'Ngày', 'Liên kết', 'Công thức', 'Chữ']);
    sheet.addRow([
      1.01439,
      'Thủ tục',
      new Date(Date.UTC(2026, 10, 24)),
      { text: 'Cổng dịch vụ công', hyperlink: 'https://dichvucong.gov.vn' },
      { formula: 'A2*2', result: 2.02878 },
      { richText: [{ text: 'đậm', font: { bold: true } }, { text: ' nhạt' }] },
    ]);
    sheet.getCell('A2').numFmt = '0.000000';
    const file = await read('a.xlsx', await saved(workbook));
    expect(cells(file)).toEqual([
      ['1.014390', 'Thủ tục', '2026-11-24', 'Cổng dịch vụ công', '2.02878', 'đậm nhạt'],
    ]);
  });
});

test('a thousand times the same heading takes no time', async () => {
  const row = (text: string) => `<row>${`<c t="inlineStr"><is><t>${text}</t></is></c>`.repeat(16_000)}</row>`;
  const start = Date.now();
  const file = await read('a.xlsx', xlsxOf([{ name: 'A', rows: row('Mã') + row('x') }]));
  expect(Object.keys(file.rows[0]?.values ?? {}).at(-1)).toBe('Mã (16000)');
  expect(Date.now() - start).toBeLessThan(5000);
});

test('cells without end are too many', async () => {
  const row = `<row>${'<c><v>1</v></c>'.repeat(16_385)}</row>`;
  expect(await refusal('a.xlsx', xlsxOf([{ name: 'A', rows: row }]))).toMatch(/ngoài trang tính/);
});
