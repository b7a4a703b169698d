import type { Browser, Page } from 'playwright-core';
import { bootPortal, type Portal } from '../helpers/boot';
import { ADMIN } from '../helpers/panel';
import { launchBrowser } from './page-checks';

let portal: Portal;
let browser: Browser;
let page: Page;
const strangers = new Set<string>();
const crashes: string[] = [];

beforeAll(async () => {
  portal = await bootPortal();
  await portal.request.post('/admin/register-admin').send(ADMIN).expect(200);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.on('pageerror', (error) => crashes.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== portal.url) strangers.add(origin);
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const open = (path: string) => page.goto(`${portal.url}/admin${path}`);
const label = (name: string) => page.getByLabel(name, { exact: false }).first();

test('an officer signs in to a Vietnamese panel', async () => {
  await open('/auth/login');
  await page.fill('input[name=email]', ADMIN.email);
  await page.fill('input[name=password]', ADMIN.password);
  expect(await page.getAttribute('html', 'lang')).toBe('vi');
  await page.click('button[type=submit]');
  await page.getByText('Xin chào').first().waitFor();
});

test('writes an article in the editor and publishes it', async () => {
  await open('/content-manager/collection-types/api::article.article/create?plugins[i18n][locale]=vi');
  await label('Tiêu đề').fill('Sở đạt chỉ số hài lòng SIPAS cao');
  const body = page.locator('[contenteditable=true]').first();
  await body.click();
  await body.pressSequentially('Chỉ số hài lòng SIPAS của người dân');
  await page.getByRole('toolbar').getByRole('button', { name: 'Đậm' }).click();
  await body.pressSequentially(' tăng mạnh');
  await page.getByRole('button', { name: 'Xuất bản', exact: true }).click();
  await page.getByRole('tab', { name: /published|đã xuất bản/i }).waitFor();
  const found = await waitForArticle('so-dat-chi-so-hai-long-sipas-cao');
  expect(found.body).toContain('<strong> tăng mạnh</strong>');
});

test('sees why it was filed under its theme, and the public sees it', async () => {
  const list = page.getByRole('list', { name: 'Chủ đề của văn bản' });
  await list.waitFor();
  const words = await list.innerText();
  expect(words).toMatch(/SIPAS/);
  expect(words).toMatch(/tự động/i);
  expect(words).toMatch(/chỉ số hài lòng/i);
  const response = await portal.request.get('/chu-de/sipas').expect(200);
  expect(response.text).toContain('/tin-tuc/so-dat-chi-so-hai-long-sipas-cao');
});

test('chooses values of closed lists by their Vietnamese names', async () => {
  await open('/content-manager/collection-types/api::procedure.procedure/create?plugins[i18n][locale]=vi');
  await label('Tên thủ tục').fill('Thủ tục thử trong trình duyệt');
  await page.getByLabel('Dịch vụ công trực tuyến').first().click();
  await page.getByRole('option', { name: 'Toàn trình' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  const [row] = await portal.strapi.db.query('api::procedure.procedure').findMany();
  expect(row).toMatchObject({ onlineService: 'full', slug: 'thu-tuc-thu-trong-trinh-duyet' });
});

test('nothing crashed and no other host was asked', () => {
  expect(crashes).toEqual([]);
  expect([...strangers]).toEqual([]);
});

async function waitForArticle(slug: string): Promise<{ body: string }> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { status, body } = await portal.request.get(`/api/articles/${slug}`);
    if (status === 200) return body.data;
    await page.waitForTimeout(100);
  }
  throw new Error(`${slug} was not published: ${await page.locator('body').innerText()}`);
}
