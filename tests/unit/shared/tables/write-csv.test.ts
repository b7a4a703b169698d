import { writeCsv } from '../../../../src/shared/server/tables/write-csv';

const lines = (content: Buffer): string => content.toString('utf8');

test('starts with a mark, ends lines as Windows does, quotes where needed', () => {
  const content = writeCsv(['Mã', 'Tên, gọi'], [['1', 'a;b'], ['2', 'nói "x"\r\ndòng hai'], ['3', null], ['4', ' y ']]); // prettier-ignore
  expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(lines(content)).toBe(
    '\uFEFFMã,"Tên, gọi"\r\n1,"a;b"\r\n2,"nói ""x""\ndòng hai"\r\n3,\r\n4," y "\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+84', "'+84"],
  ['-x', "'-x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\n=1"`],
  ['\u200B=1', "'=1"],
  ['＝1', "'＝1"],
  ['=1,"2"', `"'=1,""2"""`],
  ['a=1', 'a=1'],
])('%j cannot run', (text, written) => {
  expect(lines(writeCsv(['a'], [[text]]))).toBe(`\uFEFFa\r\n${written}\r\n`);
  expect(lines(writeCsv([text], []))).not.toMatch(/^\uFEFF"?[=+\-@\t\r＝]/);
});

test('numbers and days', () => {
  const row = [-5, 1.5, NaN, new Date('2026-11-23T17:00:00Z'), new Date(NaN)];
  expect(lines(writeCsv(['a', 'b', 'c', 'd', 'e'], [row]))).toBe(
    '\uFEFFa,b,c,d,e\r\n-5,1.5,,2026-11-24,\r\n',
  );
});
