import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import { bootPortal, type Portal } from '../helpers/boot';
import { machine, median, printTable, requestsPerSecond, summary } from '../helpers/load';

/**
 * How fast public reads are, as ratios to servers that send the same bytes and headers from the same process, and to
 * the same application without its finished answers. Rounds are interleaved, so that a busy moment of the machine hits
 * all sides.
 */
const ROUNDS = 7;
const SECONDS = 1;
const READS = [
  '/api/faqs?pagination[pageSize]=25&populate=themes',
  '/api/procedures',
  '/hoi-dap',
  '/thu-tuc',
].map(encodeURI);

/** Whoever shows a cookie is answered by the application itself. */
const UNCACHED = { Cookie: 'session=1' };

interface Answer {
  headers: Record<string, string>;
  body: Buffer;
}

let portal: Portal;
const answers = new Map<string, Answer>();
const servers: Server[] = [];

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Set by themselves on every side. */
const OF_NODE = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

beforeAll(async () => {
  portal = await bootPortal({ seeds: true });
  for (const path of READS) {
    const response = await fetch(portal.url + path, { headers: { 'Accept-Encoding': 'identity' } });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const headers: [string, string][] = [];
    response.headers.forEach((value, name) => {
      if (!OF_NODE.has(name)) headers.push([name, value]);
    });
    answers.set(path, {
      headers: Object.fromEntries(headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}, 300_000);

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await portal.close();
});

function koa(): Server {
  const app = new Koa();
  app.use((ctx) => {
    const answer = answers.get(ctx.url);
    if (!answer) return;
    ctx.set(answer.headers);
    ctx.body = answer.body;
  });
  return createServer(app.callback());
}

const bareNode = (): Server =>
  createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    response.writeHead(answer ? 200 : 404, answer?.headers);
    response.end(answer?.body);
  });

test('public reads against bare servers and against the application itself', async () => {
  const [koaUrl, nodeUrl] = [await listen(koa()), await listen(bareNode())];
  const lines = [
    machine(),
    `requests a second, median of ${ROUNDS} interleaved rounds of ${SECONDS} s (lowest–highest)`,
    '',
    '| read | hit | 304 | bare Koa | bare node | uncached | hit ÷ Koa | hit ÷ node | hit ÷ uncached |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const path of READS) {
    const { etag } = answers.get(path)?.headers ?? {};
    const sides: [string, string, Record<string, string>][] = [
      ['hit', portal.url, {}],
      ['304', portal.url, { 'If-None-Match': etag ?? '' }],
      ['koa', koaUrl, {}],
      ['node', nodeUrl, {}],
      ['uncached', portal.url, UNCACHED],
    ];
    const rates = new Map<string, number[]>(sides.map(([name]) => [name, []]));
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const [name, url, headers] of sides) {
        const rate = await requestsPerSecond(url + path, SECONDS, headers);
        // The first round warms up.
        if (round >= 0) rates.get(name)?.push(rate);
      }
    }
    const of = (name: string): number[] => rates.get(name) ?? [];
    const ratio = (name: string): string => (median(of('hit')) / median(of(name))).toFixed(2);
    const cells = sides.map(([name]) => summary(of(name)));
    lines.push(
      `| \`${decodeURI(path)}\` | ${cells.join(' | ')} | ${ratio('koa')} | ${ratio('node')} | ${ratio('uncached')} |`,
    );
  }
  printTable(lines);
}, 900_000);
