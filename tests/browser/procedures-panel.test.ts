import type { Browser, Page } from 'playwright-core';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { nationalRecord } from '../helpers/national-record';
import { ADMIN } from '../helpers/panel';
import type { ImportsService } from '../../src/plugins/procedure-register/server/src/services/imports';
import { launchBrowser } from './page-checks';

let portal: Portal;
let browser: Browser;
let page: Page;
const crashes: string[] = [];

beforeAll(async () => {
  portal = await bootPortal();
  await portal.request.post('/admin/register-admin').send(ADMIN).expect(200);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
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

const procedures = () => contentOf(portal.strapi, 'api::procedure.procedure');
const imports = () => portal.strapi.plugin('procedure-register').service('imports') as ImportsService;
const jsonl = (...records: object[]): Buffer =>
  Buffer.from(records.map((each) => JSON.stringify(each)).join('\n'));
const tab = (name: string) => page.getByRole('tab', { name });
const choose = (label: string, name: string, buffer: Buffer) =>
  page
    .locator(`input[type=file][aria-label="${label}"]`)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

test('a file is looked at, approved as a whole, and its procedures are public', async () => {
  await page.getByRole('link', { name: 'Sổ thủ tục hành chính' }).click();
  await tab('Nhập từ tệp').click();
  await choose(
    'Chọn tệp và xem trước',
    'nguon.jsonl',
    jsonl(nationalRecord(), nationalRecord({ ma_thu_tuc: 'sai' })),
  );
  await page.getByText('Chờ duyệt').first().waitFor();
  await page.getByText('không phải mã thủ tục').waitFor();
  expect(await procedures().rows()).toEqual([]);
  await page.getByRole('button', { name: 'Duyệt và ghi 1 dòng' }).click();
  await page.getByText('Bạn chịu trách nhiệm cho cả đợt').waitFor();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await page
    .getByText(/^Đã xong/)
    .first()
    .waitFor();
  await portal.request.get('/thu-tuc/1.990001').expect(200);
});

test('the register counts it, with numerator and denominator', async () => {
  await tab('Sổ đăng ký').click();
  await page.reload();
  await page.getByText('1 trên 1 thủ tục đang áp dụng').waitFor();
  await page.getByRole('link', { name: 'Công nhận phòng thử nghiệm giống cây bưởi' }).waitFor();
});

test('a conflict is shown with both values and decided by a click', async () => {
  const [entry] = await procedures().rows({ code: '1.990001' });
  await procedures().documents.update({
    documentId: entry!.documentId,
    data: { conditions: 'Do người sửa' },
    status: 'published',
  });
  const run = await imports().preview(
    await imports().read('b.jsonl', jsonl(nationalRecord({ yeu_cau_dieu_kien: 'Do nguồn ghi' }))),
    'x',
  );
  await imports().approve(run.id, 'x');
  await tab('Xung đột').click();
  await page.getByText('Do người sửa').waitFor();
  await page.getByText('Do nguồn ghi').waitFor();
  await page.getByRole('button', { name: /^Lấy theo nguồn: Yêu cầu, điều kiện/ }).click();
  await page.getByText('Không có xung đột nào').first().waitFor();
  const { body } = await portal.request.get('/api/procedures/1.990001').expect(200);
  expect(body.data.conditions).toBe('Do nguồn ghi');
});

test('a comparison lists what the source says otherwise; a bad file gets a word', async () => {
  await tab('So với nguồn').click();
  await choose('Chọn tệp để so', 'a.pdf', Buffer.from('%PDF-1.7 x'));
  await page.getByRole('alert').getByText(/PDF/).waitFor();
  await choose('Chọn tệp để so', 'c.jsonl', jsonl(nationalRecord({ so_quyet_dinh: '55/QĐ-BKHCN' })));
  await page.getByText('990/QĐ-BKHCN → 55/QĐ-BKHCN').waitFor();
  expect(crashes).toEqual([]);
});
