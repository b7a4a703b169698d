import { strapi as createClient } from '@strapi/client';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';

let portal: Portal;
let article: Entry;
let procedure: Entry;
let faq: Entry;
const SECRET = 'BÍ MẬT CHƯA CÔNG BỐ';

const get = (path: string) => portal.request.get(encodeURI(path));

beforeAll(async () => {
  portal = await bootPortal();
  const { strapi } = portal;
  const section = await contentOf(strapi, 'api::section.section').documents.create({
    data: { name: 'Tin tức', nameEn: 'News', aliases: ['Tin'] },
  });
  const field = await contentOf(strapi, 'api::procedure-field.procedure-field').documents.create({
    data: { name: 'An toàn bức xạ', code: 'G06-KC01' },
  });
  const department = await contentOf(strapi, 'api::department.department').documents.create({
    data: { name: 'Văn phòng Sở', kind: 'office' },
  });
  const procedures = contentOf(strapi, 'api::procedure.procedure');
  procedure = await procedures.published({
    name: 'Khai báo thiết bị X-quang',
    code: '2.002131',
    field: field.documentId,
    recipients: ['organisation', 'citizen'],
    channels: [
      {
        channel: 'online',
        duration: { number: 5, unit: 'working_day', text: '05 ngày làm việc' },
        fees: [{ kind: 'fee', amount: '0', condition: 'Không thu' }],
      },
    ],
  });
  const articles = contentOf(strapi, 'api::article.article');
  const picture = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'a.png',
      alternativeText: 'Ảnh',
      hash: 'a',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: '/uploads/a.png',
      provider: 'local',
    },
  });
  const hidden = await articles.draft({
    cover: picture.id,
    title: `Bản nháp ${SECRET}`,
    body: `<p>${SECRET}</p>`,
  });
  article = await articles.published({
    title: 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI) của Hà Tĩnh tăng 9 bậc',
    summary: 'PCI 2022 đạt 67,18 điểm.',
    body: '<p>Hà Tĩnh xếp thứ 18 về chỉ số PCI.</p>',
    section: section.documentId,
    department: department.documentId,
    related: [hidden.documentId],
    cover: picture.id,
    channels: ['portal'],
  });
  await articles.translate(article.documentId, {
    title: 'Ha Tinh climbs nine places in the PCI',
    body: '<p>PCI</p>',
  });
  // A published article whose draft says more than the public may know.
  await articles.documents.update({ documentId: article.documentId, data: { summary: SECRET } });
  faq = await contentOf(strapi, 'api::faq.faq').published({
    question: 'Khai báo X-quang ở đâu?',
    answer: '<p>Tại Sở.</p>',
    procedures: [procedure.documentId],
  });
});

afterAll(() => portal.close());

describe('reading collections', () => {
  test.each(['articles', 'faqs', 'procedures', 'themes', 'sections', 'departments', 'procedure-fields'])(
    'GET /api/%s answers data and pagination',
    async (type) => {
      const { body } = await get(`/api/${type}`).expect(200);
      expect(body.data.length).toBeGreaterThan(0);
      expect(body.data[0]).toHaveProperty('documentId');
      expect(body.meta.pagination).toMatchObject({ page: 1, pageSize: 25 });
    },
  );

  test('filters, sort, fields and populate work together', async () => {
    const { body } = await get(
      '/api/articles?filters[section][slug][$eq]=tin-tuc&fields[0]=title&sort=title:desc&populate[section][fields][0]=name',
    ).expect(200);
    expect(body.data).toHaveLength(1);
    expect(Object.keys(body.data[0]).sort()).toEqual(['documentId', 'id', 'section', 'title']);
    expect(body.data[0].section.name).toBe('Tin tức');
  });

  test('articles are found by the theme the hook gave them', async () => {
    const { body } = await get('/api/articles?filters[themes][code][$eq]=pci&populate=themes').expect(200);
    expect(body.data.map((entry: Entry) => entry.documentId)).toEqual([article.documentId]);
    expect(body.data[0].themes.map((theme: { code: string }) => theme.code)).toContain('pci');
  });

  test('text filters know Vietnamese capitals', async () => {
    const { body } = await get('/api/articles?filters[title][$containsi]=CẠNH TRANH CẤP TỈNH').expect(200);
    expect(body.data).toHaveLength(1);
  });

  test('a procedure keeps its structure', async () => {
    const { body } = await get('/api/procedures/2.002131?populate[channels][populate]=*').expect(200);
    expect(body.data).toMatchObject({
      documentId: procedure.documentId,
      recipients: ['organisation', 'citizen'],
      channels: [
        { channel: 'online', duration: { number: 5, unit: 'working_day' }, fees: [{ kind: 'fee' }] },
      ],
    });
  });

  test('English is a locale of its own', async () => {
    const { body } = await get('/api/articles?locale=en').expect(200);
    expect(body.data.map((entry: Entry) => entry.title)).toEqual(['Ha Tinh climbs nine places in the PCI']);
    expect((await get('/api/faqs?locale=en').expect(200)).body.data).toEqual([]);
  });
});

