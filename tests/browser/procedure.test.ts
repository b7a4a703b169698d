import type { Browser, Page } from 'playwright-core';
import { BIG_PROCEDURE } from '../helpers/big-procedure';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { axeViolations, collectErrors, htmlProblems, launchBrowser, overflow } from './page-checks';

jest.setTimeout(180_000);

const VI = { locale: 'vi' };
const NASTY = `</script><script>alert(1)</script><img src=x onerror=alert(2)> "&' \u2028 ${'Đ'.repeat(120)}`;

let app: Portal;
let browser: Browser;

const procedures = () => contentOf(app.strapi, 'api::procedure.procedure');

beforeAll(async () => {
  [app, browser] = await Promise.all([bootPortal(), launchBrowser()]);
  const documents = contentOf(app.strapi, 'api::legal-document.legal-document').documents;
  const next = await documents.create({
    data: { number: '1/2026/TT-BKHCN', title: 'Mới', url: 'https://vbpl.vn/moi', legalStatus: 'in_force' },
  });
  await documents.create({
    data: {
      number: '142/2020/NĐ-CP',
      title: 'Cũ',
      url: 'https://vbpl.vn/cu',
      legalStatus: 'expired',
      effectiveTo: '2026-02-28',
      replacedBy: next.documentId,
    },
  });
  await procedures().published(BIG_PROCEDURE, VI);
  await procedures().published({ name: 'Thủ tục trống', slug: 'trong' }, VI);
  await procedures().published(
    {
      name: NASTY,
      slug: 'nasty',
      recipients: ['citizen'],
      steps: [{ title: 'x', description: NASTY }],
      channels: [{ channel: 'online', duration: { text: NASTY }, fees: [{ condition: NASTY }], note: NASTY }],
      dossier: [{ case: NASTY, items: [{ name: NASTY, form: 'x' }] }],
      conditions: NASTY,
      implementingAgency: NASTY,
      receptionAddress: NASTY,
      onlineService: 'partial',
      partialReason: NASTY,
      statusNote: NASTY,
      changes: [{ date: '2026-01-01', kind: 'corrected', note: NASTY }],
      sourceTexts: { other: NASTY },
    },
    VI,
  );
  const articles = contentOf(app.strapi, 'api::article.article');
  const about = (title: string, slug: string) =>
    articles.published({ title, slug, body: '<p>Nội dung.</p>' }, VI);
  await about('Cắt giảm thời hạn thủ tục 1.000999', 'nhac-ma');
  await about(`Hỏi đáp: ${BIG_PROCEDURE.name.toLowerCase()}`, 'nhac-ten');
  await about('Thủ tục 1.0009991 và bức xạ', 'ma-khac');
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function openPage<Result>(
  path: string,
  width: number,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(app.url + path);
    return await use(page);
  } finally {
    await context.close();
  }
}

test.each(['/thu-tuc/1.000999', '/thu-tuc/trong', '/thu-tuc/nasty', '/thu-tuc?cap=province&q=x', '/thu-tuc'])(
  '%s is valid, accessible, quiet and narrow enough',
  async (path) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const errors = collectErrors(page);
    const response = await page.goto(app.url + path);
    expect(response?.status()).toBe(200);
    expect(await htmlProblems((await response?.text()) ?? '')).toEqual([]);
    for (const width of [360, 320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await overflow(page)]).toEqual([width, 0]);
      expect(await axeViolations(page)).toEqual([]);
    }
    expect(errors).toEqual([]);
    await context.close();
  },
);

