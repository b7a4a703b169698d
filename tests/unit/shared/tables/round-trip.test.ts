import { repairText } from '../../../../src/shared/domain/repair-text';
import { cellText } from '../../../../src/shared/server/tables/cell-text';
import { writeCsv } from '../../../../src/shared/server/tables/write-csv';
import { writeWorkbook } from '../../../../src/shared/server/tables/write-workbook';
import { read } from './files';
import { SENTENCES } from './old-fonts';

/** Numbers that look random and are the same on every run. */
class Random {
  constructor(private state: number) {}

  below(most: number): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state % most;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const rest = [...items];
    return items.map(() => rest.splice(this.below(rest.length), 1)[0] as Item);
  }
}

const PIECES = [
  ...SENTENCES,
  ...[
    '=1+1',
    '+',
    '-',
    '@',
    '\t',
    '\n',
    '\r\n',
    '"',
    '""',
    "'",
    ',',
    ';',
    '|',
    '<f>1</f>',
    '&amp;',
    '&',
    ']]>',
    '<![CDATA[',
  ],
  ...[
    '_x000D_',
    '_x005F_',
    '_x',
    '\u0000',
    '\u0007',
    '\u200B',
    '\u202E',
    '\uFEFF',
    '\uFFFE',
    '\uD83D',
    '\uDE00',
    '😀',
    '👨‍👩‍👧',
  ],
  ...[
    'e\u0302\u0323',
    '\u0301',
    ' ',
    '\u00A0',
    '\u3000',
    '0',
    '1.010',
    '24/11/2026',
    'TRUE',
    '#REF!',
    '{}',
    '[',
    '__proto__',
  ],
  ...['½', '«', 'µm', '°C', '\u0085', '\u2028', '\u007F', '\\', '%', '$A$1', 'x'.repeat(300)],
];
const COLUMNS = ['Mã', 'Tên thủ tục', '=Phí, lệ phí', 'Ghi chú'];
const textOf = (random: Random): string =>
  Array.from({ length: random.below(6) }, () => random.of(PIECES)).join('');

function tableOf(seed: number): { random: Random; rows: string[][] } {
  const random = new Random(seed);
  // The first cell makes sure that no row is empty, which would be none.
  const rows = Array.from({ length: 1 + random.below(20) }, (_, at) => [
    `${at}`,
    ...COLUMNS.slice(1).map(() => textOf(random)),
  ]);
  return { random, rows };
}

const SEEDS = Array.from({ length: 60 }, (_, at) => at * 7919 + 1);
const workbookOf = (columns: string[], rows: string[][]) =>
  writeWorkbook([{ name: 'A', columns: columns.map((heading) => ({ heading })), rows }]);
const byHeading = (row: string[]) =>
  Object.fromEntries(COLUMNS.map((heading, at) => [heading, cellText(row[at] ?? '')]));

test('hostile cells come back from a workbook as they were, mended', async () => {
  for (const seed of SEEDS) {
    const { rows } = tableOf(seed);
    const file = await read('a.xlsx', await workbookOf(COLUMNS, rows));
    expect(file.rows).toEqual(rows.map((row, at) => ({ line: at + 2, sheet: 'A', values: byHeading(row) })));
    expect(file.notes).toEqual([]);
  }
});

test('hostile cells come back from a CSV as they were, mended and harmless', async () => {
  const harmless = (text: string) => (/^[=+\-@\t\n]/.test(text) ? `'${text}` : text);
  for (const seed of SEEDS) {
    const { rows } = tableOf(seed);
    const file = await read('a.csv', writeCsv(COLUMNS, rows));
    expect(file.rows.map(({ values }) => Object.values(values))).toEqual(
      rows.map((row) => row.map((text) => harmless(cellText(text)))),
    );
    expect(file.bad).toEqual([]);
  }
});

test('mending twice changes nothing more', () => {
  const random = new Random(99);
  for (let round = 0; round < 3000; round += 1) {
    const once = cellText(textOf(random));
    expect(cellText(once)).toBe(once);
  }
});

test('what is not mended because it is in order would not change', () => {
  for (let code = 0; code < 0x3000; code += 1) {
    for (const text of [String.fromCharCode(code), `a${String.fromCharCode(code)}b`]) {
      expect(cellText(text)).toBe(repairText(text));
    }
  }
});

test('the order of the columns does not matter', async () => {
  for (const seed of SEEDS) {
    const { random, rows } = tableOf(seed);
    const order = random.shuffled(COLUMNS.map((_, at) => at));
    const columns = order.map((at) => COLUMNS[at] ?? '');
    const shuffled = rows.map((row) => order.map((at) => row[at] ?? ''));
    const file = await read('a.xlsx', await workbookOf(columns, shuffled));
    expect(file.rows.map(({ values }) => values)).toEqual(rows.map(byHeading));
    expect(Object.keys(file.rows[0]?.values ?? {})).toEqual(columns);
  }
});

test('the separator and the line ends do not matter', async () => {
  for (const seed of SEEDS) {
    const { random, rows } = tableOf(seed);
    // Half a character is nothing that a file could hold.
    const quoted = (text: string) => `"${cellText(text).replaceAll('"', '""')}"`;
    const separator = random.of([',', ';', '\t']);
    const end = random.of(['\n', '\r\n']);
    const text = [COLUMNS, ...rows].map((row) => row.map(quoted).join(separator) + end).join('');
    const file = await read('a.csv', text);
    expect(file.rows.map(({ values }) => values)).toEqual(rows.map(byHeading));
  }
});

test('any bytes are read or refused with a word', async () => {
  const random = new Random(5);
  const start = ['', 'PK\u0003\u0004', '[{"a":', 'Mã,Tên\n', '\uFEFF', '<', '%'];
  for (let round = 0; round < 400; round += 1) {
    const noise = Buffer.from(Array.from({ length: random.below(400) }, () => random.below(256)));
    const content = Buffer.concat([Buffer.from(random.of(start)), noise]);
    const word = await read(random.of(['a.csv', 'a.xlsx', 'a.json', 'a.jsonl']), content).then(
      () => 'read',
      (error: Error) => error.constructor.name,
    );
    expect(['read', 'FileProblem']).toContain(word);
  }
});
