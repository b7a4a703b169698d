import type { Browser, Page } from 'playwright-core';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { ADMIN } from '../helpers/panel';
import { isSigned, startReceiver, type Receiver } from '../helpers/receiver';
import { webhooksOf } from '../helpers/webhooks';
import { launchBrowser } from './page-checks';

let portal: Portal;
let browser: Browser;
let page: Page;
let receiver: Receiver;
const crashes: string[] = [];

beforeAll(async () => {
  portal = await bootPortal({ env: { WEBHOOKS_ALLOW_PRIVATE: 'true' } });
  receiver = await startReceiver();
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
  await receiver?.close();
  await portal?.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const confirm = () => page.getByRole('alertdialog').getByRole('button').last().click();

test('an address is registered, its secret shown once, and a test arrives signed with it', async () => {
  await page.getByRole('link', { name: 'Thông báo thay đổi (webhook)' }).click();
  await page.getByText('Chưa có nơi nhận nào').waitFor();
  await page.getByLabel('Địa chỉ nhận').fill('example.vn/nhan');
  await button('Thêm nơi nhận').click();
  await page.getByText('Địa chỉ phải đầy đủ').waitFor();
  await page.getByLabel('Địa chỉ nhận').fill(`${receiver.url}/nhan-thong-bao`);
  await page.getByLabel('Ghi chú').fill('Trang của Trung tâm Đổi mới sáng tạo');
  await button('Thêm nơi nhận').click();
  const secret = await page.getByText(/^whsec_/).innerText();
  await button(/^Gửi thử/).click();
  await page.getByText('Bên nhận đã nhận thông báo thử.').waitFor();
  expect(isSigned(receiver.received[0]!, secret)).toBe(true);
  await button('Tôi đã cất khoá').click();
  await page.reload();
  await page.getByText('1 nơi nhận').waitFor();
  expect(await page.content()).not.toContain('whsec_');
});

test('what could not be sent is in the log and is sent again by a click', async () => {
  const hooks = webhooksOf(portal.strapi);
  receiver.answer = () => ({ status: 500 });
  await hooks.publish('Sở Khoa học và Công nghệ công bố danh mục nhiệm vụ đặt hàng năm 2026');
  for (let hours = 0; hours <= 48; hours += 8) await hooks.courier(hours * 3600_000).deliverDue();
  await button('Tải lại').click();
  await page.getByText('Bên nhận trả lời 500.').waitFor();
  await page.getByRole('cell', { name: 'Gửi hỏng', exact: true }).waitFor();
  await button(/^Gửi lại/).click();
  await page.getByRole('cell', { name: 'Chờ gửi', exact: true }).waitFor();
});

test('nothing on the page is wider than a phone but the tables, which scroll', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1400, height: 1000 });
});

test('a subscription is switched off, and deleted after a question', async () => {
  await button(/^Tắt/).click();
  await page.getByText('Đã tắt').waitFor();
  await button(/^Xoá/).click();
  await page.getByText('bị xoá hẳn').waitFor();
  await confirm();
  await page.getByText('Chưa có nơi nhận nào').waitFor();
  expect(await webhooksOf(portal.strapi).service.all()).toEqual([]);
  expect(crashes).toEqual([]);
});

test('what readers say of answers is listed, the worst first, and leads to the entry', async () => {
  const answers = contentOf(portal.strapi, 'api::faq.faq');
  await answers.published({
    question: 'Nộp hồ sơ ở đâu?',
    slug: 'nop-o-dau',
    answer: '<p>Bộ phận một cửa.</p>',
  });
  for (const [agent, useful] of [
    ['a', 'no'],
    ['b', 'no'],
    ['c', 'yes'],
  ]) {
    const form = { path: '/hoi-dap/nop-o-dau', useful };
    await portal.request
      .post('/phan-hoi')
      .type('form')
      .set('User-Agent', `Reader ${agent}`)
      .send(form)
      .expect(303);
  }
  await page.getByRole('link', { name: 'Phản hồi của người đọc' }).click();
  await page.getByText('1 nội dung được đánh giá').waitFor();
  for (const width of [1400, 360]) {
    await page.setViewportSize({ width, height: 1000 });
    await page.getByRole('cell', { name: '67%' }).waitFor();
  }
  await page.setViewportSize({ width: 1400, height: 1000 });
  await page.getByRole('combobox', { name: 'Loại nội dung' }).click();
  await page.getByRole('option', { name: 'Thủ tục' }).click();
  await page.getByText('Chưa có đánh giá nào trong khoảng này').waitFor();
  await page.getByRole('combobox', { name: 'Loại nội dung' }).click();
  await page.getByRole('option', { name: 'Hỏi đáp' }).click();
  await page.getByRole('link', { name: 'Nộp hồ sơ ở đâu?' }).click();
  await page.getByLabel('Câu hỏi').first().waitFor();
  expect(crashes).toEqual([]);
});
