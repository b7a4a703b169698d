import { cells, read, refusal } from './files';
import { SENTENCES, toTcvn3, toVni, toWindows1258 } from './old-fonts';

const TABLE = ['Mã,Tên', ...SENTENCES.map((sentence, at) => `${at},"${sentence}"`)].join('\r\n');
const ROWS = SENTENCES.map((sentence, at) => [String(at), sentence]);
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a CSV', () => {
  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(TABLE), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TABLE}`), 'UTF-8'],
    ['UTF-8, decomposed', Buffer.from(TABLE.normalize('NFD')), 'UTF-8'],
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${TABLE}`, 'utf16le'), 'UTF-16LE'],
    ['UTF-16BE with a mark', bigEndian(`\uFEFF${TABLE}`), 'UTF-16BE'],
    ['UTF-16LE without a mark', Buffer.from(TABLE, 'utf16le'), 'UTF-16LE'],
    ['UTF-16BE without a mark', bigEndian(TABLE), 'UTF-16BE'],
    ['Windows-1258', toWindows1258(TABLE), 'Windows-1258'],
  ])('in %s', async (_what, content, encoding) => {
    const file = await read('a.csv', content);
    expect(file.encoding).toBe(encoding);
    expect(cells(file)).toEqual(ROWS);
    expect(file.notes.join()).toMatch(encoding === 'Windows-1258' ? /Windows-1258/ : /^$/);
  });

  test.each([
    ['TCVN3', toTcvn3(TABLE.toLowerCase())],
    ['VNI', toVni(TABLE.toLowerCase())],
  ])('in the bytes of %s is refused', async (font, text) => {
    expect(await refusal('a.csv', Buffer.from(text, 'latin1'))).toContain(`phông ${font}`);
  });

  test('Windows-1258 with few accents', async () => {
    const file = await read('a.csv', toWindows1258('Ten,Noi o\nLê Hân,Huê\nA,B\n'));
    expect(file.encoding).toBe('Windows-1258');
    expect(cells(file)[0]).toEqual(['Lê Hân', 'Huê']);
  });

  test.each<[string, Buffer, RegExp]>([
    [
      'UTF-8 with a bad byte',
      Buffer.concat([Buffer.from('Mã,Tên\n1,Thủ tục\n2,đ'), Buffer.from([0xe1, 0x2c, 0x0a])]),
      /UTF-8 bị hỏng ở dòng 3/,
    ],
    ['UTF-8 cut within a letter', Buffer.from('Mã,Tên\n1,hồ sơ ở').subarray(0, -1), /UTF-8 bị hỏng ở dòng 2/],
    [
      'a mark of UTF-8, then something else',
      Buffer.from([0xef, 0xbb, 0xbf, 0x4d, 0xe3, 0x0a]),
      /UTF-8 bị hỏng ở dòng 1/,
    ],
    ['UTF-16 with half a letter', Buffer.from([0xff, 0xfe, 0x4d, 0x00, 0xe3]), /UTF-16LE bị hỏng/],
    [
      'an encoding of another language',
      Buffer.from('cee4ede8ec2c20f2e5eaf1f20aefeef0ffe4eeea2c20ecede5ede8e5', 'hex'),
      /Không nhận ra bảng mã/,
    ],
  ])('%s is refused', async (_what, content, word) => {
    expect(await refusal('a.csv', content)).toMatch(word);
  });
});

test.each<[string, (text: string) => Buffer]>([
  ['UTF-16LE', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16BE', (text) => bigEndian(`\uFEFF${text}`)],
  ['Windows-1258', toWindows1258],
  ['UTF-8', (text) => Buffer.from(`\uFEFF${text}`)],
])('JSON in %s', async (encoding, encode) => {
  const file = await read('a.json', encode(JSON.stringify(SENTENCES.map((name) => ({ name })))));
  expect(file).toMatchObject({ format: 'json', encoding });
  expect(file.rows.map(({ values }) => values.name)).toEqual(SENTENCES);
});

test('cells lose what nobody sees, and are composed', async () => {
  const file = await read('a.csv', 'A,B\n"a\u0000b\u0007c\u200Bd\uFEFF","e\u0302\u0323\u202E x\ty"\n');
  expect(cells(file)).toEqual([['abcd', 'ệ x\ty']]);
});