describe('reading one entry', () => {
  test.each<[string, () => string, () => string]>([
    ['an article by documentId', () => `articles/${article.documentId}`, () => article.documentId],
    ['an article by slug', () => `articles/${article.slug}`, () => article.documentId],
    ['an answer by slug', () => 'faqs/khai-bao-x-quang-o-dau', () => faq.documentId],
    ['a procedure by code', () => 'procedures/2.002131', () => procedure.documentId],
    ['a procedure by slug', () => `procedures/${procedure.slug}`, () => procedure.documentId],
  ])('%s, in the same shape', async (_name, path, documentId) => {
    const { body } = await get(`/api/${path()}`).expect(200);
    expect(body.data.documentId).toBe(documentId());
    expect(body.meta).toEqual({});
  });

  test('a slug belongs to its language', async () => {
    await get(`/api/articles/${article.slug}?locale=en`).expect(404);
    const { body } = await get('/api/articles/ha-tinh-climbs-nine-places-in-the-pci?locale=en').expect(200);
    expect(body.data.documentId).toBe(article.documentId);
  });

  test.each(['articles', 'procedures', 'themes'])('a key with a NUL names nothing in %s', async (type) => {
    await portal.request.get(`/api/${type}/x%00y`).expect(404);
  });

  test('what does not exist is a 404 in Strapi’s form', async () => {
    const { body } = await get('/api/articles/khong-co').expect(404);
    expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
  });
});

describe('drafts never leak', () => {
  test.each(['/api/articles?status=draft', '/api/articles/x?status=draft', '/api/articles?status=Draft'])(
    '%s is refused',
    async (path) => {
      const response = await get(path);
      expect([400, 403]).toContain(response.status);
      expect(JSON.stringify(response.body)).not.toContain(SECRET);
    },
  );

  test.each([
    '/api/articles',
    '/api/articles?populate=*',
    '/api/articles?populate[related][populate]=*',
    '/api/articles?populate[localizations]=true',
    '/api/articles?_q=BÍ MẬT',
    '/api/articles?filters[title][$contains]=BÍ MẬT',
    '/api/articles?filters[related][title][$contains]=BÍ MẬT',
    '/api/articles?filters[summary][$contains]=BÍ MẬT',
    '/api/articles?filters[localizations][summary][$contains]=BÍ MẬT',
    '/api/articles?filters[related][localizations][summary][$contains]=BÍ MẬT',
    '/api/articles?sort=localizations.title',
    '/api/articles?populate[cover][populate]=related',
    '/api/articles?populate[cover][populate]=*',
    '/api/articles?populate[cover][populate][related][on][api::article.article]=true',
    '/api/articles?populate=cover.related',
    '/api/articles?populate[related][status]=draft',
    '/api/articles?publicationState=preview',
    '/api/articles?hasPublishedVersion=false',
    '/api/faqs?populate[procedures][populate]=*',
    '/api/themes?populate=*',
  ])('%s shows nothing unpublished', async (path) => {
    const response = await get(path);
    expect([200, 400]).toContain(response.status);
    expect(JSON.stringify(response.body)).not.toContain(SECRET);
    if (path.includes('BÍ MẬT') && response.status === 200) expect(response.body.data).toEqual([]);
  });

  test('the localizations of a published entry hold no draft translation', async () => {
    const articles = contentOf(portal.strapi, 'api::article.article');
    const entry = await articles.published({ title: 'Chỉ có tiếng Việt' });
    await articles.translate(entry.documentId, { title: `Draft ${SECRET}` }, { status: 'draft' });
    const { text } = await get(`/api/articles/${entry.documentId}?populate[localizations]=true`);
    expect(text).not.toContain(SECRET);
  });

  test('members of a department and editors of an entry cannot be asked for', async () => {
    await get('/api/departments?populate=members').expect(400);
    await get('/api/departments?filters[members][email][$contains]=a').expect(400);
    await get('/api/articles?populate=createdBy').expect(400);
    await get('/api/articles?filters[createdBy][email][$contains]=a').expect(400);
    const { text } = await get('/api/articles?populate[department][populate]=*').expect(200);
    expect(text).not.toContain('members');
  });
});

