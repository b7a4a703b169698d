import { read, refusal } from './files';

const values = async (content: string, name = 'a.json') => (await read(name, content)).rows;

describe('shapes', () => {
  test.each([
    ['an array', '[{"a":1},{"a":2}]'],
    ['an object with data', '{"meta":{},"data":[{"a":1},{"a":2}]}'],
  ])('%s', async (_name, text) => {
    expect(await values(text)).toEqual([
      { line: 1, values: { a: 1 } },
      { line: 2, values: { a: 2 } },
    ]);
  });

  test('one object', async () => {
    expect(await values('{\n "a": {"b": [1, null, "x"]}\n}')).toEqual([
      { line: 1, values: { a: { b: [1, null, 'x'] } } },
    ]);
  });

  test('what is no object is bad', async () => {
    const file = await read('a.json', '[1,{"a":1},null,[2],"x"]');
    expect(file.rows).toEqual([{ line: 2, values: { a: 1 } }]);
    expect(file.bad.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
    expect(file.bad[0]?.reason).toMatch(/đối tượng JSON/);
  });

  test.each(['1', '"x"', 'null'])('%s alone is no list', async (text) => {
    expect(await refusal('a.json', text)).toMatch(/^FileProblem: Tệp JSON phải chứa một danh sách/);
  });

  test('the empty list has no rows', async () => expect(await values('[]')).toEqual([]));
});

describe('JSON lines', () => {
  const text = '{"a":1}\r\n\r\n{"a":\r\n[3]\r\n{"a":4}\r\n';

  test.each(['a.jsonl', 'a.ndjson', 'a.txt', ''])(
    '%s: a bad line is named, the rest goes on',
    async (name) => {
      const file = await read(name, text);
      expect(file.format).toBe('jsonl');
      expect(file.rows).toEqual([
        { line: 1, values: { a: 1 } },
        { line: 5, values: { a: 4 } },
      ]);
      expect(file.bad).toEqual([
        { line: 3, reason: 'Dòng JSON sai cú pháp ở cột 6 (tệp kết thúc quá sớm).' },
        { line: 4, reason: 'Bản ghi phải là một đối tượng JSON {…}.' },
      ]);
    },
  );

  test('the first line may be the bad one', async () => {
    expect((await read('a.jsonl', '{"a":x}\n{"a":2}')).bad).toEqual([
      { line: 1, reason: 'Dòng JSON sai cú pháp ở cột 6 (gần “x}”).' },
    ]);
    expect((await read('', '{"a":x}\n{"a":2}')).format).toBe('jsonl');
  });

  test('one line is JSON lines by its name only', async () => {
    expect((await read('a.jsonl', '{"data":[{}]}')).rows).toEqual([{ line: 1, values: { data: [{}] } }]);
    expect((await read('a.json', '{"data":[{}]}')).rows).toEqual([{ line: 1, values: {} }]);
  });

  test('a whole JSON with the name of lines', async () => {
    expect((await read('a.jsonl', '[\n{"a":1}\n]')).format).toBe('json');
  });
});

describe('a syntax error', () => {
  test.each([
    ['[{"a":1},\n {"a":2,}\n]', 'dòng 2, cột 9 (gần “}”)'],
    ['[{"a":1}\n {"a":2}]', 'dòng 2, cột 2 (gần “{"a":2}]”)'],
    ["[{'a':1}]", 'dòng 1, cột 3'],
    ['[{"a":1}', 'dòng 1, cột 9 (tệp kết thúc quá sớm)'],
    ['[{"a":"x\ny"}]', 'dòng 1, cột 9'],
    ['[{"a":"\\x"}]', 'dòng 1, cột 8'],
    ['[{"a":01}]', 'dòng 1, cột 7'],
    ['[{"a":tru}]', 'dòng 1, cột 7'],
    ['[{"a" 1}]', 'dòng 1, cột 7'],
    ['[{"a":[1 2]}]', 'dòng 1, cột 10'],
    ['[]x', 'dòng 1, cột 3 (gần “x”)'],
    ['{Mã: 1}', 'dòng 1, cột 2'],
    ['[{"tên thủ tục 🎉":1},]', 'dòng 1, cột 22'],
    ['không phải JSON', 'dòng 1, cột 1'],
    [`[{"a":"${'x'.repeat(5_000_000)}" "b"}]`, 'dòng 1, cột 5000010'],
    ['['.repeat(1_000_000), 'dòng 1, cột 1000001'],
  ])('%#', async (text, place) => {
    expect(await refusal('a.json', text)).toContain(`FileProblem: Tệp JSON sai cú pháp ở ${place}`);
  });

  test('is where the engine sees one too', () => {
    // What our own scanner lets pass to the end must be what the engine can read.
    const pieces = ['{', '}', '[', ']', ',', ':', '"a"', '1', ' ', 'null', '"\\n"', '-', 'x'];
    let state = 7;
    const next = (most: number) => (state = (state * 48271) % 2147483647) % most;
    return Promise.all(
      Array.from({ length: 3000 }, async () => {
        const text = Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)]).join('');
        let isGood = true;
        try {
          JSON.parse(text);
        } catch {
          isGood = false;
        }
        const word = await refusal('a.json', text);
        if (isGood || text.trim() === '') expect(word).not.toMatch(/sai cú pháp/);
        else expect(word).toMatch(/sai cú pháp ở dòng 1, cột \d+/);
      }),
    );
  });
});

describe('hostile content', () => {
  test('__proto__ does no harm, at any depth', async () => {
    const text =
      '[{"__proto__":{"admin":true},"__pro\\u200bto__":{"admin":1},"a":[{"__proto__":{"admin":true},"b":1}]}]';
    const [row] = await values(text);
    expect(JSON.stringify(row?.values)).toBe('{"a":[{"b":1}]}');
    const copy = Object.assign({}, row?.values, (row?.values.a as object[])[0]) as { admin?: boolean };
    expect(copy.admin).toBeUndefined();
  });

  test('deep nesting is a bad row', async () => {
    const deep = `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    const file = await read('a.json', `[{"a":1},${deep}]`);
    expect(file.rows).toHaveLength(1);
    expect(file.bad).toEqual([{ line: 2, reason: 'Bản ghi lồng nhau quá 100 cấp.' }]);
  });

  test('texts and names are mended', async () => {
    const [row] = await values(JSON.stringify([{ [`Te\u0302n`]: 'a\u0000b\r\nê\u0323', list: ['\u200Bx'] }]));
    expect(row?.values).toEqual({ Tên: 'ab\nệ', list: ['x'] });
  });
});

test('headings in brackets are no JSON', async () => {
  expect((await read('a.csv', '[Mã],[Tên]\n1,a')).format).toBe('csv');
});
