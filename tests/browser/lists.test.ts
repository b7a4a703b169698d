import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';

jest.setTimeout(120_000);

const VI = { locale: 'vi' };
/** Published text must not be empty. */
const ANSWER = { answer: '<p>Câu trả lời.</p>' };
const BODY = { body: '<p>Nội dung.</p>' };
let app: Portal;

const articles = () => contentOf(app.strapi, 'api::article.article');
const faqs = () => contentOf(app.strapi, 'api::faq.faq');
const procedures = () => contentOf(app.strapi, 'api::procedure.procedure');
const fields = () => contentOf(app.strapi, 'api::procedure-field.procedure-field');

beforeAll(async () => {
  app = await bootPortal();
  await fields().documents.create({ data: { name: 'Bưu chính', slug: 'buu-chinh' } });
});

afterAll(() => app?.close());

describe('order', () => {
  const titlesOf = async (list: string, prefix: string) => {
    const { text } = await app.request.get(list).expect(200);
    const links = [...text.matchAll(/<a class="govuk-link" href="[^"]+">([^<]+)/g)].map((match) => match[1]);
    return links.filter((title) => title?.startsWith(prefix));
  };
  const set = (uid: string, slug: string, data: object) =>
    app.strapi.db.query(uid as never).updateMany({ where: { slug }, data } as never);

  test('questions: pinned first, then by number and date; what is not given counts as none', async () => {
    const rows: [string, object][] = [
      ['khong-ngay', { pinned: false, answeredOn: null, order: null }],
      ['cu', { pinned: null, answeredOn: '2025-01-01' }],
      ['moi', { pinned: false, answeredOn: '2026-01-01' }],
      ['ghim', { pinned: true, answeredOn: null }],
      ['sau', { pinned: null, answeredOn: '2026-06-01', order: 9 }],
    ];
    for (const [slug, data] of rows) {
      await faqs().published({ question: `Xếp ${slug}?`, slug: `xep-${slug}`, ...ANSWER }, VI);
      await set('api::faq.faq', `xep-${slug}`, data);
    }
    expect(await titlesOf('/hoi-dap', 'Xếp')).toEqual([
      'Xếp ghim?',
      'Xếp moi?',
      'Xếp cu?',
      'Xếp khong-ngay?',
      'Xếp sau?',
    ]);
  });

  test('news: newest first, undated last', async () => {
    for (const [slug, publishedOn] of [
      ['a', null],
      ['b', '2025-01-01T00:00:00.000Z'],
      ['c', '2026-01-01T00:00:00.000Z'],
    ] as const) {
      await articles().published({ title: `Xếp tin ${slug}`, slug: `xep-tin-${slug}`, ...BODY }, VI);
      await set('api::article.article', `xep-tin-${slug}`, { publishedOn });
    }
    expect(await titlesOf('/tin-tuc', 'Xếp tin')).toEqual(['Xếp tin c', 'Xếp tin b', 'Xếp tin a']);
  });
});

describe('counts', () => {
  test('themes and fields count what their lists show', async () => {
    const [theme] = (await app.strapi.db
      .query('plugin::reform-themes.theme' as never)
      .findMany({ where: { code: 'iso' } })) as unknown as { id: number }[];
    const field = (await contentOf(app.strapi, 'api::procedure-field.procedure-field').rows())[0];
    for (const [slug, legalStatus] of [
      ['dem-mot', 'in_force'],
      ['dem-hai', 'abolished'],
      ['dem-ba', 'replaced'],
    ]) {
      const data = { name: `Đếm ${slug}`, slug, legalStatus, field: field?.id, themes: [theme?.id] };
      await procedures().published(data, VI);
    }
    const { text } = await app.request.get('/').expect(200);
    const card = text.match(/href="\/chu-de\/iso">.*?<\/li>/s)?.[0];
    expect(card).toContain('1 thủ tục');
    expect(text).toMatch(/linh-vuc=buu-chinh">Bưu chính<\/a>\s*\(1\)/);
  });
});
