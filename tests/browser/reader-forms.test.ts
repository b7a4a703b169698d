import type { Browser, Page } from 'playwright-core';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { axeViolations, htmlProblems, launchBrowser, overflow } from './page-checks';

jest.setTimeout(120_000);

let app: Portal;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([bootPortal(), launchBrowser()]);
  const faqs = contentOf(app.strapi, 'api::faq.faq');
  const faq = { question: 'Nộp hồ sơ ở đâu?', slug: 'nop-o-dau', answer: '<p>Ở bộ phận một cửa.</p>' };
  const { documentId } = await faqs.published(faq);
  await faqs.translate(documentId, { question: 'Where to apply?', slug: 'where', answer: '<p>Here.</p>' });
  await contentOf(app.strapi, 'api::procedure.procedure').published({ name: 'Cấp phép', code: '1.777001' });
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** A reader without script. */
async function reading<Result>(width: number, use: (page: Page) => Promise<Result>): Promise<Result> {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, javaScriptEnabled: false });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

describe('readers say whether a page helped', () => {
  /** As a reader with a keyboard does it. */
  const vote = (width: number, path: string, answer: string, use: (page: Page) => Promise<void>) =>
    reading(width, async (page) => {
      await page.goto(app.url + path);
      await page.getByRole('button', { name: answer }).press('Enter');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await use(page);
    });
  /** Checks the page that stands at an address in a browser with script, which the checks need. */
  async function sound(address: string, width: number): Promise<void> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const response = await page.goto(address);
    expect(await htmlProblems((await response?.text()) ?? '')).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  }

  test.each([
    [360, '/hoi-dap/nop-o-dau'],
    [1280, '/thu-tuc/1.777001'],
  ])('%i px: no, and why; what must not be sent can be mended', async (width, path) => {
    await vote(width, path, 'Không không giúp ích', async (page) => {
      await sound(page.url(), width);
      await page.getByLabel('Thông tin đã cũ').check();
      await page.getByLabel('Bạn muốn nói thêm điều gì?').fill('Gọi 0912345678');
      const [refused] = await Promise.all([
        page.waitForResponse((response) => response.status() === 400),
        page.getByRole('button', { name: 'Gửi' }).click(),
      ]);
      expect(await htmlProblems(await refused.text())).toEqual([]);
      await page.getByRole('alert').getByText('có số điện thoại').waitFor();
      expect(await page.title()).toMatch(/^Lỗi: /);
      expect(await page.getByLabel('Thông tin đã cũ').isChecked()).toBe(true);
      await page.getByLabel('Bạn muốn nói thêm điều gì?').fill('Mẫu đơn đã thay');
      await page.getByRole('button', { name: 'Gửi' }).click();
      await page.getByText('Góp ý đã được gửi đến Sở').waitFor();
      await page.getByRole('link', { name: 'Quay lại trang vừa xem' }).click();
      expect(new URL(page.url()).pathname).toBe(path);
    });
  });

  test('in English', async () => {
    await vote(360, '/en/questions/where', 'Yes is useful', async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you for your feedback');
      expect(await page.getByRole('radio').count()).toBe(0);
      await sound(page.url(), 360);
    });
  });
});

test('text grows and contrast rises without script, and stay so on the next page', async () => {
  await reading(360, async (page) => {
    const styleOf = (name: string) =>
      page
        .locator('h1')
        .evaluate((heading, property) => getComputedStyle(heading).getPropertyValue(property), name);
    await page.goto(`${app.url}/hoi-dap`);
    const before = Number.parseFloat(await styleOf('font-size'));
    for (const choice of ['Rất lớn', 'Cao']) {
      await page.getByText('Cỡ chữ, tương phản').click();
      await Promise.all([
        page.waitForResponse((response) => response.url().endsWith('/hien-thi.css')),
        page.getByRole('button', { name: choice, exact: true }).click(),
      ]);
    }
    await page.goto(`${app.url}/thu-tuc`);
    expect(Number.parseFloat(await styleOf('font-size'))).toBeCloseTo(before * 1.45, 0);
    expect(await styleOf('background-color')).toBe('rgb(0, 0, 0)');
    expect(await overflow(page)).toBe(0);
  });
});

describe('what a screen reader is told', () => {
  const treeOf = async (path: string, width: number): Promise<string> => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(app.url + path);
    const tree = await page.locator('body').ariaSnapshot();
    await page.close();
    // Content that was published just now carries the day of the test.
    return tree.replace(/\b\d{2}\/\d{2}\/\d{4}\b|\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g, '<day>');
  };

  test.each([
    '/',
    '/hoi-dap',
    '/hoi-dap/nop-o-dau',
    '/thu-tuc/1.777001',
    '/en/questions/where',
    '/so-do-trang',
  ])('on %s', async (path) => {
    const tree = await treeOf(path, 1280);
    expect(tree).toMatchSnapshot();
    expect(await treeOf(path, 360)).toBe(tree);
  });
});

test('colours that the system forces hide nothing, and whoever wants no motion gets none', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(`${app.url}/hoi-dap/nop-o-dau`);
  const moving = await page.evaluate(
    () =>
      Array.from(document.querySelectorAll('*')).filter((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return `${animationDuration} ${transitionDuration}`
          .split(/[ ,]+/)
          .some((time) => Number.parseFloat(time) > 0);
      }).length,
  );
  expect(moving).toBe(0);
  // What marks a thing by its colour alone would be gone: buttons and the current section keep a border.
  for (const selector of ['.govuk-button', '.portal-nav__link[aria-current]']) {
    const width = await page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).borderBottomWidth);
    expect([selector, Number.parseFloat(width) > 0]).toEqual([selector, true]);
  }
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});
