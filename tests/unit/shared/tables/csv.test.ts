import { cells, read, refusal } from './files';

const lines = (...texts: string[]): string => texts.join('\n');

describe('separators', () => {
  test.each([
    ['comma', 'Mã,Tên,Phí\n1,"a;b",x', ['1', 'a;b', 'x']],
    ['semicolon', 'Mã;Tên;Phí\n1;a,b;x', ['1', 'a,b', 'x']],
    ['tab', 'Mã\tTên\tPhí\n1\ta,b;c\tx', ['1', 'a,b;c', 'x']],
    ['semicolon, with commas in the headings', 'Mã;Phí, lệ phí;Tên;Nơi nộp\n1;a;b;c', ['1', 'a', 'b', 'c']],
    ['the one that the first line names', 'sep=|\nMã|Tên, nơi\n1|x', ['1', 'x']],
    ['one column', 'Mã thủ tục\n1.001\n', ['1.001']],
  ])('%s', async (_name, text, row) => expect(cells(await read('a.csv', text))).toEqual([row]));
});

describe('lines', () => {
  const text = lines('Mã,Tên', '1,"a', 'b"', '\u200B', '2,c', ',,', '3,d', '');

  test.each(['\n', '\r\n', '\r'])('are where the record starts, whatever ends them: %j', async (end) => {
    const { rows } = await read('a.csv', text.replaceAll('\n', end));
    expect(rows).toEqual([
      { line: 2, values: { Mã: '1', Tên: 'a\nb' } },
      { line: 5, values: { Mã: '2', Tên: 'c' } },
      { line: 7, values: { Mã: '3', Tên: 'd' } },
    ]);
  });

  test('count what stands before the headings', async () => {
    const { rows } = await read('a.csv', lines('sep=,', '', '"Danh', 'mục",', 'Mã,Tên', '1,a'));
    expect(rows).toEqual([{ line: 6, values: { Mã: '1', Tên: 'a' } }]);
  });

  test('mixed line ends', async () => {
    expect((await read('a.csv', 'Mã,Tên\r\n1,a\n2,b\r\n')).rows.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('headings', () => {
  const isHeading = (text: string) => ['mã', 'tên', 'phí', 'lệ phí', 'nơi nộp'].includes(text.toLowerCase());

  test('stand below titles', async () => {
    const text = lines(
      'UBND tỉnh,Cộng hòa,,',
      'Danh mục,,,',
      '(kèm theo, ngày 1/1),x,y,',
      'STT;Mã;Tên',
      '1;a;b',
    );
    expect((await read('a.csv', text, { isHeading })).rows).toEqual([
      { line: 5, values: { STT: '1', Mã: 'a', Tên: 'b' } },
    ]);
  });

  test('on two lines, as a sheet with merged headings is saved', async () => {
    const text = lines('Mã,Tên,"Phí,\nlệ phí",', ',,Phí,Lệ phí', '1,a,b,c');
    expect((await read('a.csv', text, { isHeading })).rows).toEqual([
      { line: 4, values: { Mã: '1', Tên: 'a', Phí: 'b', 'Lệ phí': 'c' } },
    ]);
  });

  test('are trimmed, composed, on one line; of two alike the later gets a number', async () => {
    const file = await read('a.csv', `" Mã\n  số ",${'Tên'.normalize('NFD')},Tên,Tên,__proto__\n1,2,3,4,5\n`);
    expect(Object.entries(file.rows[0]?.values ?? {})).toEqual([
      ['Mã số', '1'],
      ['Tên', '2'],
      ['Tên (2)', '3'],
      ['Tên (3)', '4'],
      ['__proto__', '5'],
    ]);
    expect(Object.getPrototypeOf(file.rows[0]?.values)).toBe(Object.prototype);
  });

  test('that nobody knows are no table', async () => {
    expect(await refusal('a.csv', 'x,y\n1,2', { isHeading })).toBe(
      'FileProblem: Không tìm thấy dòng tiêu đề của bảng. Dòng đầu của tệp là “x,y”.',
    );
  });

  test('may be followed by the numbers of the columns', async () => {
    const text = lines('Mã,Tên,Phí', '(1),(2),(3)', '1,2,3');
    expect((await read('a.csv', text)).rows.map(({ line }) => line)).toEqual([3]);
  });

  test('a column without one is not read, and that is said', async () => {
    const file = await read('a.csv', lines('Mã,,Tên', '1,x,a'));
    expect(cells(file)).toEqual([['1', 'a']]);
    expect(file.notes).toEqual(['Cột thứ 2 không có tiêu đề nên không đọc.']);
  });
});

describe('bad rows', () => {
  test('a shorter row has empty cells, one with more content than columns is bad', async () => {
    const file = await read('a.csv', lines('Mã,Tên,Phí', '1', '2,b,c,,', '3,b,c,thừa', '4,b,c'));
    expect(cells(file)).toEqual([['1', '', ''], ['2', 'b', 'c'], ['4', 'b', 'c']]); // prettier-ignore
    expect(file.bad).toEqual([{ line: 4, reason: 'Dòng có 4 ô mà bảng chỉ có 3 cột: thừa “thừa”.' }]);
  });

  test.each([
    ['a quote that is never closed', '2,"b'],
    ['something behind the closing quote', '2,"b"x'],
    ['a quote within a bare cell', '2,b "x" c'],
  ])('%s is one bad row, the rest is read', async (_name, bad) => {
    const file = await read('a.csv', lines('Mã,Tên', '1,a', bad, '3,c', '4,"d', 'e"', bad, '5,e', ''));
    expect(cells(file)).toEqual([['1', 'a'], ['3', 'c'], ['4', 'd\ne'], ['5', 'e']]); // prettier-ignore
    expect(file.rows.map(({ line }) => line)).toEqual([2, 4, 5, 8]);
    expect(file.bad.map(({ line }) => line)).toEqual([3, 7]);
    for (const { reason } of file.bad) expect(reason).toMatch(/ngoặc kép/);
  });

  test('a bad last line', async () => {
    const file = await read('a.csv', lines('Mã,Tên', '1,a', '2,"b'));
    expect([file.rows.length, file.bad.map(({ line }) => line)]).toEqual([1, [3]]);
  });

  test('a file full of them is refused soon', async () => {
    const text = lines('Mã,Tên', ...Array.from({ length: 100_000 }, () => '1,"a"b'));
    const start = Date.now();
    expect(await refusal('a.csv', text)).toMatch(/Hơn 1\.000 dòng có dấu ngoặc kép/);
    expect(Date.now() - start).toBeLessThan(10_000);
  });
});

test('a cell may be longer than one of Excel', async () => {
  const long = 'Đơn "đề nghị"\n'.repeat(20_000);
  const file = await read('a.csv', `Mã,Tên\n1,"${long.replaceAll('"', '""')}"\n2,b`);
  expect(cells(file)[0]).toEqual(['1', long]);
  expect(file.rows[1]).toEqual({ line: 20_003, values: { Mã: '2', Tên: 'b' } });
});

test('formulas are texts like others', async () => {
  const file = await read('a.csv', 'Mã,Tên\n1,"=HYPERLINK(""http://x"")"\n');
  expect(cells(file)).toEqual([['1', '=HYPERLINK("http://x")']]);
});