test('the summary answers first what people come for', async () => {
  await openPage('/thu-tuc/1.000999', 360, async (page) => {
    const summary = await page.locator('.portal-summary').innerText();
    for (const words of [
      'Công dân Việt Nam; Cán bộ, công chức, viên chức; Tổ chức (không bao gồm doanh nghiệp, HTX)',
      'Trung tâm Phục vụ hành chính công tỉnh, 02A Nguyễn Chí Thanh',
      'Sở Khoa học và Công nghệ',
      'Trực tuyến: 20 ngày làm việc (nhanh nhất)',
      'Trực tiếp, Dịch vụ bưu chính: 30 ngày làm việc',
      'Lệ phí: 50.000 đồng',
      'Phí: 100.000 đồng đến 250.000 đồng, tuỳ trường hợp',
      '10 loại giấy tờ trong mỗi trường hợp (có 3 trường hợp)',
      '3 mẫu đơn, tờ khai',
      'Một phần: Phải kiểm tra thực tế tại cơ sở',
      '1.000999',
    ])
      expect(summary).toContain(words);
    const national = page.getByRole('link', { name: 'Xem trên Cổng Dịch vụ công quốc gia' });
    expect(await national.getAttribute('href')).toBe(
      'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.000999',
    );
    await page.getByRole('link', { name: 'Xem: Thành phần, số lượng hồ sơ' }).click();
    expect(new URL(page.url()).hash).toBe('#dossier');
  });
});

test('forms and legal documents lead to their texts; one that no longer holds says so', async () => {
  await openPage('/thu-tuc/1.000999', 1280, async (page) => {
    const form = page.locator('#dossier').getByRole('link', { name: 'Mẫu số 01' }).first();
    expect(await form.getAttribute('href')).toBe('https://vanban.chinhphu.vn/mau-01.docx');
    expect(await page.locator('#dossier').getByText('Mẫu chỉ có tên').first().isVisible()).toBe(true);
    const expired = page.locator('#legalBasis tbody tr').nth(0);
    expect(await expired.getByRole('link').first().getAttribute('href')).toBe('https://vbpl.vn/cu');
    expect(await expired.innerText()).toMatch(/Hết hiệu lực từ 28\/02\/2026\s+Thay bằng: 1\/2026\/TT-BKHCN/);
    const valid = page.locator('#legalBasis tbody tr').nth(1);
    expect(await valid.getByRole('link').getAttribute('href')).toBe('https://vbpl.vn/moi');
    expect(await valid.innerText()).not.toContain('hiệu lực từ');
    // "14/2026" holds "1/2026" only as text.
    expect(await page.locator('#legalBasis tbody tr').nth(2).getByRole('link').count()).toBe(0);
  });
});

test('changes come newest first, news only when it names the procedure', async () => {
  await openPage('/thu-tuc/1.000999', 1280, async (page) => {
    const changes = await page.locator('#changes li').allInnerTexts();
    expect(changes.map((text) => text.slice(0, 10))).toEqual(['12/09/2026', '02/03/2026']);
    expect(changes[0]).toContain('Sửa đổi, bổ sung (số 2201/QĐ-BKHCN)');
    expect(changes[0]).toContain('Giảm thời hạn nộp trực tuyến');
    const news = await page
      .locator('section[aria-labelledby=news] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(news.sort()).toEqual(['/tin-tuc/nhac-ma', '/tin-tuc/nhac-ten']);
    const facts = await page.locator('#facts').innerText();
    for (const words of [
      'T-HTI-213814-TT',
      'số 1089/QĐ-BKHCN ngày 02/03/2026',
      'Cơ sở dữ liệu quốc gia về TTHC, đối chiếu ngày 20/11/2026',
      '05/03/2026',
    ])
      expect(facts).toContain(words);
  });
});

describe('tables on a phone', () => {
  test('each row is a block with labels, and still a row for a screen reader', async () => {
    await openPage('/thu-tuc/1.000999', 360, async (page) => {
      const cell = page.locator('#channels tbody tr').first().locator('td').first();
      expect(await cell.evaluate((td) => getComputedStyle(td).display)).toBe('block');
      expect(await cell.evaluate((td) => getComputedStyle(td, '::before').content)).toContain('Thời hạn');
      const session = await page.context().newCDPSession(page);
      const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
        nodes: { role?: { value: string }; ignored: boolean }[];
      };
      const count = (role: string) =>
        nodes.filter((node) => !node.ignored && node.role?.value === role).length;
      // Channels, three cases of the dossier, legal basis.
      expect(count('table')).toBe(5);
      expect(count('row')).toBe(4 + 3 * 11 + 13);
      expect(count('rowheader')).toBe(3 + 3 * 10 + 12);
      expect(count('columnheader')).toBe(4 + 3 * 3 + 3);
    });
  });

  test('a wider window has columns', async () => {
    await openPage('/thu-tuc/1.000999', 700, async (page) => {
      const cell = page.locator('#channels tbody td').first();
      expect(await cell.evaluate((td) => getComputedStyle(td).display)).toBe('table-cell');
    });
  });
});

