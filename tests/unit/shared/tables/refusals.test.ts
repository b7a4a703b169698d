import { gzipSync } from 'node:zlib';
import { Workbook } from 'exceljs';
import { MEGABYTE, partsOf, read, refusal, rowsXml, xlsxOf, zipOf } from './files';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)]);
const ole = (stream: string): Buffer =>
  Buffer.concat([OLE, Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const TABLE = xlsxOf([{ name: 'A', rows: rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', 'x'] }) }]);

describe('another kind of file with the name of a table', () => {
  test.each<[string, string | Buffer, string, RegExp]>([
    ['a.xlsx', '%PDF-1.7\n%âãÏÓ', 'PDF', /Excel \(\.xlsx\), CSV/],
    ['a.csv', PNG, 'PNG', /Excel/],
    ['a.xlsx', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'JPEG', /Excel/],
    ['a.xlsx', gzipSync('a,b'), 'GZIP', /Excel/],
    ['a.csv', '{\\rtf1\\ansi Tên}', 'RTF', /Excel/],
    ['a.xls', ole('Workbook'), '.xls', /Save As.*\.xlsx/],
    ['a.xlsx', ole('Workbook'), '.xls', /Save As.*\.xlsx/],
    ['a.doc', ole('WordDocument'), '.doc', /Excel/],
    ['a.msg', ole('__substg1.0_'), 'Office', /\.xlsx/],
    ['a.xlsx', zipOf([['word/document.xml', '<a/>']]), '.docx', /Excel/],
    ['a.xlsx', zipOf([['ppt/presentation.xml', '<a/>']]), '.pptx', /Excel/],
    ['a.xlsx', zipOf([['xl/workbook.bin', 'x']]), '.xlsb', /\.xlsx/],
    ['a.ods', zipOf([['mimetype', 'x'], ['content.xml', '<a/>']]), '.ods', /\.xlsx/], // prettier-ignore
    ['a.xlsx', zipOf([['ho-so.xlsx', TABLE]]), 'ZIP', /giải nén/],
    ['a.xls', '<html><table><tr><td>Mã</td></tr></table></html>', 'HTML', /\.xlsx/],
    ['a.xls', '\uFEFF\r\n<!-- x --><!DOCTYPE html><html></html>', 'HTML', /\.xlsx/],
    ['a.xls', '<table><tr><td>Mã</td></tr></table>', 'HTML', /\.xlsx/],
    ['a.xls', '<?xml version="1.0"?>\n<html xmlns="x"/>', 'HTML', /\.xlsx/],
    [
      'a.xls',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'XML 2003',
      /\.xlsx/,
    ],
    ['a.xls', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'MHTML', /\.xlsx/],
    ['a.csv', '<?xml version="1.0"?><data/>', 'XML', /\.xlsx/],
    ['a.xls', Buffer.from('\uFEFF<html><body>Mã</body></html>', 'utf16le'), 'HTML', /\.xlsx/],
  ])('%s %#: it seems to be %3$s', async (name, content, what, advice) => {
    const word = await refusal(name, content);
    expect(word).toMatch(/^FileProblem: Đây là/);
    expect(word).toContain(what);
    expect(word).toMatch(advice);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \r\n\t\n'],
    ['a byte-order mark', '\uFEFF'],
  ])('%s is an empty file', async (_what, content) => {
    expect(await refusal('a.csv', content)).toMatch(/^FileProblem: Tệp trống/);
  });

  test.each([
    ['zeros', Buffer.alloc(5000)],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 0xff))],
  ])('%s are no text', async (_what, content) => {
    expect(await refusal('a.csv', content)).toMatch(/^FileProblem: .*(không phải|Không nhận ra|bị hỏng)/);
  });

  test('the name does not decide', async () => {
    expect((await read('a.csv', TABLE)).format).toBe('xlsx');
    expect((await read('a.xlsx', 'Mã,Tên\n1,x')).format).toBe('csv');
    expect((await read('', '[{"a":1}]')).format).toBe('json');
  });
});

describe('a workbook behind a password', () => {
  test('of Excel', async () => {
    expect(await refusal('a.xlsx', ole('EncryptedPackage'))).toMatch(/^FileProblem: .*mật khẩu/);
  });

  test('of a zip program', async () => {
    const [first, ...rest] = partsOf([{ name: 'A', rows: '' }]);
    const content = zipOf([[...(first ?? ['', '']), { isEncrypted: true }], ...rest]);
    expect(await refusal('a.xlsx', content)).toMatch(/^FileProblem: .*mật khẩu/);
  });
});

describe('size', () => {
  test('over the limit', async () => {
    const word = await refusal('a.csv', Buffer.alloc(3 * MEGABYTE), { maxBytes: 1.5 * MEGABYTE });
    expect(word).toBe('FileProblem: Tệp nặng 3 MB, quá giới hạn 1,5 MB.');
  });

  test('a small zip that says it unpacks to more than we take is not unpacked', async () => {
    const content = zipOf([...partsOf([{ name: 'A', rows: '' }]), ['xl/media/a', 'x', { size: 2 ** 31 }]]);
    expect(await refusal('a.xlsx', content)).toBe(
      'FileProblem: Tệp nén bung ra 2.048 MB, quá giới hạn 300 MB. Hãy chia thành nhiều tệp nhỏ hơn.',
    );
  });

  test('a zip that unpacks to more than it says', async () => {
    const parts = partsOf([{ name: 'A', rows: '<row/>'.repeat(1_000_000) }]);
    const content = zipOf(parts.map(([name, text]) => [name, text, { size: Math.min(text.length, 2000) }]));
    expect(await refusal('a.xlsx', content)).toMatch(/^FileProblem: Tệp Excel bị hỏng/);
  });

  test('too many parts', async () => {
    const parts = Array.from({ length: 2001 }, (_, at): [string, string] => [`xl/a${at}`, '']);
    expect(await refusal('a.xlsx', zipOf(parts))).toMatch(/^FileProblem: Tệp nén chứa quá 2\.000/);
  });

  test('more rows than the limit', async () => {
    const limits = { maxRows: 3 };
    const lines = ['Mã,Tên', '1,a', '2,b', '3,c'];
    expect((await read('a.csv', lines.join('\n'), limits)).rows).toHaveLength(3);
    const word = 'FileProblem: Tệp có quá 3 dòng dữ liệu. Hãy chia thành nhiều tệp nhỏ hơn.';
    expect(await refusal('a.csv', [...lines, '4,d'].join('\n'), limits)).toBe(word);
    expect(await refusal('a.json', '[{},{},{},{}]', limits)).toBe(word);
    expect(await refusal('a.jsonl', '{}\n{}\nx\n{}', limits)).toBe(word);
    const rows = rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', 'a'], 3: ['2', 'b'] });
    const two = [{ name: 'A', rows }, { name: 'B', rows }]; // prettier-ignore
    expect(await refusal('a.xlsx', xlsxOf(two), limits)).toBe(word);
  });
});

describe('a damaged workbook', () => {
  const parts = partsOf([{ name: 'A', rows: rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', 'x'] }) }]);
  const changed = (name: string, text: string) =>
    zipOf(parts.map(([part, content]) => [part, part === name ? text : content]));

  test.each<[string, Buffer]>([
    ['cut off', TABLE.subarray(0, TABLE.length - 30)],
    ['start only', TABLE.subarray(0, 100)],
    [
      'a directory that points nowhere',
      Buffer.concat([TABLE.subarray(0, -6), Buffer.from([0xff, 0xff, 0xff, 0x7f, 0, 0])]),
    ],
    ['broken XML', changed('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row></sheetData>')],
    ['XML that ends too early', changed('xl/workbook.xml', '<workbook><sheets>')],
    [
      'entities of its own',
      changed('xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>'),
    ],
    ['two parts of one name', zipOf([...parts, ...parts.slice(0, 1)])],
  ])('%s', async (_what, content) => {
    expect(await refusal('a.xlsx', content)).toMatch(/^FileProblem: Tệp Excel bị hỏng/);
  });

  test('any cut is refused with a word, never with an inner error', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('A').addRows([['Mã', 'Tên'], ['1', 'x']]); // prettier-ignore
    const whole = Buffer.from(await workbook.xlsx.writeBuffer());
    for (let length = 4; length < whole.length; length += 97) {
      expect(await refusal('a.xlsx', whole.subarray(0, length))).toMatch(/^FileProblem: /);
    }
  });

  test('any changed byte is refused with a word or read', async () => {
    for (let at = 0; at < TABLE.length; at += 3) {
      const content = Buffer.from(TABLE);
      content[at] = (content[at] ?? 0) ^ 0x55;
      expect(await refusal('a.xlsx', content)).toMatch(/^(?:FileProblem: |Error: was read)/);
    }
  });
});

describe('text for a font before Unicode', () => {
  const LEGACY = 'Thñ tôc hµnh chÝnh cÊp tØnh';

  test.each<[string, string | Buffer]>([
    ['a CSV in UTF-8', `Mã,Tên\n1,Đo lường\n2,${LEGACY}\n`],
    ['the headings', 'M· thñ tôc,Tªn thñ tôc,LÖ phÝ\n1,a,b\n'],
    ['a CSV in the bytes of the font', Buffer.from(`STT,Tªn\n1,${LEGACY}\n`, 'latin1')],
    ['JSON', JSON.stringify([{ name: 'x' }, { steps: [{ text: LEGACY }] }])],
    ['JSON lines', `{"a":1}\n{"a":"${LEGACY}"}\n`],
    ['short cells of one column', 'Mã,Tên\n1,hµnh chÝnh\n2,Đo lường\n3,thñ tôc\n4,l·nh ®¹o\n'],
    ['a workbook', xlsxOf([{ name: 'A', rows: rowsXml({ 1: ['Mã', 'Tên'], 2: ['1', LEGACY] }) }])],
  ])('%s', async (_what, content) => {
    const word = await refusal('a', content);
    expect(word).toMatch(/^FileProblem: Tệp có chữ gõ bằng phông TCVN3 \(ABC\), không phải Unicode.*UniKey/);
  });

  test.each<[string, string | Buffer]>([
    ['a CSV', 'M· thñ tôc,Tªn thñ tôc,LÖ phÝ\n1,a,b\n'],
    [
      'a workbook',
      xlsxOf([
        { name: 'A', rows: rowsXml({ 3: ['M· thñ tôc', 'Tªn thñ tôc', 'LÖ phÝ'], 4: ['1', 'a', 'b'] }) },
      ]),
    ],
  ])('%s whose headings nobody knows because of it', async (_what, content) => {
    expect(await refusal('a', content, { isHeading: () => false })).toMatch(/TCVN3/);
  });

  test('says where, and what font', async () => {
    const word = await refusal('a.csv', 'Mã,Tên\n1,Đo lường\n2,Thuû tuïc haønh chính\n');
    expect(word).toContain('VNI');
    expect(word).toContain('(dòng 3, cột “Tên”: “Thuû tuïc haønh chính”)');
  });
});
