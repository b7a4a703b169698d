import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { createTokens } from '../helpers/tokens';

let portal: Portal;
let token: string;
let articles: ReturnType<typeof contentOf>;
let procedures: ReturnType<typeof contentOf>;

beforeAll(async () => {
  portal = await bootPortal();
  token = (await createTokens(portal.strapi))['full-access'] as string;
  articles = contentOf(portal.strapi, 'api::article.article');
  procedures = contentOf(portal.strapi, 'api::procedure.procedure');
});

afterAll(() => portal.close());

const post = (path: string, data: unknown) =>
  portal.request.post(`/api/${path}`).set('Authorization', `Bearer ${token}`).send({ data });

describe('slugs', () => {
  test('come from the title in Vietnamese', async () => {
    const entry = await articles.draft({ title: 'Đường đi của gió' });
    expect(entry.slug).toBe('duong-di-cua-gio');
  });

  test('twenty entries of one title in the same moment all get an address of their own', async () => {
    const slugs = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        if (i % 2) return (await articles.published({ title: 'Thông báo lịch' })).slug as string;
        return (await post('articles', { title: 'Thông báo lịch' })).body.data.slug as string;
      }),
    );
    expect(new Set(slugs).size).toBe(20);
    expect(slugs).toContain('thong-bao-lich-20');
  });

  test('an address that a person typed and that is taken is refused in words', async () => {
    await articles.draft({ title: 'Một', slug: 'dia-chi-rieng' });
    const { body } = await post('articles', { title: 'Hai', slug: 'dia-chi-rieng' }).expect(400);
    expect(body.error.message).toContain('dia-chi-rieng');
    expect(body.error.details.errors[0].path).toEqual(['slug']);
  });

  test('ten writers of one typed address at once: one wins, nine hear 400', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        post('articles', { title: `Cùng lúc ${i}`, slug: 'cung-mot-luc' }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(9).fill(400)]);
  });

  test.each(['Có dấu', 'CHU-HOA', 'a b', '../etc', 'a--b', '-a'])('%s is no address', async (slug) => {
    await post('articles', { title: 'Sai địa chỉ', slug }).expect(400);
  });

  test('a draft cannot take the public address of another entry', async () => {
    const entry = await articles.published({ title: 'Bài công khai' });
    await articles.documents.update({ documentId: entry.documentId, data: { slug: 'bai-doi-ten' } });
    await expect(articles.draft({ title: 'Khác', slug: 'bai-cong-khai' })).rejects.toThrow('bai-cong-khai');
  });

  test('the same address may stand in another language', async () => {
    const entry = await articles.published({ title: 'Robot 2026' });
    const english = await articles.translate(entry.documentId, { title: 'Robot 2026' });
    expect([entry.slug, english.slug]).toEqual(['robot-2026', 'robot-2026']);
  });

  test('a change of title keeps the address, an emptied one is made anew', async () => {
    const entry = await articles.published({ title: 'Tên đầu' });
    const renamed = await articles.documents.update({
      documentId: entry.documentId,
      data: { title: 'Tên sau' },
    });
    expect(renamed.slug).toBe('ten-dau');
    const emptied = await articles.documents.update({ documentId: entry.documentId, data: { slug: null } });
    expect(emptied.slug).toBe('ten-sau');
  });

  test('a copy gets a new address and no code', async () => {
    const source = await procedures.published({ name: 'Cấp giấy phép', code: '1.014393' });
    await procedures.translate(source.documentId, { name: 'Issue of a permit' });
    await procedures.documents.clone({ documentId: source.documentId, locale: '*', data: {} });
    const rows = await procedures.rows({ documentId: { $ne: source.documentId } });
    expect(rows.map((row) => row.slug).sort()).toEqual(['cap-giay-phep-2', 'issue-of-a-permit-2']);
    expect(rows.every((row) => row.code === null)).toBe(true);
  });

  test('signs and emoji alone still give an address', async () => {
    const entry = await articles.published({ title: '🎉🎉' });
    expect(entry.slug).toMatch(/^articles/);
  });

  test('publish and republish keep one address', async () => {
    const entry = await articles.published({ title: 'Xuất bản nhiều lần' });
    for (let i = 0; i < 3; i += 1) await articles.documents.publish({ documentId: entry.documentId });
    expect((await articles.rows({ documentId: entry.documentId })).map((row) => row.slug)).toEqual([
      'xuat-ban-nhieu-lan',
      'xuat-ban-nhieu-lan',
    ]);
  });
});

