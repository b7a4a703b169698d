import { cpus } from 'node:os';
import { readRows } from '../../src/shared/server/tables/read-rows';
import { writeCsv } from '../../src/shared/server/tables/write-csv';
import { writeWorkbook } from '../../src/shared/server/tables/write-workbook';

/** How fast tables are read, how much memory that takes, and for how long it lets nobody else have a turn. */
const MEGABYTE = 1024 * 1024;
const LIMITS = { maxBytes: 200 * MEGABYTE };

const heading = (at: number): string => `Cột số ${at + 1}`;
const cell = (line: number, column: number): string =>
  `Hồ sơ ${line}: nội dung cột ${column}, nộp tại Trung tâm Phục vụ hành chính công`;
const table = (lines: number, columns: number): string[][] =>
  Array.from({ length: lines }, (_, line) =>
    Array.from({ length: columns }, (_none, column) => cell(line, column)),
  );

interface Cost {
  seconds: number;
  memory: number;
  longestTurn: number;
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const before = process.memoryUsage().rss;
  let memory = 0;
  let longestTurn = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss - before);
    longestTurn = Math.max(longestTurn, performance.now() - last);
    last = performance.now();
  }, 5);
  const start = performance.now();
  await work();
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, memory, longestTurn };
}

test.each<[string, number, number, (rows: string[][], columns: string[]) => Promise<Buffer>]>([
  ['a.csv', 50_000, 10, async (rows, columns) => writeCsv(columns, rows)],
  [
    'a.xlsx',
    20_000,
    25,
    (rows, columns) =>
      writeWorkbook([{ name: 'A', columns: columns.map((text) => ({ heading: text })), rows }]),
  ],
])(
  '%s of %d × %d cells',
  async (name, lines, width, write) => {
    const columns = Array.from({ length: width }, (_, at) => heading(at));
    const content = await write(table(lines, width), columns);
    let count = 0;
    const cost = await costOf(async () => {
      count = (await readRows(name, content, LIMITS)).rows.length;
    });
    console.log(
      `${cpus().length} × ${cpus()[0]?.model}; ${name} of ${(content.length / MEGABYTE).toFixed(1)} MB: ` +
        `${cost.seconds.toFixed(1)} s, ${(cost.memory / MEGABYTE).toFixed(0)} MB more memory, ` +
        `longest turn ${cost.longestTurn.toFixed(0)} ms`,
    );
    expect(count).toBe(lines);
    expect(cost.seconds).toBeLessThan(60);
  },
  300_000,
);
