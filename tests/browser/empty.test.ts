import type { Browser } from 'playwright-core';
import { bootPortal, type Portal } from '../helpers/boot';
import { axeViolations, collectErrors, htmlProblems, launchBrowser } from './page-checks';

jest.setTimeout(120_000);

let app: Portal;
let browser: Browser;

/** As after the sample data are removed: no entry, no information page, no settings of the site. */
beforeAll(async () => {
  [app, browser] = await Promise.all([bootPortal(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test.each([
  ['/', 'Cổng thông tin'],
  ['/hoi-dap', 'Chưa có nội dung'],
  ['/thu-tuc', 'Chưa có nội dung'],
  ['/tin-tuc', 'Chưa có nội dung'],
  ['/chu-de/pci', 'Chưa có nội dung'],
  ['/en', 'portal'],
  ['/en/questions', 'Nothing'],
  ['/en/themes/pci', 'Nothing'],
])('%s of a portal without content', async (path, words) => {
  const page = await browser.newPage();
  try {
    const errors = collectErrors(page);
    const response = await page.goto(app.url + path);
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').innerText()).toContain(words);
    expect(await page.locator('header').innerText()).not.toMatch(/undefined|null/);
    expect(await page.title()).not.toMatch(/undefined|null|^\s*$/);
    expect(await htmlProblems((await response?.text()) ?? '')).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
});

test('what does not exist is not found, not broken', async () => {
  for (const path of ['/lien-he', '/hoi-dap/khong-co', '/hoi-dap?linh-vuc=buu-chinh', '/en/contact']) {
    await app.request.get(path).expect(404);
  }
});
