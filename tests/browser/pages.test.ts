import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { childrenOf, parseXml, textOf } from '../helpers/xml';
import {
  axeViolations,
  collectErrors,
  htmlProblems,
  launchBrowser,
  overflow,
  snifferErrors,
} from './page-checks';

jest.setTimeout(180_000);

let app: Portal;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([bootPortal({ seeds: true }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** The first address on a page that begins with a prefix. */
async function firstLink(list: string, prefix: string): Promise<string> {
  const { text } = await app.request.get(list).expect(200);
  const found = text.match(new RegExp(`href="(${prefix}[^"?#]+)"`))?.[1];
  if (!found) throw new Error(`No link to ${prefix} on ${list}`);
  return found;
}

async function pageTypes(): Promise<string[]> {
  const entries: [string, string][] = [
    ['/hoi-dap', '/hoi-dap/'],
    ['/thu-tuc', '/thu-tuc/'],
    ['/tin-tuc', '/tin-tuc/'],
    ['/en/questions', '/en/questions/'],
    ['/en/procedures', '/en/procedures/'],
    ['/en/news', '/en/news/'],
  ];
  return [
    ...[
      '/',
      '/hoi-dap',
      '/thu-tuc',
      '/tin-tuc',
      '/chu-de/cchc',
      '/chu-de/pci',
      '/tiep-can-thong-tin',
      '/lien-he',
      '/lanh-dao',
      '/so-do-trang',
    ],
    ...[
      '/en',
      '/en/questions',
      '/en/procedures',
      '/en/news',
      '/en/themes/tthc',
      '/en/contact',
      '/en/site-map',
    ],
    ...['/hoi-dap?q=zzzz', '/hoi-dap?trang=2', '/thu-tuc/1.014393', '/en/procedures/1.014393'],
    ...(await Promise.all(entries.map(([list, prefix]) => firstLink(list, prefix)))),
  ];
}

/** What each page looked like, to be looked at after a run. */
const PICTURES = path.resolve(__dirname, '../../.tmp/pictures');

const keepPicture = (page: Page, address: string, width: number) =>
  page.screenshot({
    path: path.join(PICTURES, `${address.replace(/[^\w.-]+/g, '_')}-${width}.jpg`),
    fullPage: true,
    type: 'jpeg',
    quality: 60,
  });

async function withPage<Result>(width: number, use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

test('the checks find what is wrong', async () => {
  await withPage(1280, async (page) => {
    await page.setContent('<title>x</title><img src="x.png"><input>');
    expect(await axeViolations(page)).not.toEqual([]);
    expect(await snifferErrors(page)).not.toEqual([]);
    expect(await htmlProblems('<p><div></p>')).not.toEqual([]);
  });
});

test('every page type is valid, accessible, quiet and narrow enough', async () => {
  const problems: string[] = [];
  await withPage(1280, async (page) => {
    const errors = collectErrors(page);
    for (const address of await pageTypes()) {
      const response = await page.goto(app.url + address);
      const note = (text: string) => problems.push(`${address}: ${text}`);
      if (response?.status() !== 200) note(`status ${response?.status()}`);
      for (const problem of await htmlProblems((await response?.text()) ?? '')) note(problem);
      for (const violation of await axeViolations(page)) note(violation);
      for (const error of await snifferErrors(page)) note(error);
      await keepPicture(page, address, 1280);
      if ((await page.locator('h1').count()) !== 1) note('not exactly one h1');
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 800 });
        if ((await overflow(page)) > 0) note(`wider than ${width}`);
        if (width === 360) await keepPicture(page, address, width);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      for (const error of errors.splice(0)) note(error);
    }
  });
  expect(problems).toEqual([]);
});

test('long words and wide tables stay inside a 320 px window', async () => {
  const word = 'Đ'.repeat(150);
  await contentOf(app.strapi, 'api::article.article').published(
    {
      title: `${word} tiêu đề`,
      slug: 'tu-rat-dai',
      summary: word,
      publishedOn: '2026-12-31T01:00:00.000Z',
      body: `<p>${word}</p><table><tbody><tr>${`<td>${'ô'.repeat(30)}</td>`.repeat(8)}</tr></tbody></table>`,
    },
    { locale: 'vi' },
  );
  await withPage(320, async (page) => {
    for (const path of ['/tin-tuc/tu-rat-dai', '/tin-tuc', '/']) {
      await page.goto(app.url + path);
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
  });
});

test('error pages are accessible and valid, too', async () => {
  await withPage(360, async (page) => {
    const response = await page.goto(`${app.url}/khong-co-trang-nay`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Không tìm thấy trang');
    expect(await htmlProblems((await response?.text()) ?? '')).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

test('the page loads two styles of type at most and nothing from elsewhere', async () => {
  await withPage(1280, async (page) => {
    const fonts: number[] = [];
    const foreign: string[] = [];
    page.on('response', async (response) => {
      if (!response.url().startsWith(app.url)) foreign.push(response.url());
      if (response.url().endsWith('.woff2')) fonts.push(Number(response.headers()['content-length']));
    });
    await page.goto(app.url, { waitUntil: 'networkidle' });
    expect(foreign).toEqual([]);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(70_000);
    expect(await page.evaluate(() => document.fonts.check('700 16px "Be Vietnam Pro"', 'Ủy ban'))).toBe(true);
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  });
});

describe('keyboard', () => {
  test('the skip link comes first and leads to the content', async () => {
    await withPage(1280, async (page) => {
      await page.goto(`${app.url}/hoi-dap`);
      await page.keyboard.press('Tab');
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      expect(await focused()).toBe('Đến nội dung chính');
      expect(await page.locator('.govuk-skip-link').boundingBox()).toMatchObject({ x: 0 });
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    });
  });

  test('the tab order is the reading order: name, language, sections, way back', async () => {
    await withPage(1280, async (page) => {
      await page.goto(`${app.url}/thu-tuc`);
      const order: string[] = [];
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press('Tab');
        order.push(
          await page.evaluate(
            () => document.activeElement?.getAttribute('href') ?? String(document.activeElement?.tagName),
          ),
        );
      }
      expect(order).toEqual([
        '#main',
        '/',
        'SUMMARY',
        '/en/procedures',
        '/hoi-dap',
        '/thu-tuc',
        '/tin-tuc',
        '/',
      ]);
    });
  });

  test('a list is filtered without a mouse, and the focus is visible', async () => {
    await withPage(1280, async (page) => {
      await page.goto(`${app.url}/hoi-dap`);
      await page.locator('#search').focus();
      await page.keyboard.type('buc xa');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('theme');
      await page.keyboard.press('Tab');
      const shadow = await page.evaluate(
        () => getComputedStyle(document.activeElement as Element).outlineStyle,
      );
      expect(shadow).not.toBe('none');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\?q=buc\+xa/);
      const titles = await page.locator('.portal-list__title').allTextContents();
      expect(titles.length).toBeGreaterThan(0);
      for (const title of titles) expect(title.toLowerCase()).toMatch(/bức xạ/);
      expect(await page.locator('#search').inputValue()).toBe('buc xa');
    });
  });

  test('a wide table is reached and scrolled by keyboard', async () => {
    await withPage(360, async (page) => {
      const body = `<table><tbody><tr>${`<td>${'ô'.repeat(30)}</td>`.repeat(8)}</tr></tbody></table>`;
      await contentOf(app.strapi, 'api::article.article').published(
        { title: 'Bảng rộng', slug: 'bang-rong', body },
        { locale: 'vi' },
      );
      await page.goto(`${app.url}/tin-tuc/bang-rong`);
      const region = page.locator('.portal-scroll').first();
      await region.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => (document.querySelector('.portal-scroll')?.scrollLeft ?? 0) > 0);
    });
  });
});

describe('languages', () => {
  test('the switch keeps the page where a translation exists', async () => {
    await withPage(1280, async (page) => {
      await page.goto(`${app.url}/thu-tuc/1.014393`);
      await page.getByRole('link', { name: 'English', exact: true }).click();
      expect(new URL(page.url()).pathname).toBe('/en/procedures/1.014393');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('link[rel=alternate][hreflang=vi]').getAttribute('href')).toMatch(
        /\/thu-tuc\/1\.014393$/,
      );
      await page.getByRole('link', { name: 'Tiếng Việt', exact: true }).click();
      expect(new URL(page.url()).pathname).toBe('/thu-tuc/1.014393');
    });
  });

  test('without a translation it says so and leads to the list', async () => {
    const english = await app.strapi.documents('api::faq.faq').findMany({
      locale: 'en',
      status: 'published',
      fields: ['documentId'],
    });
    const translated = new Set(english.map(({ documentId }) => documentId));
    const vietnamese = await app.strapi.documents('api::faq.faq').findMany({
      locale: 'vi',
      status: 'published',
      fields: ['documentId', 'slug'],
    });
    const only = vietnamese.find(({ documentId }) => !translated.has(documentId));
    await withPage(1280, async (page) => {
      await page.goto(`${app.url}/hoi-dap/${only?.slug}`);
      const link = page.locator('.portal-header__language a');
      expect(await link.textContent()).toContain('chưa có bản dịch');
      await link.click();
      expect(new URL(page.url()).pathname).toBe('/en/questions');
    });
  });
});

test('from the start page everything public is reached, and no link is broken', async () => {
  const seen = new Map<string, number>();
  const broken: string[] = [];
  const waiting = [['/', '/']];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [target = '', from = ''] = next;
    if (seen.has(target)) continue;
    const response = await app.request.get(target);
    seen.set(target, response.status);
    if (response.status !== 200) broken.push(`${from} → ${target}: ${response.status}`);
    if (!response.type.includes('html')) continue;
    for (const [, href = ''] of response.text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const { origin, pathname, search } = new URL(href.replaceAll('&amp;', '&'), app.url);
      // Filters multiply; each kind of them is tested with the lists.
      const isPage = search === '' || /^\?(trang|page)=\d+$/.test(search);
      if (origin === app.url && isPage) waiting.push([pathname + search, target]);
    }
  }
  expect(broken).toEqual([]);
  const orphans: string[] = [];
  const index = await app.request.get('/sitemap.xml').buffer(true);
  for (const file of childrenOf(parseXml(index.text), 'sitemap')) {
    const { text } = await app.request.get(new URL(textOf(file, 'loc') ?? '').pathname).buffer(true);
    for (const url of childrenOf(parseXml(text), 'url')) {
      const { pathname } = new URL(textOf(url, 'loc') ?? '');
      if (!seen.has(pathname)) orphans.push(pathname);
    }
  }
  expect(orphans).toEqual([]);
  expect(seen.size).toBeGreaterThan(150);
});
