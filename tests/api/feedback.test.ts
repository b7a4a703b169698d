import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { editorToken, openPanel } from '../helpers/panel';
import { wayOf } from '../helpers/records';
import { Votes } from '../../src/plugins/public-site/server/src/feedback/votes';

const PER_MINUTE = 60;

let portal: Portal;
let panel: Awaited<ReturnType<typeof openPanel>>;
let unit: Entry;

beforeAll(async () => {
  portal = await bootPortal({ env: { FEEDBACK_PER_MINUTE: String(PER_MINUTE) } });
  const faqs = contentOf(portal.strapi, 'api::faq.faq');
  const procedures = contentOf(portal.strapi, 'api::procedure.procedure');
  unit = await contentOf(portal.strapi, 'api::department.department').documents.create({
    data: { name: 'Phòng Quản lý' },
  });
  await faqs.published({
    question: 'Hỏi một',
    slug: 'hoi-mot',
    answer: '<p>a</p>',
    department: unit.documentId,
  });
  await faqs.published({ question: '=Hỏi hai', slug: 'hoi-hai', answer: '<p>a</p>' });
  await faqs.draft({ question: 'Nháp', slug: 'nhap', answer: '<p>a</p>' });
  await procedures.published({ name: 'Thủ tục một', code: '1.777001' });
  await contentOf(portal.strapi, 'api::article.article').published({ title: 'Tin', slug: 'tin', body: 'a' });
  panel = await openPanel(portal);
}, 60_000);
afterAll(() => portal.close());

let reader = 0;
const rows = () => portal.strapi.db.connection('reader_votes').orderBy('id') as Promise<Entry[]>;
/** Another reader each time, unless one is named: the client's name counts with its address. */
const send = (path: string, fields: object, agent = `Reader ${(reader += 1)}`, to = '/phan-hoi') =>
  portal.request
    .post(to)
    .type('form')
    .set('User-Agent', agent)
    .send({ path, ...fields });
beforeEach(() => portal.strapi.db.connection('reader_votes').delete());

test('each answer and procedure asks, with a form that is the same for everybody; news do not', async () => {
  for (const path of ['/hoi-dap/hoi-mot', '/thu-tuc/1.777001']) {
    const { text } = await portal.request.get(path).expect(200);
    expect(text).toContain(`<form class="portal-useful" method="post" action="/phan-hoi">`);
    expect(text).toContain(`name="path" value="${path}"`);
    expect(await wayOf(portal.url, path)).toBe('hit');
  }
  expect((await portal.request.get('/tin-tuc/tin')).text).not.toContain('portal-useful');
});

test('a vote is counted and leads to thanks, where a reason can be given', async () => {
  const voted = await send('/hoi-dap/hoi-mot', { useful: 'no' }).expect(303);
  expect(voted.headers['cache-control']).toBe('no-store');
  const address = voted.headers.location as string;
  expect(address).toMatch(/^\/phan-hoi\/\d+\./);
  const thanks = await portal.request.get(address).expect(200);
  expect(thanks.headers['cache-control']).toBe('no-store');
  expect(thanks.text).toContain('Cảm ơn bạn đã đánh giá');
  expect(thanks.text).toContain('<meta name="robots" content="noindex"');
  expect(thanks.text).toContain('href="/hoi-dap/hoi-mot"');
  const told = await send('', { reason: 'outdated', words: '  Mẫu đơn <b>cũ</b> ' }, 'x', address).expect(
    303,
  );
  const done = await portal.request.get(told.headers.location as string).expect(200);
  expect(done.text).toContain('Góp ý đã được gửi đến Sở');
  expect(await rows()).toMatchObject([{ reason: 'outdated', words: 'Mẫu đơn <b>cũ</b>', locale: 'vi' }]);
});

