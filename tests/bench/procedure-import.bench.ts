import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { gluedBasis, gluedChannels, gluedDossier, nationalRecord } from '../helpers/national-record';
import { createSandbox } from '../ops/sandbox';
import type { ImportsService } from '../../src/plugins/procedure-register/server/src/services/imports';

/**
 * An import against plain create + publish of the same entries through the document service, interleaved in one run.
 * A record has what the mean record of the national database has: 3 channels, 9 papers, 11 legal documents.
 */
const ROUNDS = 5;
const RECORDS = 20;
/** at most so many times as long as the plain calls */
const TARGET = 1.3;
/** as many as the national portal had under one search when the targets were set */
const WHOLE_FILE = 2642;
const MOST_MEGABYTES = 1000;

let portal: Portal;
let imports: ImportsService;

beforeAll(async () => {
  portal = await bootPortal();
  imports = portal.strapi.plugin('procedure-register').service('imports');
}, 60_000);

afterAll(async () => {
  await portal.close();
});

function record(number: number): Record<string, string> {
  const channels = ['Trực tiếp', 'Trực tuyến', 'Dịch vụ bưu chính'].map((name) => ({
    ...{ name, time: '15 Ngày làm việc', fee: '150,000 Việt Nam Đồng(Lệ phí cấp mới)' },
  }));
  const papers = Array.from({ length: 9 }, (_, index) => ({
    name: `Giấy tờ thứ ${index}`,
    count: '1 bản chính',
  }));
  const basis = Array.from({ length: 11 }, (_, index) => ({
    title: `Nghị định về việc thứ ${String.fromCharCode(97 + index)}`,
    code: `${index + 1}/2030/NĐ-CP`,
  }));
  return nationalRecord({
    ma_thu_tuc: `2.${String(number).padStart(6, '0')}`,
    ten_thu_tuc: `Thủ tục đo tốc độ số ${number}`,
    cach_thuc_thuc_hien: gluedChannels(channels),
    thanh_phan_ho_so: gluedDossier([{ title: '--', items: papers }]),
    can_cu_phap_ly: gluedBasis(basis),
  });
}

let next = 0;
const batch = (): Buffer =>
  Buffer.from(Array.from({ length: RECORDS }, () => JSON.stringify(record(next++))).join('\n'));

async function importing(): Promise<number> {
  const content = batch();
  const start = performance.now();
  const run = await imports.preview(await imports.read('a.jsonl', content), 'x');
  const done = await imports.approve(run.id, 'x');
  expect(done.created).toBe(RECORDS);
  return (performance.now() - start) / RECORDS;
}

async function plain(): Promise<number> {
  const rows = [];
  for await (const row of imports.plan(await imports.read('a.jsonl', batch()))) rows.push(row);
  const { documents } = contentOf(portal.strapi, 'api::procedure.procedure');
  const start = performance.now();
  for (const { data } of rows) {
    const { documentId } = await documents.create({ data });
    await documents.publish({ documentId });
  }
  return (performance.now() - start) / RECORDS;
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const spread = (values: number[]): string =>
  `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;

test('an import costs little more than the writes it consists of', async () => {
  await importing();
  await plain();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await importing());
    theirs.push(await plain());
  }
  const ratio = median(ours) / median(theirs);
  console.log(`${cpus().length} × ${cpus()[0]?.model}, ${process.env.DATABASE_CLIENT ?? 'sqlite'}`);
  console.log(
    `import ${median(ours).toFixed(0)} ms a record (${spread(ours)}), create + publish ${median(theirs).toFixed(0)} ms (${spread(theirs)}), ratio ${ratio.toFixed(2)}`,
  );
  expect(ratio).toBeLessThanOrEqual(TARGET);
}, 600_000);

/** The most memory a process has held so far, in MB; null where the system does not tell. */
function peakOf(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) / 1000 : null;
  } catch {
    return null;
  }
}

test('a whole file of the national portal goes in by the command; memory stays flat', async () => {
  const sandbox = await createSandbox();
  try {
    const source = path.join(sandbox.root, 'nguon.jsonl');
    const lines = Array.from({ length: WHOLE_FILE }, (_, number) => JSON.stringify(record(number)));
    writeFileSync(source, lines.join('\n'));
    const peaks: number[] = [];
    const start = performance.now();
    const args = ['src/cli/command.js', 'procedures', 'import', source, '--json'];
    const { code, stdout } = await sandbox.runWatched(args, (pid) => peaks.push(peakOf(pid) ?? 0), 2000);
    const minutes = (performance.now() - start) / 60_000;
    expect(JSON.parse(stdout)).toMatchObject({ run: { created: WHOLE_FILE, failed: 0 } });
    expect(code).toBe(0);
    const quarter = (part: number) => peaks[Math.floor((peaks.length * part) / 4)]?.toFixed(0);
    console.log(
      `${WHOLE_FILE} records: ${minutes.toFixed(1)} minutes; peak memory after each quarter ${[quarter(1), quarter(2), quarter(3), Math.max(...peaks).toFixed(0)].join(', ')} MB`,
    );
    expect(Math.max(...peaks)).toBeLessThan(MOST_MEGABYTES);
  } finally {
    await sandbox.close();
  }
}, 1_200_000);
