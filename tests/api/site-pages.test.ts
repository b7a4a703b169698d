import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { TemplatesService } from '../../src/plugins/public-site/server/src/services/templates';
import { htmlProblems } from '../browser/page-checks';
import { bootPortal, ROOT, type Portal } from '../helpers/boot';
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

describe('how a reader wants pages shown', () => {
  const choose = (fields: object, cookie = '', to = '/hien-thi') =>
    portal.request.post(to).type('form').set('Cookie', cookie).send(fields).expect(303);
  const cookieOf = (headers: Record<string, unknown>) => String(headers['set-cookie']).split(';')[0] ?? '';

  test('is remembered, leads back, and changes no page', async () => {
    const large = await choose({ size: 'large', path: '/hoi-dap?chu-de=tthc' });
    expect(large.headers.location).toBe('/hoi-dap?chu-de=tthc');
    const both = await choose({ contrast: 'high', path: '/' }, cookieOf(large.headers));
    const cookie = cookieOf(both.headers);
    const { text } = await portal.request.get('/hien-thi.css').set('Cookie', cookie).expect(200);
    expect(text).toContain('font-size: 120%');
    expect(text).toContain('background-color: #000');
    await wayOf(portal.url, '/hoi-dap');
    expect(await wayOf(portal.url, '/hoi-dap', { cookie })).toBe('hit');
    expect(await page('/hoi-dap')).toContain('<link rel="stylesheet" href="/hien-thi.css">');
  });

  test('without a choice there is nothing; a strange one, or a strange way back, is none', async () => {
    const usual = await portal.request.get('/hien-thi.css').expect(200);
    expect(usual.text).toBe('');
    expect(usual.headers).toMatchObject({ vary: 'Cookie', 'cache-control': 'private, no-cache' });
    for (const path of ['//xau.example', 'https://xau.example', '/\\xau.example', undefined])
      expect((await choose({ size: 'x', path })).headers.location).toBe('/');
    expect((await choose({}, '', '/en/display')).headers.location).toBe('/en');
  });
});

describe('the settings of the site', () => {
  const site = () => contentOf(portal.strapi, 'api::site.site');
  let documentId: string;

  beforeAll(async () => {
    ({ documentId } = await site().documents.create({ data: { name: 'Cổng Sở' }, locale: 'vi' }));
  });
  const set = (data: object) => site().documents.update({ documentId, locale: 'vi', data });

  test('its own colours come in a style sheet named by them', async () => {
    await set({ brandColour: '#7a1f1f', linkColour: '#7a1f5c' });
    expect(await page('/')).toContain('href="/assets/colours/7a1f1f-7a1f5c.css"');
    const { headers, text } = await portal.request.get('/assets/colours/7a1f1f-7a1f5c.css').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(text).toContain('--portal-brand: #7a1f1f;');
    await portal.request.get('/assets/colours/zzz.css').expect(404);
    await set({ brandColour: null, linkColour: null });
    expect(await page('/')).not.toContain('/assets/colours');
  });

  test('a colour that is none, or too light to read, is refused in words', async () => {
    await expect(set({ brandColour: 'đỏ' })).rejects.toThrow('#rrggbb');
    await expect(set({ linkColour: '#ffd84d' })).rejects.toThrow('khó đọc');
  });

  test('switch parts off', async () => {
    const before = await page('/');
    expect(before).toContain('href="/tin-tuc"');
    expect(before).toContain('hreflang="en"');
    await set({ showNews: false, showEnglish: false, showFeedback: false, footerNote: 'Giấy phép số 1' });
    const after = await page('/');
    expect(after).not.toContain('href="/tin-tuc"');
    expect(after).not.toContain('hreflang="en"');
    expect(after).not.toContain('href="/en"');
    expect(after).toContain('Giấy phép số 1');
    expect(await page('/so-do-trang')).not.toContain('href="/tin-tuc"');
    expect(await page('/hoi-dap/cau-1')).not.toContain('portal-useful');
    await set({ showNews: true, showEnglish: true, showFeedback: true });
  });
});

describe('pages of another department', () => {
  test('take the place of ours, with or without what we make', async () => {
    const { replace } = portal.strapi.plugin('public-site').service('templates') as TemplatesService;
    replace('theme', (original) => async (request) => {
      const view = await original(request);
      if (!view || !('main' in view) || request.params.theme !== 'iso') return view;
      return { ...view, head: { ...view.head, title: 'Trang ISO của Sở khác' } };
    });
    expect(await page('/chu-de/iso')).toContain('<title>Trang ISO của Sở khác');
    expect(await page('/chu-de/pci')).not.toContain('Trang ISO');
    expect(() => replace('nothing' as never, (original) => original)).toThrow('no page "nothing"');
  });
});

describe('the gallery of components', () => {
  test('shows every component in every state, valid', async () => {
    const parts = path.join(ROOT, 'src/plugins/public-site/server/src/pages/parts');
    const gallery = await page('/dev/components');
    for (const name of readdirSync(parts))
      expect(gallery).toContain(`<h2 class="portal-heading">${name}</h2>`);
    for (const [, href = ''] of gallery.matchAll(/href="(\/dev\/components\/[^"]+)"/g))
      expect([href, await htmlProblems(await page(href))]).toEqual([href, []]);
    expect(gallery.match(/href="\/dev\/components\/[^"]+\/1"/g)).toHaveLength(readdirSync(parts).length);
    await page('/dev/components/related/9', 404);
  });
});

test('a picture comes in the sizes that there are, cut around what matters in it', async () => {
  const cover = await portal.strapi.db.query('plugin::upload.file').create({
    data: {
      ...{ name: 'anh.jpg', url: '/uploads/anh.jpg', hash: 'anh', ext: '.jpg', mime: 'image/jpeg', size: 10 },
      ...{ provider: 'local', width: 1600, height: 900, alternativeText: 'Lễ trao giải' },
      formats: { small: { url: '/uploads/anh-500.jpg', width: 500, height: 281 } },
      focalPoint: { x: 90, y: 50 },
    },
  });
  await contentOf(portal.strapi, 'api::article.article').published({
    title: 'Tin có ảnh',
    slug: 'tin-co-anh',
    body: '<p>a</p><p><img src="/uploads/trong-bai.png" alt="Biểu đồ"></p>',
    cover: cover.id,
  });
  const article = await page('/tin-tuc/tin-co-anh');
  expect(article).toContain('srcset="/uploads/anh-500.jpg 500w, /uploads/anh.jpg 1600w"');
  expect(article).toContain('alt="Lễ trao giải"');
  expect(article).toContain('<img loading="lazy" decoding="async" src="/uploads/trong-bai.png"');
  expect(await page('/tin-tuc')).toMatch(/<img class="portal-focus-right-middle"[^>]*loading="lazy"/);
});
