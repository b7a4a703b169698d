import { Workbook } from 'exceljs';
import { writeWorkbook, type SheetToWrite } from '../../../../src/shared/server/tables/write-workbook';
import { zipEntries } from '../../../../src/shared/server/tables/zip';
import { partOf } from './written';

const HOSTILE = [
  '=1+1',
  '+84 123',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "=cmd|' /C calc'!A0",
  '＝1+1',
  '<f>1</f>',
  '_x003D_1',
];
const sheetOf = (rows: SheetToWrite['rows'], name = 'A'): SheetToWrite => ({
  name,
  columns: [{ heading: 'Cột' }],
  rows,
});
const opened = async (content: Buffer): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(content as never);
  return workbook;
};

test('no content is a formula, and stays text when it is edited', async () => {
  const content = await writeWorkbook([
    { name: '=A', columns: [{ heading: '=1+1', note: '=2+2' }], rows: HOSTILE.map((text) => [text]) },
  ]);
  const sheet = await partOf(content, 'xl/worksheets/sheet1.xml');
  expect(sheet).not.toMatch(/<f[ >]/);
  const cells = [...sheet.matchAll(/<c r="A(\d+)" s="(\d+)" t="(\w+)">/g)];
  expect(cells.map(([, line, , type]) => [line, type])).toEqual(
    [1, ...HOSTILE.map((_, at) => at + 2)].map((line) => [String(line), 's']),
  );
  const styles = await partOf(content, 'xl/styles.xml');
  const formats = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].map(
    ([xf]) => xf,
  );
  const isQuoted = cells.map(([, , style]) =>
    formats[Number(style)]?.includes('quotePrefix="1" numFmtId="49"'),
  );
  expect(isQuoted).toEqual([true, ...HOSTILE.map((text) => /^[=+\-@\t\r＝]/.test(text))]);
  expect((await opened(content)).getWorksheet('=A')?.getCell('A2').value).toBe('=1+1');
});

test('no part of the file points out of it', async () => {
  const content = await writeWorkbook([sheetOf([['http://x', '=HYPERLINK("http://x")']])]);
  for (const name of zipEntries(content).keys()) {
    if (name.endsWith('.rels')) expect(await partOf(content, name)).not.toMatch(/TargetMode="External"/);
  }
});

test('headings are bold and stay in view, columns have widths, texts wrap, notes are there', async () => {
  const content = await writeWorkbook([
    {
      name: 'Thủ tục',
      columns: [
        { heading: 'Mã thủ tục', width: 14, note: 'Mã quốc gia, ví dụ 1.014393.' },
        { heading: 'Tên' },
        { heading: 'Một tiêu đề dài đến mức không ai muốn cột rộng như vậy' },
      ],
      rows: [['1.001', 'Dòng một\nDòng hai', null]],
    },
  ]);
  const sheet = (await opened(content)).getWorksheet('Thủ tục');
  expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
  expect(sheet?.getCell('A1')).toMatchObject({ value: 'Mã thủ tục', font: { bold: true } });
  expect(JSON.stringify(sheet?.getCell('A1').note)).toContain('Mã quốc gia, ví dụ 1.014393.');
  expect(sheet?.getCell('B2')).toMatchObject({ value: 'Dòng một\nDòng hai', alignment: { wrapText: true } });
  expect(sheet?.getCell('B2').font?.bold).toBeFalsy();
  expect([1, 2, 3].map((at) => sheet?.getColumn(at).width)).toEqual([14, 7, 40]);
});

test('numbers and days are such', async () => {
  const days = [new Date('2026-11-24'), new Date('2026-11-23T17:00:00Z'), new Date('2026-11-24T16:59:59Z')];
  const content = await writeWorkbook([
    sheetOf([
      ...days.map((day) => [day]),
      [1.5],
      [-2],
      [0],
      [NaN],
      [Infinity],
      [new Date(NaN)],
      [new Date('1890-01-02')],
      [null],
      [''],
    ]),
  ]);
  const sheet = await partOf(content, 'xl/worksheets/sheet1.xml');
  const values = Object.fromEntries(
    [...sheet.matchAll(/<c r="A(\d+)"[^>]*><v>([^<]*)<\/v>/g)].map(([, line, value]) => [line, value]),
  );
  // Dates: the day that it is in Vietnam. Line 1 is the heading.
  expect(values).toMatchObject({ 2: '46350', 3: '46350', 4: '46350', 5: '1.5', 6: '-2', 7: '0' });
  expect(Object.keys(values)).toEqual(['1', '2', '3', '4', '5', '6', '7', '11']);
  const cell = (await opened(content)).getWorksheet('A')?.getCell('A2');
  expect(cell?.numFmt).toBe('dd/mm/yyyy');
  expect(cell?.value).toEqual(new Date('2026-11-24T00:00:00Z'));
});

test('names of sheets are such that Excel takes them', async () => {
  const names = [
    'Thủ tục',
    'thủ tục',
    'a/b\\c?d*e[f]g:h',
    "'quoted'",
    '',
    'History',
    'Danh mục thủ tục hành chính của Sở Khoa học và Công nghệ',
    'Danh mục thủ tục hành chính của Sở khác',
    `${'x'.repeat(30)}🎉`,
    'a\u0000\u200Bb',
  ];
  const content = await writeWorkbook(names.map((name) => sheetOf([['x']], name)));
  expect((await opened(content)).worksheets.map(({ name }) => name)).toEqual([
    'Thủ tục',
    'thủ tục (2)',
    'a b c d e f g h',
    'quoted',
    'Trang',
    'Trang History',
    'Danh mục thủ tục hành chính của',
    'Danh mục thủ tục hành chính (2)',
    'x'.repeat(30),
    'ab',
  ]);
});

test('what Excel cannot hold is refused with a word that says where', async () => {
  const write = writeWorkbook([sheetOf([['x'], ['y'.repeat(32_768)]], 'Thủ tục')]);
  await expect(write).rejects.toThrow(
    'Ô ở trang “Thủ tục”, dòng 3, cột 1 dài 32.768 ký tự; một ô Excel chỉ chứa được 32.767.',
  );
  await expect(writeWorkbook([sheetOf([['y'.repeat(32_767)]])])).resolves.toBeInstanceOf(Buffer);
  await expect(writeWorkbook([])).rejects.toThrow();
});
