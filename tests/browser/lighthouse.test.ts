import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { bootPortal, type Portal } from '../helpers/boot';
import { freePort } from '../helpers/free-port';
import { launchBrowser } from './page-checks';

const SCRIPT = path.resolve(__dirname, '../helpers/lighthouse.mjs');

interface Result {
  path: string;
  scores: Record<'performance' | 'accessibility' | 'best-practices' | 'seo', number>;
  failed: string[];
  shift: number;
}

let portal: Portal;
let browser: Browser;
let port: number;

beforeAll(async () => {
  port = await freePort();
  [portal, browser] = await Promise.all([
    bootPortal({ seeds: true }),
    launchBrowser([`--remote-debugging-port=${port}`]),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const TEMPLATES = ['/', '/hoi-dap', '/thu-tuc', '/thu-tuc/1.014393', '/tin-tuc', '/chu-de/tthc', '/lien-he'];

test('every template scores 95 or more on a phone, and nothing moves while it loads', async () => {
  const { text } = await portal.request.get('/hoi-dap');
  const answer = /href="(\/hoi-dap\/[^"?#.]+)"/.exec(text)?.[1];
  const article = /href="(\/tin-tuc\/[^"?#.]+)"/.exec((await portal.request.get('/tin-tuc')).text)?.[1];
  const paths = [...TEMPLATES, answer, article, '/so-do-trang', '/en'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [SCRIPT, String(port), ...paths.map((each) => portal.url + each)],
    { maxBuffer: 1e8 },
  );
  const results = JSON.parse(stdout) as Result[];
  const low = results.filter(
    ({ scores, shift }) => Object.values(scores).some((score) => score < 95) || shift > 0.05,
  );
  expect(low).toEqual([]);
  expect(results).toHaveLength(paths.length);
}, 240_000);

test('a first answer is at most 60 KB without its fonts', async () => {
  const page = await browser.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.woff2$|\.(png|jpe?g|webp)$/.test(response.url())) return;
    sizes.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => responseBodySize),
    );
  });
  const { text } = await portal.request.get('/hoi-dap');
  await page.goto(portal.url + String(/href="(\/hoi-dap\/[^"?#.]+)"/.exec(text)?.[1]), {
    waitUntil: 'networkidle',
  });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(5000);
  expect(total).toBeLessThanOrEqual(60_000);
});