test('what tells who wrote it is not taken, and nothing typed is lost', async () => {
  const { headers } = await send('/hoi-dap/hoi-mot', { useful: 'no' });
  const address = headers.location as string;
  const refused = await send('', { reason: 'other', words: 'Gọi tôi 0912345678 "<' }, 'x', address).expect(
    400,
  );
  expect(refused.text).toContain('Góp ý có số điện thoại');
  expect(refused.text).toContain('<title>Lỗi: ');
  expect(refused.text).toContain('Gọi tôi 0912345678 &quot;&lt;</textarea>');
  expect(refused.text).toMatch(/id="reason-other"[^>]*checked|checked[^>]*id="reason-other"/);
  await send('', { words: 'x'.repeat(501) }, 'x', address).expect(400);
  await send('', { words: ' ' }, 'x', address).expect(400);
  expect(await rows()).toMatchObject([{ reason: null, words: null }]);
});

test('one reader has one vote a day for a page: the last one', async () => {
  await send('/hoi-dap/hoi-mot', { useful: 'yes' }, 'same').expect(303);
  await send('/hoi-dap/hoi-mot', { useful: 'no' }, 'same').expect(303);
  await send('/hoi-dap/hoi-hai', { useful: 'no' }, 'same').expect(303);
  await send('/hoi-dap/hoi-mot', { useful: 'yes' }, 'another').expect(303);
  expect((await rows()).map((row) => Boolean(row.is_useful))).toEqual([false, false, true]);
});

test('who voted cannot be read, and is forgotten after the day', async () => {
  await send('/hoi-dap/hoi-mot', { useful: 'no' }, 'Private browser').expect(303);
  const [row] = await rows();
  expect(JSON.stringify(row)).not.toMatch(/127\.0\.0\.1|::1|Private/);
  expect(row?.voter).toMatch(/^[\w-]{43}$/);
  await portal.strapi.db.connection('reader_votes').update({ words: 'Góp ý' });
  const votes = new Votes(portal.strapi);
  await votes.forget(365, new Date(Date.now() + 86_400_000));
  expect(await rows()).toMatchObject([{ voter: null, words: 'Góp ý' }]);
  await votes.forget(365, new Date(Date.now() + 400 * 86_400_000));
  expect(await rows()).toMatchObject([{ words: null }]);
});

test('a program that fills in every field is thanked and not counted', async () => {
  const { headers } = await send('/hoi-dap/hoi-mot', { useful: 'yes', website: 'http://x' }).expect(303);
  await portal.request.get(headers.location as string).expect(200);
  expect(await rows()).toEqual([]);
});

describe('what is refused, in words', () => {
  test.each<[string, object]>([
    ['a draft', { path: '/hoi-dap/nhap', useful: 'yes' }],
    ['what never was', { path: '/hoi-dap/khong-co', useful: 'yes' }],
    ['what is not asked about', { path: '/tin-tuc/tin', useful: 'yes' }],
    ['no answer', { path: '/hoi-dap/hoi-mot' }],
    ['another answer', { path: '/hoi-dap/hoi-mot', useful: 'maybe' }],
    ['nothing', {}],
  ])('%s', async (_, fields) => {
    const { text, headers } = await portal.request.post('/phan-hoi').type('form').send(fields).expect(400);
    expect(text).toContain('Yêu cầu này không được nhận');
    expect(headers['cache-control']).toBe('no-store');
    expect(await rows()).toEqual([]);
  });

  test('a form of another site, another kind of body, one that is too large', async () => {
    const fields = { path: '/hoi-dap/hoi-mot', useful: 'yes' };
    const post = () => portal.request.post('/phan-hoi');
    await post().type('form').set('Sec-Fetch-Site', 'cross-site').send(fields).expect(403);
    await post().type('form').set('Origin', 'https://xau.example').send(fields).expect(403);
    await post().type('form').set('Origin', portal.url).send(fields).expect(303);
    await post().type('json').send(fields).expect(415);
    const large = { ...fields, more: 'x'.repeat(30_000) };
    await post().type('form').send(large).expect(413);
  });

  test('a proof that is none, and English words for English readers', async () => {
    const { text } = await portal.request.get('/phan-hoi/42.99999999999999.abc').expect(404);
    expect(text).toContain('Đã quá lâu kể từ lúc đánh giá');
    await portal.request.get('/phan-hoi').expect(404);
    const english = await portal.request.post('/en/feedback').type('form').send({}).expect(400);
    expect(english.text).toContain('This request was not accepted');
  });
});

