import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { wayOf } from '../helpers/records';

let portal: Portal;

beforeAll(async () => {
  portal = await bootPortal();
  const content = (uid: string) => contentOf(portal.strapi, uid);
  const law = content('api::legal-document.legal-document');
  await law.documents.create({
    data: {
      number: '63/2010/NĐ-CP',
      title: 'Kiểm soát thủ tục hành chính',
      url: 'https://vanban.example/63',
    },
  });
  const { documentId } = await content('api::procedure.procedure').published({
    name: 'Thủ tục được hỏi nhiều',
    code: '1.777001',
    legalBasis: [{ title: 'Nghị định', number: '63/2010/NĐ-CP' }],
  });
  const faqs = content('api::faq.faq');
  for (let at = 1; at <= 7; at += 1) {
    await faqs.published({
      question: `Thủ tục hành chính này, câu hỏi ${at}`,
      slug: `cau-${at}`,
      answer: '<p>Ngắn.</p><p>Dài.</p>',
      procedures: [documentId],
      legalBasis: [{ title: 'Nghị định', number: '63/2010/NĐ-CP' }],
      ...(at === 1 ? { checkedOn: '2026-05-06' } : {}),
    });
  }
  await faqs.published({ question: 'Câu hỏi khác', slug: 'khac', answer: '<p>a</p>' });
  await content('api::page.page').published({ title: 'Giới thiệu', slug: 'gioi-thieu', showInFooter: true });
}, 60_000);
afterAll(() => portal.close());

const page = async (path: string, status = 200): Promise<string> =>
  (await portal.request.get(path).expect(status)).text;

test('questions about one procedure are a list of their own, and its page leads there', async () => {
  const procedure = await page('/thu-tuc/1.777001');
  expect(procedure).toContain('href="/hoi-dap?thu-tuc=1.777001"');
  expect(procedure.match(/href="\/hoi-dap\/cau-\d"/g)).toHaveLength(5);
  const list = await page('/hoi-dap?thu-tuc=1.777001');
  expect(list.match(/href="\/hoi-dap\/cau-\d"/g)).toHaveLength(7);
  expect(list).not.toContain('/hoi-dap/khac');
  expect(list).toContain('Thủ tục hành chính: Thủ tục được hỏi nhiều');
  await page('/hoi-dap?thu-tuc=9.999999', 404);
  await page('/en/questions?procedure=1.777001', 404);
});

test('an answer says when it was last checked, else when it was changed, and can be passed on', async () => {
  const checked = await page('/hoi-dap/cau-1');
  expect(checked).toMatch(/Kiểm tra lần cuối: <time[^>]*>06\/05\/2026/);
  expect(await page('/hoi-dap/cau-2')).toMatch(/Cập nhật: <time/);
  expect(checked).toContain('class="portal-prose portal-prose--answer"');
  expect(checked).toContain('href="mailto:?subject=');
});

test('a theme names the documents that its answers and procedures rest on, with how many do', async () => {
  const theme = await page('/chu-de/tthc');
  expect(theme).toContain('Kiểm soát thủ tục hành chính (63/2010/NĐ-CP)');
  expect(theme).toContain('8 nội dung viện dẫn');
  expect(await page('/chu-de/iso')).not.toContain('viện dẫn');
});

test('the map of the site leads to every part, in both languages', async () => {
  const map = await page('/so-do-trang');
  for (const href of ['/hoi-dap', '/thu-tuc', '/tin-tuc', '/chu-de/cchc', '/gioi-thieu'])
    expect(map).toContain(`href="${href}"`);
  expect(await page('/en/site-map')).toContain('href="/en/themes/pci"');
  expect(await page('/')).toContain('href="/so-do-trang"');
  expect(await wayOf(portal.url, '/so-do-trang')).toBe('hit');
});