describe('bad queries get 400 in Strapi’s form', () => {
  test.each([
    ['an unknown key', 'articles?foo=1'],
    ['an unknown filter field', 'articles?filters[nope][$eq]=1'],
    ['an unknown operator', 'articles?filters[title][$nope]=1'],
    ['an unknown sort field', 'articles?sort=nope'],
    ['an unknown field', 'articles?fields[0]=nope'],
    ['an unknown relation', 'articles?populate=nope'],
    ['a page size of 10,000', 'articles?pagination[pageSize]=10000'],
    ['a page size of 101', 'faqs?pagination[pageSize]=101'],
    ['a limit of -1', 'articles?pagination[limit]=-1'],
    ['letters for a page', 'articles?pagination[page]=abc'],
    ['an unknown locale', 'articles?locale=fr'],
    ['an unknown locale for themes', 'themes?locale=fr'],
    ['an unknown locale for the tree', 'themes/tree?locale=fr'],
    ['an unknown key for the tree', 'themes/tree?foo=1'],
    [
      'a deep populate',
      'articles?populate[related][populate][related][populate][related][populate][related][populate][related]=true',
    ],
    ['a filter of 10,000 characters', `articles?filters[title][$contains]=${'x'.repeat(10_000)}`],
    ['a wrong date in a filter', 'procedures?filters[effectiveFrom][$eq]=hom-qua'],
    ['a condition that is none', 'articles?filters[$and]=x'],
    ['a list for filters', 'articles?filters[]=x'],
    ['a list for a search', 'articles?_q[]=a'],
    ['half a range', 'articles?filters[title][$between]=1'],
    ['a name that is none', 'articles?fields=__proto__'],
    ['a costly sort', 'articles?sort=related.title,section.name,department.name,themes.code'],
    ['a NUL in a filter', 'articles?filters[title][$eq]=x\u0000'],
    ['a NUL in a search', 'articles?_q=x\u0000'],
    ['letters for a number in a relation', 'articles?populate[section][filters][order][$eq]=abc'],
    ['letters for a number', 'procedure-fields?filters[order][$eq]=abc'],
    ['letters for an id', 'articles?filters[id][$eq]=abc'],
    ['a number that no column holds', 'articles?filters[section][id][$eq]=99999999999999'],
    ['a word for yes or no', 'faqs?filters[pinned][$eq]=maybe'],
  ])('%s', async (_name, path) => {
    const { body } = await get(`/api/${path}`).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400 } });
    expect(typeof body.error.message).toBe('string');
  });
});

describe('@strapi/client', () => {
  test('lists, filters by theme code and reads one entry', async () => {
    const client = createClient({ baseURL: `${portal.url}/api` });
    const articles = client.collection('articles');
    const list = await articles.find({ filters: { themes: { code: { $eq: 'pci' } } }, populate: ['themes'] });
    expect(list.data.map((entry) => entry.documentId)).toEqual([article.documentId]);
    const one = await articles.findOne(article.documentId, { locale: 'en' });
    expect(one.data.title).toBe('Ha Tinh climbs nine places in the PCI');
    await expect(client.collection('themes').find({})).resolves.toHaveProperty('meta.pagination');
  });
});