describe('the panel', () => {
  beforeEach(async () => {
    const votes = new Votes(portal.strapi);
    const give = async (slug: string, isUseful: boolean) => {
      const [{ documentId }] = (await contentOf(portal.strapi, 'api::faq.faq').rows({ slug })) as [Entry];
      const id = await votes.give(
        { uid: 'api::faq.faq', documentId, locale: 'vi' },
        isUseful,
        `v${(reader += 1)}`,
      );
      return id;
    };
    for (let at = 0; at < 6; at += 1) await give('hoi-mot', at < 2);
    await votes.explain(await give('hoi-hai', false), 'unclear', '=1+1 khó hiểu');
  });

  test('lists the worst first, with reasons and words', async () => {
    const { body } = await panel.send('get', '/public-site/feedback?days=7').expect(200);
    expect(body.meta).toMatchObject({ total: 2, departments: [{ name: 'Phòng Quản lý' }] });
    // Four of six speak louder than one of one.
    expect(body.data).toMatchObject([
      { title: 'Hỏi một', path: '/hoi-dap/hoi-mot', yes: 2, no: 4, share: 67, reasons: [], words: [] },
      {
        title: '=Hỏi hai',
        ...{ yes: 0, no: 1, share: 100 },
        reasons: [{ reason: 'unclear', count: 1 }],
        words: [{ text: '=1+1 khó hiểu' }],
      },
    ]);
  });

  test('by unit, by type and by time', async () => {
    const titles = async (query: string) => {
      const { body } = await panel.send('get', `/public-site/feedback?${query}`).expect(200);
      return (body.data as Entry[]).map(({ title }) => String(title));
    };
    expect(await titles(`department=${unit.documentId}`)).toEqual(['Hỏi một']);
    expect(await titles('type=procedure')).toEqual([]);
    await portal.strapi.db.connection('reader_votes').update({ day: '2020-01-01' });
    expect(await titles('days=365')).toEqual([]);
    await panel.send('get', '/public-site/feedback?days=8').expect(400);
    await panel.send('get', '/public-site/feedback?type=page').expect(400);
  });

  test('exports a file that runs nothing', async () => {
    const { text, headers } = await panel.send('get', '/public-site/feedback/export').expect(200);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(text).toContain("'=Hỏi hai");
    expect(text).toContain('Khó hiểu: 1');
    expect(text).not.toMatch(/(^|,)"?=/m);
  });

  test('shows it to nobody without the right', async () => {
    await portal.request.get('/public-site/feedback').expect(401);
    await portal.request.get('/public-site/feedback/export').expect(401);
    const token = await editorToken(portal);
    for (const path of ['/public-site/feedback', '/public-site/feedback/export'])
      await portal.request.get(path).set('Authorization', `Bearer ${token}`).expect(403);
  });
});

test('too many forms in a minute are too many', async () => {
  const statuses = new Set<number>();
  for (let at = 0; at < PER_MINUTE + 5; at += 1) {
    const { status } = await send('/hoi-dap/hoi-mot', { useful: 'yes' }, 'eager');
    statuses.add(status);
  }
  expect(statuses).toContain(429);
  const { headers, text } = await send('/hoi-dap/hoi-mot', { useful: 'yes' }, 'eager').expect(429);
  expect(headers['retry-after']).toBe('60');
  expect(text).toContain('Xin chờ một chút');
});
