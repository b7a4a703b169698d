import type { Browser, Page } from 'playwright-core';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { ADMIN } from '../helpers/panel';
import { launchBrowser } from './page-checks';

const ARTICLE = 'api::article.article';
const VI = { locale: 'vi' };

let portal: Portal;
let browser: Browser;
let page: Page;
const crashes: string[] = [];

beforeAll(async () => {
  portal = await bootPortal();
  await portal.request.post('/admin/register-admin').send(ADMIN).expect(200);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => crashes.push(error.message));
  await page.goto(`${portal.url}/admin/auth/login`);
  await page.fill('input[name=email]', ADMIN.email);
  await page.fill('input[name=password]', ADMIN.password);
  await page.click('button[type=submit]');
  await page.getByText('Xin chào').first().waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const article = (slug: string) =>
  contentOf(portal.strapi, ARTICLE).published({ title: `Tin ${slug}`, slug, body: '<p>Thân bài.</p>' }, VI);

/** Opens an entry and the dialog that asks why it is taken off. */
async function openDialog(documentId: string) {
  const address = `/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=vi`;
  await page.goto(portal.url + address);
  await page
    .getByRole('button', { name: /more document actions|thao tác khác/i })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Gỡ xuất bản' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gỡ nội dung khỏi cổng' });
  await dialog.waitFor();
  return dialog;
}

/** Whether all of the dialog can be reached without scrolling sideways. */
const fits = async () => {
  const box = await page.getByRole('dialog').boundingBox();
  const { width } = page.viewportSize() ?? { width: 0 };
  return box !== null && box.x >= 0 && box.x + box.width <= width;
};

describe.each([
  [1400, 1000],
  [360, 740],
])('taking off, in a window %i wide', (width, height) => {
  beforeAll(() => page.setViewportSize({ width, height }));

  test('asks why; what was withdrawn stays readable with the note', async () => {
    const { documentId } = await article(`thu-hoi-${width}`);
    const dialog = await openDialog(documentId);
    expect(await fits()).toBe(true);
    expect(await dialog.getByRole('button', { name: 'Gỡ xuống' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: 'Thu hồi, không còn hiệu lực' }).click();
    await dialog.getByRole('textbox').fill('Thay bằng văn bản khác.');
    await dialog.getByRole('button', { name: 'Gỡ xuống' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { text } = await portal.request.get(`/tin-tuc/thu-hoi-${width}`).expect(200);
    expect(text).toContain('Nội dung này đã được thu hồi ngày');
    expect(text).toContain('Thay bằng văn bản khác.');
  });

  test('a wrong target is said in the dialog; a right one leads on', async () => {
    await article(`dich-${width}`);
    const { documentId } = await article(`gop-${width}`);
    const dialog = await openDialog(documentId);
    await dialog.getByRole('radio', { name: 'Đã gộp vào trang khác' }).click();
    const confirm = dialog.getByRole('button', { name: 'Gỡ xuống' });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('/khong-co');
    await confirm.click();
    await dialog.getByRole('alert').getByText('không có trên cổng').waitFor();
    await dialog.getByRole('textbox').fill(`/tin-tuc/dich-${width}`);
    await confirm.click();
    await dialog.waitFor({ state: 'detached' });
    const { headers } = await portal.request.get(`/tin-tuc/gop-${width}`).expect(301);
    expect(headers.location).toBe(`/tin-tuc/dich-${width}`);
  });
});

test('redirects are added by hand, looked for and deleted', async () => {
  await page.setViewportSize({ width: 1400, height: 1000 });
  await article('bai-moi');
  await page.goto(`${portal.url}/admin/plugins/public-records/redirects`);
  await page.getByRole('heading', { name: 'Đường dẫn chuyển hướng' }).waitFor();
  await page.getByLabel('Đường dẫn cũ').fill('/read/7?id=1');
  await page.getByLabel('Đường dẫn mới').fill('/tin-tuc/bai-moi');
  await page.getByRole('button', { name: 'Thêm chuyển hướng' }).click();
  await page.getByText('Thêm mới: /read/7?id=1 → /tin-tuc/bai-moi').waitFor();
  await portal.request.get('/read/7?id=1').expect(301);
  await page.getByLabel('Tìm đường dẫn').fill('read/7');
  await page.getByText('1 chuyển hướng').waitFor();
  await page.getByRole('button', { name: 'Xoá /read/7?id=1' }).click();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await page.getByText('0 chuyển hướng').waitFor();
  await portal.request.get('/read/7?id=1').expect(404);
});

test('a file is looked at, then written', async () => {
  const csv = 'Đường dẫn cũ,Đường dẫn mới\n/read/8,/tin-tuc/bai-moi\n/read/9,https://xa.example/\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'cu.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByText('Xem trước: thêm mới 1, từ chối 1.').waitFor();
  await page.getByText('Từ chối. Đường dẫn mới: địa chỉ ở ngoài cổng.').waitFor();
  await portal.request.get('/read/8').expect(404);
  await page.getByRole('button', { name: 'Ghi 1 chuyển hướng' }).click();
  await page.getByText('Đã ghi: thêm mới 1, từ chối 1.').waitFor();
  await portal.request.get('/read/8').expect(301);
  expect(crashes).toEqual([]);
});
