import path from 'node:path';
import { bootPortal, ROOT, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { createTokens, type Caller } from '../helpers/tokens';

const ARTICLE = 'api::article.article';
const DECISION = 'plugin::reform-themes.theme-decision';

interface DecisionView {
  code: string;
  origin: string;
  state: string;
  score: number;
  evidence: { phrase: string; field: string; count: number }[];
}

let portal: Portal;
let articles: ReturnType<typeof contentOf>;
let tokens: Record<Caller, string | null>;
const ids = new Map<string, { id: number; documentId: string }>();
const id = (code: string) => ids.get(code)?.id;
const doc = (code: string) => ids.get(code)?.documentId;

const PCI = { title: 'Chỉ số PCI của Hà Tĩnh tăng 9 bậc', body: '<p>VCCI công bố bảng xếp hạng.</p>' };
const UNTOUCHED = { connect: [], disconnect: [] };

/** Theme codes of one row, in the order of the list. */
async function codesOf(
  entry: { documentId: string },
  status: 'draft' | 'published' = 'draft',
  locale = 'vi',
) {
  const found = await articles.documents.findOne({
    documentId: entry.documentId,
    status,
    locale,
    populate: { themes: { sort: 'order' } },
  });
  return found ? (found.themes as { code: string }[]).map(({ code }) => code) : null;
}

const decisionsOf = (entry: { documentId: string }, uid = ARTICLE): Promise<DecisionView[]> =>
  portal.strapi.plugin('reform-themes').service('themes').decisionsOf(uid, entry.documentId);

const decision = async (entry: { documentId: string }, code: string) =>
  (await decisionsOf(entry)).find((item) => item.code === code);

const update = (entry: { documentId: string }, data: object, options: object = {}) =>
  articles.documents.update({ documentId: entry.documentId, data, ...options });

beforeAll(async () => {
  portal = await bootPortal();
  articles = contentOf(portal.strapi, ARTICLE);
  tokens = await createTokens(portal.strapi);
  for (const row of await contentOf(portal.strapi, 'plugin::reform-themes.theme').rows()) {
    ids.set(row.code, { id: row.id, documentId: row.documentId });
  }
});

afterAll(() => portal.close());

describe('the theme list', () => {
  test('is created once, and keeps what staff wrote', async () => {
    const themes = contentOf(portal.strapi, 'plugin::reform-themes.theme');
    await themes.documents.update({ documentId: doc('iso'), data: { nameVi: 'Tên do cán bộ đặt' } });
    const { createThemes } = await import(
      path.join(ROOT, 'dist/src/plugins/reform-themes/server/src/create-themes.js')
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
    await portal.request.get(`/api/themes/${doc('pci')}`).expect(200);
  });

  test.each(['post', 'put', 'delete'] as const)('cannot be written by REST: %s', async (method) => {
    const url = method === 'post' ? '/api/themes' : `/api/themes/${doc('iso')}`;
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
    const entry = await articles.draft(PCI);
    expect(await codesOf(entry)).toEqual(['pci']);
    const [pci] = await decisionsOf(entry);
    expect(pci).toMatchObject({ code: 'pci', origin: 'auto', state: 'accepted' });
    expect(pci?.score).toBeGreaterThan(3);
    expect(pci?.evidence).toContainEqual({ phrase: 'chỉ số PCI', field: 'title', count: 1 });
  });

  test('published at once: the public row carries the themes', async () => {
    const entry = await articles.published(PCI);
    expect(await codesOf(entry, 'published')).toEqual(['pci']);
  });

  test('with part of the fields reads the others from the draft', async () => {
    const entry = await articles.draft({ ...PCI, title: 'Tin trong tỉnh', summary: 'Chỉ số PCI tăng.' });
    await update(entry, { byline: 'Văn phòng Sở' });
    expect(await codesOf(entry)).toEqual(['pci']);
  });

  test('takes away what no longer holds', async () => {
    const entry = await articles.published(PCI);
    await update(entry, { title: 'Khởi công nhà nhân ái', body: '<p>Tin.</p>' }, { status: 'published' });
    expect(await codesOf(entry)).toEqual([]);
    expect(await codesOf(entry, 'published')).toEqual([]);
    expect(await decisionsOf(entry)).toEqual([]);
  });

  test('a component brings its whole; procedures bring no reform', async () => {
    const entry = await articles.draft({ ...PCI, summary: 'Tiếp cận đất đai cải thiện.' });
    expect(await codesOf(entry)).toEqual(['pci', 'pci-land']);
    const other = await articles.draft({ title: 'Công bố thủ tục hành chính mới' });
    expect(await codesOf(other)).toEqual(['tthc']);
  });

  test('of an answer and of a procedure is tagged too', async () => {
    const faq = await contentOf(portal.strapi, 'api::faq.faq').published({
      question: 'Thời hạn giải quyết hồ sơ là bao lâu?',
      answer: '<p>Năm ngày.</p>',
    });
    expect(await decisionsOf(faq, 'api::faq.faq')).toMatchObject([{ code: 'tthc', state: 'accepted' }]);
    const procedure = await contentOf(portal.strapi, 'api::procedure.procedure').published({
      name: 'Thủ tục hành chính cấp giấy chứng nhận doanh nghiệp khoa học và công nghệ',
    });
    const found = await decisionsOf(procedure, 'api::procedure.procedure');
    expect(found.map(({ code }) => code)).toContain('tthc');
  });

  test('that fails leaves no decision', async () => {
    const before = await contentOf(portal.strapi, DECISION).rows();
    await expect(articles.published({ ...PCI, title: 'x'.repeat(301) })).rejects.toThrow();
    expect(await contentOf(portal.strapi, DECISION).rows()).toHaveLength(before.length);
  });
});

describe('a person’s choice', () => {
  test('an untouched panel field is no choice', async () => {
    const entry = await articles.draft({ ...PCI, themes: UNTOUCHED });
    await update(entry, { title: PCI.title, themes: UNTOUCHED });
    expect(await decision(entry, 'pci')).toMatchObject({ origin: 'auto' });
    expect(await codesOf(entry)).toEqual(['pci']);
  });

  test('added in the panel: stays through saves, publish and republish, with any text', async () => {
    const entry = await articles.draft({ ...PCI, themes: UNTOUCHED });
    await update(entry, { themes: { connect: [{ id: id('iso'), documentId: doc('iso') }], disconnect: [] } });
    expect(await codesOf(entry)).toEqual(['pci', 'iso']);
    await articles.documents.publish({ documentId: entry.documentId });
    expect(await codesOf(entry, 'published')).toEqual(['pci', 'iso']);
    await update(entry, { title: 'Khởi công nhà nhân ái', body: '', themes: UNTOUCHED });
    await articles.documents.publish({ documentId: entry.documentId });
    expect(await codesOf(entry)).toEqual(['iso']);
    expect(await codesOf(entry, 'published')).toEqual(['iso']);
    expect(await decision(entry, 'iso')).toMatchObject({ origin: 'person', state: 'accepted' });
  });

  test('removed in the panel: stays away', async () => {
    const entry = await articles.published(PCI);
    await update(entry, { themes: { connect: [], disconnect: [{ id: id('pci'), documentId: doc('pci') }] } });
    expect(await codesOf(entry)).toEqual([]);
    await update(entry, { title: 'Chỉ số PCI lại tăng', themes: UNTOUCHED }, { status: 'published' });
    expect(await codesOf(entry)).toEqual([]);
    expect(await codesOf(entry, 'published')).toEqual([]);
    const refused = await decision(entry, 'pci');
    expect(refused).toMatchObject({ origin: 'person', state: 'rejected' });
    expect(refused?.evidence.length).toBeGreaterThan(0);
  });

  test('a component chosen by hand brings its whole', async () => {
    const entry = await articles.draft({ title: 'Tin', themes: [doc('pci-land')] });
    expect(await codesOf(entry)).toEqual(['pci', 'pci-land']);
    expect(await decision(entry, 'pci')).toMatchObject({ origin: 'auto' });
  });

  test('may change again', async () => {
    const entry = await articles.draft({ ...PCI, themes: { connect: [{ documentId: doc('egov') }] } });
    await update(entry, { themes: { disconnect: [{ documentId: doc('egov') }] } });
    expect(await codesOf(entry)).toEqual(['pci']);
    await update(entry, { themes: { connect: [id('egov')] } });
    expect(await codesOf(entry)).toEqual(['egov', 'pci']);
  });

  test.each<[string, () => unknown]>([
    ['documentIds', () => [doc('pci'), doc('iso')]],
    ['row ids', () => [id('pci'), id('iso')]],
    ['objects', () => [{ documentId: doc('pci') }, { id: id('iso') }]],
    ['set', () => ({ set: [{ documentId: doc('pci') }, { documentId: doc('iso') }] })],
    ['connect', () => ({ connect: [doc('iso')] })],
  ])('given as %s', async (_name, themes) => {
    const entry = await articles.draft(PCI);
    await update(entry, { themes: themes() });
    expect(await codesOf(entry)).toEqual(['pci', 'iso']);
    expect(await decision(entry, 'pci')).toMatchObject({ origin: 'auto' });
    expect(await decision(entry, 'iso')).toMatchObject({ origin: 'person', state: 'accepted' });
  });

  test('an emptied list refuses everything that was there', async () => {
    const entry = await articles.draft(PCI);
    await update(entry, { themes: { set: [] } });
    await update(entry, { byline: 'A' });
    expect(await codesOf(entry)).toEqual([]);
  });

  test('over REST with a token', async () => {
    const send = (method: 'post' | 'put', url: string, data: object) =>
      portal.request[method](url).set('Authorization', `Bearer ${tokens['full-access']}`).send({ data });
    const { body } = await send('post', '/api/articles', {
      ...PCI,
      themes: { connect: [doc('iso')] },
    }).expect(201);
    expect(await codesOf(body.data, 'published')).toEqual(['pci', 'iso']);
    await send('put', `/api/articles/${body.data.documentId}`, { themes: [doc('iso')] }).expect(200);
    expect(await codesOf(body.data, 'published')).toEqual(['iso']);
    expect(await decision(body.data, 'pci')).toMatchObject({ origin: 'person', state: 'rejected' });
    await send('put', `/api/articles/${body.data.documentId}`, { themes: ['khong-co'] }).expect(400);
    await send('put', `/api/articles/${body.data.documentId}`, { themes: { connect: [{}] } }).expect(400);
  });
});

describe('clone, discard and delete', () => {
  test('a copy takes over what people chose', async () => {
    const entry = await articles.draft({ ...PCI, themes: [doc('iso')] });
    await update(entry, { themes: { disconnect: [doc('pci')] } });
    const { entries } = await articles.documents.clone({
      documentId: entry.documentId,
      data: { themes: UNTOUCHED },
    });
    const copy = entries[0] as Entry;
    expect(copy.documentId).not.toBe(entry.documentId);
    expect(await codesOf(copy)).toEqual(['iso']);
    expect(await decision(copy, 'pci')).toMatchObject({ origin: 'person', state: 'rejected' });
    await update(copy, { byline: 'A' });
    expect(await codesOf(copy)).toEqual(['iso']);
  });

  test('discarding a draft takes back the choices made in it', async () => {
    const entry = await articles.published({ ...PCI, themes: [doc('egov')] });
    await update(entry, { themes: { connect: [doc('iso')], disconnect: [doc('pci')] } });
    expect(await codesOf(entry)).toEqual(['egov', 'iso'].sort());
    await articles.documents.discardDraft({ documentId: entry.documentId });
    expect((await codesOf(entry))?.sort()).toEqual(['egov', 'pci']);
    await update(entry, { byline: 'A' });
    expect((await codesOf(entry))?.sort()).toEqual(['egov', 'pci']);
  });

  test('decisions last as long as one language of the document', async () => {
    const entry = await articles.draft(PCI);
    await articles.translate(entry.documentId, { title: 'PCI' }, { status: 'draft' });
    await articles.documents.delete({ documentId: entry.documentId, locale: 'en' });
    expect(await decisionsOf(entry)).toHaveLength(1);
    await articles.documents.delete({ documentId: entry.documentId, locale: '*' });
    expect(await decisionsOf(entry)).toEqual([]);
    await articles.documents.delete({ documentId: entry.documentId, locale: '*' });
  });
});

describe('one set for all languages', () => {
  test('a translation carries the document’s themes, whatever its own text says', async () => {
    const entry = await articles.published(PCI);
    await articles.translate(entry.documentId, { title: 'Administrative reform in Ha Tinh' });
    expect(await codesOf(entry, 'draft', 'en')).toEqual(['pci']);
    expect(await codesOf(entry, 'published', 'en')).toEqual(['pci']);
  });

  test('without a Vietnamese version the translation’s own text decides', async () => {
    const entry = await articles.published({ title: 'Public administration reform plan' }, { locale: 'en' });
    expect(await codesOf(entry, 'published', 'en')).toEqual(['cchc']);
  });

  test('a Vietnamese save moves the drafts, its publication the public versions', async () => {
    const entry = await articles.published(PCI);
    await articles.translate(entry.documentId, { title: 'News' });
    await update(entry, { title: 'Kế hoạch cải cách hành chính', body: '' });
    expect(await codesOf(entry, 'draft', 'en')).toEqual(['cchc']);
    expect(await codesOf(entry, 'published', 'en')).toEqual(['pci']);
    await articles.documents.publish({ documentId: entry.documentId });
    expect(await codesOf(entry, 'published', 'en')).toEqual(['cchc']);
    await update(entry, { title: PCI.title }, { status: 'published' });
    expect(await codesOf(entry, 'published', 'en')).toEqual(['pci']);
    expect(await codesOf(entry, 'published', 'vi')).toEqual(['pci']);
  });

  test('following does not make a translation look edited', async () => {
    const entry = await articles.published(PCI);
    await articles.translate(entry.documentId, { title: 'News' });
    await update(entry, { themes: { connect: [doc('iso')] } }, { status: 'published' });
    expect(await codesOf(entry, 'published', 'en')).toEqual(['pci', 'iso']);
    const rows = await articles.rows({ documentId: entry.documentId, locale: 'en' });
    const [first, second] = rows.map(({ updatedAt }) => new Date(updatedAt).getTime()) as [number, number];
    // From half a second on the panel shows "modified".
    expect(Math.abs(first - second)).toBeLessThan(500);
  });

  test('a choice made in the English version holds for Vietnamese', async () => {
    const entry = await articles.published(PCI);
    await articles.translate(entry.documentId, { title: 'News', themes: [doc('iso')] });
    expect(await codesOf(entry, 'published', 'en')).toEqual(['pci', 'iso']);
    expect(await codesOf(entry, 'draft', 'vi')).toEqual(['pci', 'iso']);
    await articles.documents.publish({ documentId: entry.documentId });
    expect(await codesOf(entry, 'published', 'vi')).toEqual(['pci', 'iso']);
  });

  test('publishing all languages at once', async () => {
    const entry = await articles.draft(PCI);
    await articles.translate(entry.documentId, { title: 'News' }, { status: 'draft' });
    await articles.documents.publish({ documentId: entry.documentId, locale: '*' });
    expect(await codesOf(entry, 'published', 'vi')).toEqual(['pci']);
    expect(await codesOf(entry, 'published', 'en')).toEqual(['pci']);
  });
});

test('twenty saves at the same moment keep one decision each', async () => {
  const entry = await articles.draft(PCI);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      update(entry, { byline: `A${index}`, themes: { connect: [doc(index % 2 ? 'iso' : 'egov')] } }),
    ),
  );
  const codes = (await decisionsOf(entry)).map(({ code }) => code).sort();
  expect(codes).toEqual(['egov', 'iso', 'pci']);
  expect((await codesOf(entry))?.sort()).toEqual(codes);
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
    expect(data[1]).toMatchObject({ documentId: doc('pci'), order: 8, nameEn: expect.any(String) });
    expect(data[1]).not.toHaveProperty('id');
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
    const entry = await articles.draft(PCI);
    await portal.request.get(pathOf(entry)).expect(401);
  });

  test('answers themes with name, origin and phrases', async () => {
    const entry = await articles.draft(PCI);
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
    expect(body.data).toMatchObject([{ code: 'pci', name: expect.stringContaining('PCI'), origin: 'auto' }]);
    await ask(pathOf(entry, 'admin::user')).expect(404);
    await ask(pathOf({ ...entry, documentId: 'khongco' })).expect(404);
  });
});