describe('texts are mended at write', () => {
  test('NFD, zero-width, direction marks and emoji in a title', async () => {
    const given = `  ${'Thủ tục'.normalize('NFD')}\u200B \u202Ehành chính\u202C 👨‍👩‍👧 `;
    const { body } = await post('faqs', { question: given, answer: '<p>Có.</p>' }).expect(201);
    expect(body.data.question.trim()).toBe('Thủ tục hành chính 👨‍👩‍👧');
    expect(body.data.slug).toBe('thu-tuc-hanh-chinh');
  });

  test('script, event handlers and javascript: links are gone from a body', async () => {
    const { body } = await post('articles', {
      title: 'Thân bài độc',
      body: '<h2>Được</h2><script>alert(1)</script><img src=x onerror=alert(1)><a href="jav&#x09;ascript:alert(1)">x</a><p onclick="a()">giữ</p>',
    }).expect(201);
    expect(body.data.body).toContain('<h2>Được</h2>');
    expect(body.data.body).toContain('giữ');
    expect(body.data.body).not.toMatch(/script|onerror|onclick/i);
  });

  test('a string longer than its column is a clear 400 on either database', async () => {
    await post('sections', { name: 'x'.repeat(300) }).expect(400);
    await post('procedures', { name: 'Mã dài', localCode: 'x'.repeat(300) }).expect(400);
  });
});

describe('values of closed lists', () => {
  test.each([
    ['a value outside the list', { legalStatus: 'nope' }],
    ['a text instead of a list', { recipients: 'citizen' }],
    ['a list with a wrong value', { recipients: ['citizen', 'robot'] }],
    ['a wrong value in a nested component', { channels: [{ channel: 'online', fees: [{ kind: 'tip' }] }] }],
    ['a code of the wrong form', { code: 'ABC' }],
    ['an address that is no text', { slug: ['x'] }],
    ['a link that leads nowhere', { sourceUrl: 'https://' }],
    ['a link that runs script', { nationalUrl: 'javascript:alert(1)' }],
    [
      'an amount that loses digits',
      { channels: [{ channel: 'online', fees: [{ amount: '9007199254740993' }] }] },
    ],
    ['a fee below nothing', { channels: [{ channel: 'online', fees: [{ kind: 'fee', amount: '-1' }] }] }],
    ['a number that no column holds', { dossier: [{ items: [{ name: 'Đơn', copies: 99999999999 }] }] }],
    ['a wrong date', { effectiveFrom: 'hôm qua' }],
    ['an object for a text', { name: { a: 1 } }],
    ['an unknown attribute', { nope: 1 }],
    ['an unknown relation', { field: 'khong-co-that' }],
  ])('%s is refused and nothing is written', async (_name, data) => {
    const before = await portal.strapi.db.query('api::procedure.procedure').count();
    await post('procedures', { name: 'Sai giá trị', ...data }).expect(400);
    expect(await portal.strapi.db.query('api::procedure.procedure').count()).toBe(before);
  });

  test.each(['   ', '\u200b', '\n', '\u3164', '\u0301'])(
    'a title of nothing visible (%j) is not published',
    async (title) => {
      await post('articles', { title }).expect(400);
      await expect(articles.published({ title })).rejects.toThrow();
    },
  );

  test('a list of entries is no entry, an unknown language no language', async () => {
    await post('articles', [{ title: 'a' }]).expect(400);
    const { body } = await post('articles?locale=xx', { title: 'Ngôn ngữ lạ' }).expect(400);
    expect(body.error.message).toContain('xx');
    expect(await articles.rows({ locale: 'xx' })).toEqual([]);
  });

  test('a code belongs to one procedure', async () => {
    await post('procedures', { name: 'Thủ tục A', code: '2.002249' }).expect(201);
    const { body } = await post('procedures', { name: 'Thủ tục B', code: '2.002249' }).expect(400);
    expect(body.error.message).toContain('2.002249');
  });
});
