import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { bootPortal, ROOT, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { machine, median, printTable, requestsPerSecond, summary } from '../helpers/load';
import { recordsOf, wayOf } from '../helpers/records';

/**
 * What the outbox and the records cost a publication, and how reading, publishing and starting behave as records grow.
 * "Without" is the same application whose outbox takes nothing.
 */
const ROUNDS = 9;
const PER_ROUND = 12;
const SIZES = [1000, 10_000, 100_000];

let portal: Portal;
let documents: ReturnType<typeof contentOf>['documents'];
let entries: Entry[];

interface OutboxClass {
  prototype: { add(touched: unknown[]): Promise<void> };
}

beforeAll(async () => {
  portal = await bootPortal();
  ({ documents } = contentOf(portal.strapi, 'api::faq.faq'));
  entries = [];
  for (let at = 0; at < PER_ROUND; at += 1) {
    const data = { question: `Câu hỏi số ${at}`, answer: `<p>${'Đáp án dài. '.repeat(40)}</p>` };
    entries.push(await documents.create({ data, status: 'published' }));
  }
  await recordsOf(portal).drained();
}, 120_000);
afterAll(() => portal.close());

/** Milliseconds a publication, until it was acknowledged and until everything was worked out. */
async function publishing(): Promise<[number, number]> {
  let [acknowledged, worked] = [0, 0];
  for (const { documentId } of entries) {
    const start = performance.now();
    await documents.publish({ documentId });
    acknowledged += performance.now() - start;
    await recordsOf(portal).drained();
    worked += performance.now() - start;
  }
  return [acknowledged / PER_ROUND, worked / PER_ROUND];
}

test('a publication with records against one without', async () => {
  const { Outbox } = (await import(
    path.join(ROOT, 'dist/src/plugins/public-records/server/src/outbox/outbox.js')
  )) as { Outbox: OutboxClass };
  const { add } = Outbox.prototype;
  const without: number[] = [];
  const acknowledged: number[] = [];
  const worked: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    Outbox.prototype.add = async () => undefined;
    const [plain] = await publishing();
    Outbox.prototype.add = add;
    const [ack, all] = await publishing();
    if (round < 0) continue;
    without.push(plain);
    acknowledged.push(ack);
    worked.push(all);
  }
  const ratio = (side: number[]): string => (median(side) / median(without)).toFixed(2);
  printTable([
    machine(),
    `milliseconds a publication, median of ${ROUNDS} interleaved rounds of ${PER_ROUND} (lowest–highest)`,
    '',
    '| without records | acknowledged | worked out | acknowledged ÷ without | worked out ÷ without |',
    '| --- | --- | --- | --- | --- |',
    `| ${[without, acknowledged, worked].map((side) => summary(side, 1)).join(' | ')} | ${ratio(acknowledged)} | ${ratio(worked)} |`,
  ]);
}, 600_000);

/** Puts so many published answers with their records into the tables, by the shortest way. */
async function growTo(size: number, from: number): Promise<void> {
  const { connection } = portal.strapi.db;
  const [model] = (await connection('faqs').whereNotNull('published_at').limit(1)) as Record<
    string,
    unknown
  >[];
  const [record] = (await connection('public_records').limit(1)) as Record<string, unknown>[];
  const { id: _row, ...row } = model ?? {};
  const { id: _record, ...kept } = record ?? {};
  for (let start = from; start < size; start += 50) {
    const numbers = Array.from({ length: Math.min(50, size - start) }, (_, at) => start + at);
    const named = (number: number) => ({ document_id: `grown-${number}`, slug: `lon-${number}` });
    const rows = numbers.flatMap((number) => [
      { ...row, ...named(number), question: `Lớn ${number}` },
      { ...row, ...named(number), question: `Lớn ${number}`, published_at: null },
    ]);
    await connection('faqs').insert(rows);
    const records = numbers.map((number) => ({
      ...kept,
      path: `/hoi-dap/lon-${number}`,
      document_id: `grown-${number}`,
      version: 1e9 + number,
    }));
    await connection('public_records').insert(records);
  }
  if (from === 0) await connection('public_clock').update({ value: 2e9 });
}

test('reading, publishing and starting as records grow', async () => {
  const lines = [
    machine(),
    '',
    '| records | hits a second | ms a miss | ms a publication, acknowledged | worked out | start in s | memory in MB |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  let before = 0;
  for (const size of SIZES) {
    await growTo(size, before);
    before = size;
    await publishing();
    const page = '/hoi-dap/cau-hoi-so-0';
    await wayOf(portal.url, page);
    const hits: number[] = [];
    const misses: number[] = [];
    const acknowledged: number[] = [];
    const worked: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      hits.push(await requestsPerSecond(portal.url + page, 1));
      const asked = performance.now();
      await wayOf(portal.url, `/hoi-dap/lon-${round}`);
      misses.push(performance.now() - asked);
      const [ack, all] = await publishing();
      acknowledged.push(ack);
      worked.push(all);
    }
    const start = await startUp();
    lines.push(
      `| ${size} | ${summary(hits)} | ${summary(misses, 1)} | ${summary(acknowledged, 1)} | ${summary(worked, 1)} | ${start.toFixed(1)} | ${(process.memoryUsage().rss / 1e6).toFixed(0)} |`,
    );
  }
  printTable(lines);
}, 1_800_000);

/** How long the whole application takes to start on what is in the database now, as a process of its own; seconds. */
async function startUp(): Promise<number> {
  const app = path.join(ROOT, 'dist/src/cli/app.js');
  const script = `require(${JSON.stringify(app)}).withApp(${JSON.stringify(ROOT)}, async () => {}).then(() => process.exit(0))`;
  const began = performance.now();
  await promisify(execFile)(process.execPath, ['-e', script]);
  return (performance.now() - began) / 1000;
}
