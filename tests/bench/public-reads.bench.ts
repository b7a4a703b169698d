import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, totalmem } from 'node:os';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import Koa from 'koa';
import { bootPortal, type Portal } from '../helpers/boot';

/**
 * How fast public reads are, as ratios to a bare Koa server that sends the same bytes from the same process.
 * Rounds are interleaved, so that a busy moment of the machine hits both sides; the load generator is a process of
 * its own.
 */
const ROUNDS = 7;
const SECONDS = 2;
const CONNECTIONS = 20;
const READS = [
  '/api/faqs?pagination[pageSize]=25&populate=themes',
  '/api/procedures',
  '/hoi-dap',
  '/thu-tuc',
];

const run = promisify(execFile);
const autocannon = require.resolve('autocannon/autocannon.js');

let portal: Portal;
let bare: Server;

async function requestsPerSecond(url: string): Promise<number> {
  const args = [autocannon, '--json', '-c', String(CONNECTIONS), '-d', String(SECONDS), url];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 24 });
  const result = JSON.parse(stdout) as { requests: { average: number }; non2xx: number; errors: number };
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const spread = (values: number[]): string =>
  `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;

beforeAll(async () => {
  portal = await bootPortal({ seeds: true });
  const app = new Koa();
  const bodies = new Map<string, { type: string; body: Buffer }>();
  for (const path of READS) {
    const response = await fetch(portal.url + encodeURI(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const type = response.headers.get('content-type') ?? 'text/plain';
    bodies.set(encodeURI(path), { type, body: Buffer.from(await response.arrayBuffer()) });
  }
  app.use((ctx) => {
    const answer = bodies.get(ctx.url);
    if (!answer) return;
    ctx.type = answer.type;
    ctx.body = answer.body;
  });
  bare = createServer(app.callback());
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
}, 300_000);

afterAll(async () => {
  await new Promise((resolve) => bare.close(resolve));
  await portal.close();
});

test('public reads against a bare Koa server', async () => {
  const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`;
  const lines = [
    `${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
    `median of ${ROUNDS} interleaved rounds of ${SECONDS} s, ${CONNECTIONS} connections (lowest–highest)`,
    '',
    '| read | portal req/s | bare Koa req/s | ratio |',
    '| --- | --- | --- | --- |',
  ];
  for (const path of READS) {
    const ours: number[] = [];
    const theirs: number[] = [];
    await requestsPerSecond(portal.url + encodeURI(path)); // warm-up
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await requestsPerSecond(portal.url + encodeURI(path)));
      theirs.push(await requestsPerSecond(bareUrl + encodeURI(path)));
    }
    const cells = [ours, theirs].map((side) => `${median(side).toFixed(0)} (${spread(side)})`);
    lines.push(`| \`${path}\` | ${cells.join(' | ')} | ${(median(ours) / median(theirs)).toFixed(3)} |`);
  }
  process.stdout.write(`\n${lines.join('\n')}\n`);
}, 600_000);