test('on paper: all parts, no navigation, the addresses of forms and legal documents', async () => {
  await openPage('/thu-tuc/1.000999', 1280, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['nav', 'contents', 'share', 'useful', 'screen'])
      expect([hidden, await page.locator(`.portal-${hidden}:visible`).count()]).toEqual([hidden, 0]);
    expect(await page.locator('.govuk-breadcrumbs').isVisible()).toBe(false);
    for (const part of [
      'steps',
      'channels',
      'dossier',
      'timeLimit',
      'fees',
      'legalBasis',
      'facts',
      'changes',
    ])
      expect([part, await page.locator(`#${part}`).isVisible()]).toEqual([part, true]);
    const after = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await after('#dossier a')).toContain('https://vanban.chinhphu.vn/mau-01.docx');
    expect(await after('#legalBasis a')).toContain('https://vbpl.vn/cu');
    expect(await page.getByText('/thu-tuc/1.000999', { exact: false }).isVisible()).toBe(true);
    await page.setViewportSize({ width: 560, height: 800 });
    expect(
      await page
        .locator('#channels td')
        .first()
        .evaluate((td) => getComputedStyle(td).display),
    ).toBe('table-cell');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
  });
});

describe('linked data', () => {
  const dataOf = (page: Page) =>
    page
      .locator('script[type="application/ld+json"]')
      .first()
      .evaluate((script) => JSON.parse(script.textContent ?? ''));

  test('describes the service', async () => {
    const data = await openPage('/thu-tuc/1.000999', 1280, dataOf);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      name: BIG_PROCEDURE.name,
      identifier: '1.000999',
      areaServed: { name: 'Hà Tĩnh' },
      serviceOperator: { '@type': 'GovernmentOrganization', name: 'Sở Khoa học và Công nghệ' },
    });
    expect(data.url).toMatch(/\/thu-tuc\/1\.000999$/);
    expect(data.availableChannel).toHaveLength(3);
    expect(data.availableChannel[1]).toMatchObject({ name: 'Trực tuyến', processingTime: 'P28D' });
    expect(data.offers).toHaveLength(5);
  });

  test('hostile text stays text, there and everywhere on the page', async () => {
    await openPage('/thu-tuc/nasty', 1280, async (page) => {
      expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
      expect(await page.locator('img').count()).toBe(0);
      expect((await dataOf(page)).name).toContain('</script><script>alert(1)</script>');
    });
    const { text } = await app.request.get('/thu-tuc/nasty').expect(200);
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text).not.toContain('<img src=x');
  });
});

test('the list is narrowed without a script, and each choice can be taken away', async () => {
  await openPage('/thu-tuc', 360, async (page) => {
    await page.locator('.portal-filters summary').press('Enter');
    await page.locator('#level').selectOption('province');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.waitForURL(/cap=province/);
    expect(await page.locator('.portal-list__title').count()).toBe(1);
    expect(await page.locator('#level').isVisible()).toBe(true);
    await page.getByRole('link', { name: /Bỏ lọc\s+Cấp thực hiện: Cấp tỉnh/ }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('#level').isVisible()).toBe(false);
  });
});

test('the notice of an abolished procedure is valid and accessible', async () => {
  await procedures().published({ name: 'Đã bỏ', slug: 'da-bo', legalStatus: 'abolished' }, VI);
  await openPage('/thu-tuc/da-bo', 360, async (page) => {
    expect(await page.locator('h1').innerText()).toBe('Thủ tục này đã bãi bỏ');
    expect(await htmlProblems((await app.request.get('/thu-tuc/da-bo').expect(410)).text)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});
