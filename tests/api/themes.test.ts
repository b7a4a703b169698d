import type * as CreateThemes from '../../src/plugins/reform-themes/server/src/create-themes';
import { bootPortal, builtModule, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { PCI_NEWS, themedArticles } from '../helpers/themes';
import { createTokens, type Caller } from '../helpers/tokens';

const ARTICLE = 'api::article.article';
const DECISION = 'plugin::reform-themes.theme-decision';

let portal: Portal;
let articles: Awaited<ReturnType<typeof themedArticles>>;
let tokens: Record<Caller, string | null>;

beforeAll(async () => {
  portal = await bootPortal();
  articles = await themedArticles(portal.strapi);
  tokens = await createTokens(portal.strapi);
});

afterAll(() => portal.close());

describe('the theme list', () => {
  test('is created once, and keeps what staff wrote', async () => {
    const themes = contentOf(portal.strapi, 'plugin::reform-themes.theme');
    await themes.documents.update({ documentId: articles.doc('iso'), data: { nameVi: 'Tên do cán bộ đặt' } });
    const { createThemes } = builtModule<typeof CreateThemes>(
      'src/plugins/reform-themes/server/src/create-themes.js',
    );
    await createThemes(portal.strapi);
    const rows = await themes.rows();
    expect(rows).toHaveLength(22);
    expect(rows.find(({ code }) => code === 'iso')?.nameVi).toBe('Tên do cán bộ đặt');
  });

  test('knows the parent of a component', async () => {
    const { body } = await portal.request
      .get('/api/themes?filters[parent][code][$eq]=pci&populate=parent&sort=order')
      .expect(200);
    expect(body.data).toHaveLength(10);
    expect(body.data[0]).toMatchObject({ code: 'pci-entry', parent: { code: 'pci' } });
    await portal.request.get(`/api/themes/${articles.doc('pci')}`).expect(200);
  });

  test.each(['post', 'put', 'delete'] as const)('cannot be written by REST: %s', async (method) => {
    const url = method === 'post' ? '/api/themes' : `/api/themes/${articles.doc('iso')}`;
    const response = await portal.request[method](url)
      .set('Authorization', `Bearer ${tokens['full-access']}`)
      .send({ data: { code: 'x' } });
    expect([401, 404, 405]).toContain(response.status);
  });

  test('decisions have no REST and no place in the content manager', async () => {
    await portal.request.get('/api/theme-decisions').expect(404);
    const { pluginOptions } = portal.strapi.contentTypes[DECISION as never] as { pluginOptions: object };
    expect(pluginOptions).toMatchObject({ 'content-manager': { visible: false } });
  });
});

describe('a save', () => {
  test('tags, with score and phrases', async () => {
    const entry = await articles.draft(PCI_NEWS);
    expect(await articles.codesOf(entry)).toEqual(['pci']);
    const [pci] = await articles.decisionsOf(entry);
    expect(pci).toMatchObject({ code: 'pci', origin: 'auto', state: 'accepted' });
    expect(pci?.score).toBeGreaterThan(0.5);
    expect(pci?.score).toBeLessThan(1);
    expect(pci?.evidence).toContainEqual({
      phrase: 'Chỉ số PCI',
      field: 'title',
      start: 0,
      end: 10,
      weight: 6,
    });
  });

  test.each([
    ['decomposed letters', 'Hà Tĩnh: chỉ số PCI tăng hạng'.normalize('NFD')],
    ['a NUL inside a phrase', 'Hà Tĩnh: chỉ\u0000 số PCI tăng hạng'],
    ['a lone surrogate', '\uD800 Hà Tĩnh: chỉ số PCI tăng hạng'],
  ])('of a text with %s keeps evidence that stands in the stored text', async (_name, title) => {
    const entry = await articles.draft({ title, summary: title, body: `<p>${title}</p>` });
    const [stored] = await articles.rows({ documentId: entry.documentId });
    const [pci] = await articles.decisionsOf(entry);
    expect(pci?.code).toBe('pci');
    for (const { field, start, end, phrase } of pci?.evidence ?? [])
      expect((stored?.[field === 'lead' ? 'summary' : field] as string).slice(start, end)).toBe(phrase);
  });

  test('published at once: the public row carries the themes', async () => {
    const entry = await articles.published(PCI_NEWS);
    expect(await articles.codesOf(entry, 'published')).toEqual(['pci']);
  });

  test('with part of the fields reads the others from the draft', async () => {
    const entry = await articles.draft({ ...PCI_NEWS, title: 'Tin trong tỉnh', summary: 'Chỉ số PCI tăng.' });
    await articles.update(entry, { byline: 'Văn phòng Sở' });
    expect(await articles.codesOf(entry)).toEqual(['pci']);
  });

  test('of a draft takes away what no longer holds', async () => {
    const entry = await articles.draft(PCI_NEWS);
    await articles.update(entry, { title: 'Khởi công nhà nhân ái', body: '<p>Tin.</p>' });
    expect(await articles.codesOf(entry)).toEqual([]);
    expect(await articles.decisionsOf(entry)).toEqual([]);
  });

  test('a component brings its whole; procedures bring no reform', async () => {
    const entry = await articles.draft({ ...PCI_NEWS, summary: 'Tiếp cận đất đai cải thiện.' });
    expect(await articles.codesOf(entry)).toEqual(['pci', 'pci-land']);
    const other = await articles.draft({ title: 'Công bố thủ tục hành chính mới' });
    expect(await articles.codesOf(other)).toEqual(['tthc']);
  });

  test('of an answer and of a procedure is tagged too', async () => {
    const faq = await contentOf(portal.strapi, 'api::faq.faq').published({
      question: 'Thời hạn giải quyết hồ sơ là bao lâu?',
      answer: '<p>Năm ngày.</p>',
    });
    expect(await articles.decisionsOf(faq, 'api::faq.faq')).toMatchObject([
      { code: 'tthc', state: 'accepted' },
    ]);
    const procedure = await contentOf(portal.strapi, 'api::procedure.procedure').published({
      name: 'Thủ tục hành chính cấp giấy chứng nhận doanh nghiệp khoa học và công nghệ',
    });
    const found = await articles.decisionsOf(procedure, 'api::procedure.procedure');
    expect(found.map(({ code }) => code)).toContain('tthc');
  });

  test('that fails leaves no decision', async () => {
    const before = await contentOf(portal.strapi, DECISION).rows();
    await expect(articles.published({ ...PCI_NEWS, title: 'x'.repeat(301) })).rejects.toThrow();
    expect(await contentOf(portal.strapi, DECISION).rows()).toHaveLength(before.length);
  });
});

describe('GET /api/themes/tree', () => {
  interface TreeNode {
    code: string;
    name: string;
    counts: Record<string, number>;
    samples: number;
    children: TreeNode[];
  }
  const tree = async (query = '') =>
    (await portal.request.get(`/api/themes/tree${query}`).expect(200)).body.data as TreeNode[];
  const node = (nodes: TreeNode[], code: string): TreeNode | undefined =>
    nodes.find((item) => item.code === code) ??
    nodes.map(({ children }) => node(children, code)).find(Boolean);

  test('nests the themes in their order', async () => {
    const data = await tree();
    expect(data.map(({ code }) => code)).toEqual(['cchc', 'pci', 'ddci', 'sipas', 'iso', 'incentive']);
    expect(data[0]?.children.map(({ code }) => code)).toContain('tthc');
    expect(data[1]?.children).toHaveLength(10);
    expect(data[1]).toMatchObject({ documentId: articles.doc('pci'), order: 8, nameEn: expect.any(String) });
    expect(Object.keys(data[1] ?? {}).sort()).toEqual(
      [
        'children',
        'code',
        'counts',
        'documentId',
        'name',
        'nameEn',
        'nameVi',
        'order',
        'parent',
        'samples',
      ].sort(),
    );
  });

  test('counts what is published in the language, samples too', async () => {
    const before = node(await tree(), 'ddci');
    await articles.draft({ title: 'Khảo sát DDCI năm 2025' });
    await articles.published({ title: 'Khảo sát DDCI năm 2026' });
    const sample = await articles.published({ title: 'Khảo sát DDCI năm 2027', isSample: true });
    const after = node(await tree('?locale=vi'), 'ddci');
    expect(after?.counts).toEqual({ ...before?.counts, articles: (before?.counts.articles ?? 0) + 2 });
    expect(Object.keys(after?.counts ?? {}).sort()).toEqual(['articles', 'faqs', 'procedures']);
    expect(after?.samples).toBe((before?.samples ?? 0) + 1);
    expect(node(await tree('?locale=en'), 'ddci')?.counts.articles).toBe(0);
    await articles.translate(sample.documentId, { title: 'DDCI survey' });
    expect(node(await tree('?locale=en'), 'ddci')).toMatchObject({ counts: { articles: 1 }, samples: 1 });
  });

  test('speaks the language that is asked for', async () => {
    expect(node(await tree('?locale=en'), 'tthc')?.name).toBe('Administrative procedures');
    expect(node(await tree(), 'tthc')?.name).toBe('Thủ tục hành chính');
  });

  test.each(['?locale=fr', '?foo=1', '?locale[]=vi'])('%s is refused', async (query) => {
    const { body } = await portal.request.get(`/api/themes/tree${query}`).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError' } });
  });
});

describe('what the panel asks', () => {
  const pathOf = (entry: Entry, uid = ARTICLE) => `/reform-themes/decisions/${uid}/${entry.documentId}`;

  test('needs a signed-in member of staff', async () => {
    const entry = await articles.draft(PCI_NEWS);
    await portal.request.get(pathOf(entry)).expect(401);
  });

  test('answers themes with name, origin and phrases', async () => {
    const entry = await articles.draft(PCI_NEWS);
    const email = 'themes@example.invalid';
    const role = await portal.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'strapi-super-admin' } });
    await portal.strapi.service('admin::user').create({
      email,
      firstname: 'Thử',
      password: 'Chu-de-2026',
      isActive: true,
      roles: [role.id],
    });
    const login = await portal.request
      .post('/admin/login')
      .send({ email, password: 'Chu-de-2026' })
      .expect(200);
    const token = login.body.data.token ?? login.body.data.accessToken;
    const ask = (url: string) => portal.request.get(url).set('Authorization', `Bearer ${token}`);
    const { body } = await ask(pathOf(entry)).expect(200);
    expect(body.data).toMatchObject({
      decisions: [{ code: 'pci', name: expect.stringContaining('PCI'), origin: 'auto', decidedBy: null }],
      isFixed: false,
      decidingLocale: 'vi',
    });
    expect(body.data.decisions[0].evidence[0].context).toEqual({
      before: '',
      after: ' của Hà Tĩnh tăng 9 bậc',
    });
    await ask(pathOf(entry, 'admin::user')).expect(404);
    await ask(pathOf({ ...entry, documentId: 'khongco' })).expect(404);
  });
});
