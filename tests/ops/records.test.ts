import path from 'node:path';
import { FeedClient, wayOf } from '../helpers/records';
import { createSandbox, type Running, type Sandbox } from './sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox();
  // Settings, tables and seeds.
  await (await sandbox.start()).stop();
}, 240_000);
afterAll(() => sandbox.close());

const WRITER = path.join(__dirname, 'writer.js');

interface Written {
  slug: string;
  state: 'public' | 'moved' | 'gone';
  at: number;
}

/** What a writer has said was acknowledged. */
const writtenOf = (output: string): Written[] =>
  [...output.matchAll(/^ghi \d+ (\S+) (\w+) (\d+)$/gm)].map(([, slug = '', state, at]) => ({
    slug,
    state: state as Written['state'],
    at: Number(at),
  }));

/** Where each acknowledged entry is, according to the feed. */
function expectInFeed(client: FeedClient, written: readonly Written[]): void {
  for (const { slug, state } of written) {
    const action = client.known.get(`/hoi-dap/${slug}`)?.action;
    if (state === 'moved') {
      expect([slug, action, client.known.get(`/hoi-dap/${slug}-moi`)?.action]).toEqual([
        slug,
        'redirect',
        'upsert',
      ]);
    } else expect([slug, action]).toEqual([slug, state === 'public' ? 'upsert' : 'gone']);
  }
}

async function slugsAt(url: string): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page += 1) {
    const query = `fields=slug&sort=slug&pagination[pageSize]=100&pagination[page]=${page}`;
    const { data } = (await (await fetch(`${url}/api/faqs?${query}`)).json()) as { data: { slug: string }[] };
    found.push(...data.map(({ slug }) => slug));
    if (data.length < 100) return found.sort();
  }
}

/** After how many acknowledged writes each writer is killed; `KILL_ROUNDS=30` makes it that many at random. */
const MOMENTS = process.env.KILL_ROUNDS
  ? Array.from({ length: Number(process.env.KILL_ROUNDS) }, () => 1 + Math.floor(Math.random() * 200))
  : [7, 23, 12];

test('killed at any moment, nothing acknowledged is lost and the public side agrees with the database', async () => {
  const written: Written[] = [];
  for (const [round, at] of MOMENTS.entries()) {
    const { output } = await sandbox.runUntil(
      [WRITER, sandbox.root, `giet-${round}`, '500'],
      new RegExp(`^ghi ${at} `, 'm'),
    );
    written.push(...writtenOf(output));
  }
  expect(written.length).toBeGreaterThanOrEqual(MOMENTS.reduce((sum, at) => sum + at, 0));
  const { code, stdout } = await sandbox.run('records', ['rebuild', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ differences: [] });
  expect(code).toBe(0);
  const portal = await sandbox.start();
  const client = new FeedClient(portal.url);
  await client.follow(50);
  expectInFeed(client, written);
  const live = client.live.filter((each) => each.startsWith('/hoi-dap/')).map((each) => each.slice(9));
  expect(live).toEqual(await slugsAt(portal.url));
  await portal.stop();
}, 900_000);

test('what another process writes is seen here within two seconds, each change once', async () => {
  const portal: Running = await sandbox.start();
  const client = new FeedClient(portal.url);
  await client.follow();
  const list = '/api/faqs?fields=slug&sort=slug&pagination[pageSize]=100&filters[slug][$startsWith]=khac-';
  await wayOf(portal.url, list);
  expect(await wayOf(portal.url, list)).toBe('hit');

  const seen = new Map<string, number>();
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const { data } = (await (await fetch(portal.url + list)).json()) as { data: { slug: string }[] };
      for (const { slug } of data) if (!seen.has(slug)) seen.set(slug, Date.now());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const { output } = await sandbox.runNode([WRITER, sandbox.root, 'khac', '20']);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  isOver = true;
  await looking;

  const written = writtenOf(output);
  expect(output).not.toMatch(/SQLITE_BUSY|is locked/);
  expect(written).toHaveLength(20);
  const delays = written
    .filter(({ state }) => state === 'public')
    .map(({ slug, at }) => (seen.get(slug) ?? Infinity) - at);
  expect(Math.max(...delays)).toBeLessThan(2500);
  await client.follow();
  expectInFeed(client, written);
  expect(new Set(client.cursors).size).toBe(client.cursors.length);
  const { stdout } = await sandbox.run('records', ['rebuild', '--json', '--from-start']);
  expect(JSON.parse(stdout)).toMatchObject({ differences: [] });
  await portal.stop();
}, 240_000);
