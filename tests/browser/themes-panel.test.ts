import type { Browser, Page } from 'playwright-core';
import { bootPortal, type Portal } from '../helpers/boot';
import { ADMIN } from '../helpers/panel';
import { themedArticles } from '../helpers/themes';
import { launchBrowser } from './page-checks';

const ARTICLE = '/content-manager/collection-types/api::article.article';
const IN_VIETNAMESE = 'plugins[i18n][locale]=vi';

let portal: Portal;
let browser: Browser;
let page: Page;
let articles: Awaited<ReturnType<typeof themedArticles>>;
const crashes: string[] = [];

beforeAll(async () => {
  portal = await bootPortal();
  articles = await themedArticles(portal.strapi);
  await portal.request.post('/admin/register-admin').send(ADMIN).expect(200);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.on('pageerror', (error) => crashes.push(error.message));
  await open('/auth/login');
  await page.fill('input[name=email]', ADMIN.email);
  await page.fill('input[name=password]', ADMIN.password);
  await page.click('button[type=submit]');
  await page.getByText('Xin chào').first().waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const open = (path: string) => page.goto(`${portal.url}/admin${path}`);
const list = (name: string) => page.getByRole('list', { name, exact: true });
/** the caption of the relation field, with the number of its items */
const fieldLabel = (name: string) => page.locator('label').getByText(name, { exact: true });
const themes = () => list('Chủ đề của văn bản');
const save = async () => {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Saved document').or(page.getByText('Đã lưu')).first().waitFor();
};

describe('the side panel', () => {
  test('follows the text while somebody types, before anything is saved', async () => {
    await open(`${ARTICLE}/create?${IN_VIETNAMESE}`);
    await page.getByLabel('Tiêu đề').first().fill('Hà Tĩnh nâng hạng chỉ số PCI');
    await themes().getByText('PCI').first().waitFor();
    expect(await themes().locator('mark').first().innerText()).toMatch(/PCI/);
    expect(await themes().innerText()).toMatch(/\d+%/);
    await page.getByLabel('Tiêu đề').first().fill('Khai mạc hội chợ sách');
    await page.getByText('Văn bản chưa thuộc chủ đề nào.').waitFor();
  });

  test('a theme is removed by keyboard, and the save records who did it', async () => {
    await page.getByLabel('Tiêu đề').first().fill('Sở công bố kết quả SIPAS năm nay');
    const remove = page.getByRole('button', { name: /^Nhận: .*SIPAS/ });
    await remove.waitFor();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'));
    const button = page.getByRole('button', { name: /^Bỏ: .*SIPAS/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await list('Người đã bỏ').waitFor();
    expect(await list('Người đã bỏ').innerText()).toContain('Sẽ ghi là người bỏ khi lưu');
    await save();
    await list('Người đã bỏ').getByText(ADMIN.firstname).waitFor();
    const [entry] = await articles.rows({ title: 'Sở công bố kết quả SIPAS năm nay' });
    expect(await articles.decision(entry!, 'sipas')).toMatchObject({ origin: 'person', state: 'rejected' });
    expect(await articles.codesOf(entry!)).toEqual([]);
  });

  test('an automatic theme is accepted in one click, and can be undone before it is saved', async () => {
    const entry = await articles.draft({ title: 'Công bố xếp hạng DDCI của các sở' });
    await open(`${ARTICLE}/${entry.documentId}?${IN_VIETNAMESE}`);
    const accept = page.getByRole('button', { name: /^Nhận: .*DDCI/ });
    await accept.click();
    await fieldLabel('Chủ đề cải cách (1)').waitFor();
    await page.getByRole('button', { name: /^Hoàn tác: .*DDCI/ }).click();
    await accept.click();
    await save();
    await themes().getByText('người chọn').waitFor();
    expect(await articles.decision(entry, 'ddci')).toMatchObject({ origin: 'person', state: 'accepted' });
    expect(await articles.codesOf(entry)).toEqual(['ddci']);
  });

  test('what somebody picks in the field itself shows in the panel once, and can be undone there', async () => {
    const entry = await articles.draft({ title: 'Hội chợ sách mùa thu' });
    await open(`${ARTICLE}/${entry.documentId}?${IN_VIETNAMESE}`);
    await page.getByLabel('Tiêu đề').first().fill('Chỉ số PCI: chi phí không chính thức giảm');
    const accept = page.getByRole('button', { name: 'Nhận: Chi phí không chính thức' });
    await accept.waitFor();
    await page.getByRole('combobox', { name: /^Chủ đề cải cách/ }).click();
    await page.getByRole('option', { name: /^Chi phí không chính thức/ }).click();
    const undo = page.getByRole('button', { name: /^Hoàn tác: / });
    await undo.waitFor();
    expect(await themes().getByText('Chi phí không chính thức', { exact: true }).count()).toBe(1);
    await undo.click();
    await accept.waitFor();
  });

  test('the keyboard stays with the theme that was just decided', async () => {
    const entry = await articles.draft({ title: 'Công bố xếp hạng DDCI mùa đông' });
    await open(`${ARTICLE}/${entry.documentId}?${IN_VIETNAMESE}`);
    for (const [press, next] of [
      ['Nhận', 'Hoàn tác'],
      ['Hoàn tác', 'Nhận'],
      ['Bỏ', 'Hoàn tác'],
    ]) {
      await page.getByRole('button', { name: new RegExp(`^${press}: .*DDCI`) }).press('Enter');
      await page.locator(`button[aria-label^="${next}: "][aria-label*="DDCI"]:focus`).waitFor();
    }
  });

  test('the public version is only read', async () => {
    const entry = await articles.published({ title: 'Công bố xếp hạng DDCI mùa xuân' });
    await open(`${ARTICLE}/${entry.documentId}?${IN_VIETNAMESE}&status=published`);
    await themes().getByText('tự động').waitFor();
    expect(await page.getByRole('button', { name: /^(Nhận|Bỏ): / }).count()).toBe(0);
  });

  test('what was fixed by publication is renewed when somebody asks', async () => {
    const entry = await articles.published({ title: 'Công bố xếp hạng DDCI của các huyện' });
    await articles.update(entry, { title: 'Hội thi tiếng hát' }, { status: 'published' });
    await open(`${ARTICLE}/${entry.documentId}?${IN_VIETNAMESE}`);
    await themes().getByText('Văn bản hiện tại không còn nói đến').waitFor();
    await fieldLabel('Chủ đề cải cách (1)').waitFor();
    await page.getByRole('button', { name: 'Gợi ý lại' }).click();
    await page.getByText('Văn bản chưa thuộc chủ đề nào.').waitFor();
    await fieldLabel('Chủ đề cải cách').waitFor();
    expect(await articles.codesOf(entry, 'published')).toEqual([]);
  });

  test('the English version says that the Vietnamese one decides', async () => {
    const entry = await articles.draft({ title: 'Công bố xếp hạng DDCI cấp xã' });
    await articles.translate(entry.documentId, { title: 'News' }, { status: 'draft' });
    await open(`${ARTICLE}/${entry.documentId}?plugins[i18n][locale]=en`);
    await page.getByText('Văn bản tiếng Việt quyết định chủ đề cho mọi ngôn ngữ.').waitFor();
    await themes().getByText('tự động').first().waitFor();
  });
});

test('a list of articles says who gave the themes, and can be filtered by theme', async () => {
  await open(`${ARTICLE}?${IN_VIETNAMESE}`);
  await page.getByRole('gridcell', { name: 'Nguồn chủ đề' }).waitFor();
  await page.getByRole('gridcell', { name: 'người chọn', exact: true }).first().waitFor();
  await open(`${ARTICLE}?${IN_VIETNAMESE}&filters[$and][0][themes][code][$eq]=ddci`);
  await page.getByRole('gridcell', { name: 'Công bố xếp hạng DDCI của các sở' }).waitFor();
  expect(await page.getByRole('gridcell', { name: /SIPAS/ }).count()).toBe(0);
});

describe('the lexicon', () => {
  beforeAll(() =>
    open(`/content-manager/collection-types/plugin::reform-themes.theme/${articles.doc('iso')}`),
  );

  test('is edited row by row; what is wrong stands beside the row', async () => {
    await page.getByRole('button', { name: 'Thêm cụm từ' }).click();
    await page.locator('input[aria-label="Cụm từ: …"]:focus').waitFor();
    await page.getByText('Cụm từ trống.').waitFor();
    await page.getByLabel('Cụm từ: …').fill('sổ tay chất lượng của Sở');
    await page.getByText('Cụm từ trống.').waitFor({ state: 'detached' });
  });

  test('a weight can be typed anew, and a row that is being written stays whatever the filter says', async () => {
    await page.getByLabel('Lọc cụm từ').fill('sổ tay');
    const weight = page.getByLabel('Trọng số: sổ tay chất lượng của Sở');
    await weight.press('Control+A');
    await weight.press('Backspace');
    await weight.pressSequentially('4,5');
    await weight.press('Tab');
    expect(await weight.inputValue()).toBe('4,5');
    const text = page.getByLabel('Cụm từ: sổ tay chất lượng của Sở');
    await text.press('Control+A');
    await text.pressSequentially('quy chế');
    await page.locator('input[aria-label="Cụm từ: quy chế"]:focus').waitFor();
    await page.getByRole('button', { name: 'Xóa: quy chế' }).click();
    await page.getByLabel('Cụm từ: quy chế').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Thêm cụm từ' }).click();
    await page.getByLabel('Cụm từ: …').fill('sổ tay chất lượng của Sở');
    await page.getByLabel('Lọc cụm từ').fill('');
  });

  test('a removed row hands the keyboard to its neighbour; no two inputs share an id', async () => {
    await page.getByRole('button', { name: 'Thêm cụm từ' }).click();
    await page.getByRole('button', { name: 'Xóa: …' }).press('Enter');
    await page.locator('button[aria-label="Xóa: sổ tay chất lượng của Sở"]:focus').waitFor();
    const ids = await page.locator('main input').evaluateAll((inputs) => inputs.map(({ id }) => id));
    expect(ids.filter((id, index) => id !== '' && ids.indexOf(id) !== index)).toEqual([]);
  });

  test('a trial run shows what would change', async () => {
    await articles.published({ title: 'Phát hành sổ tay chất lượng của Sở' });
    await page.getByRole('button', { name: 'Chạy thử' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Phát hành sổ tay chất lượng của Sở').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  });

  test('a saved change holds at once', async () => {
    await save();
    const entry = await articles.draft({ title: 'Bản mới: sổ tay chất lượng của Sở' });
    expect(await articles.codesOf(entry)).toEqual(['iso']);
  });
});

test('the page of themes counts, and lists what to look at', async () => {
  await articles.draft({ title: 'Tin', body: 'Họp giao ban. Có nêu cải cách hành chính.' });
  await open('/plugins/reform-themes');
  await page.getByRole('table', { name: /theo chủ đề/ }).waitFor();
  await page.getByRole('table', { name: /theo đơn vị/ }).waitFor();
  await page.getByRole('link', { name: 'Tin', exact: true }).waitFor();
  expect(await page.getByRole('rowheader', { name: /PCI/ }).count()).toBeGreaterThan(0);
});

test('nothing crashed', () => expect(crashes).toEqual([]));
