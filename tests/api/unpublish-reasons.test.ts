import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { ARTICLE, redirectsOf, VI } from '../helpers/redirects';

let portal: Portal;
let on: Awaited<ReturnType<typeof redirectsOf>>;
let procedures: ReturnType<typeof contentOf>;

beforeAll(async () => {
  portal = await bootPortal();
  on = await redirectsOf(portal);
  procedures = contentOf(portal.strapi, 'api::procedure.procedure');
});

afterAll(() => portal?.close());

describe('taking off with a reason', () => {
  test('published in error: 410, and gone from the feed', async () => {
    const { documentId } = await on.article('dang-nham');
    await portal.request.get('/tin-tuc/dang-nham').expect(200);
    await on.takeOff(documentId, { reason: 'error' }).expect(200);
    const gone = await portal.request.get('/tin-tuc/dang-nham').expect(410);
    expect(gone.text).not.toContain('Thân bài');
    expect(gone.text).toContain('noindex');
    expect(await on.told('/tin-tuc/dang-nham')).toMatchObject({ action: 'gone', documentId });
  });

  test('consolidated: a permanent redirect to the page it is part of, at the end of every chain', async () => {
    await on.article('trang-gop');
    const { documentId } = await on.article('phan-nho');
    await on.articles.documents.update({
      documentId,
      ...VI,
      data: { slug: 'phan-nho-2' },
      status: 'published',
    });
    const full = `${new URL(String(portal.strapi.config.get('server.absoluteUrl'))).origin}/tin-tuc/trang-gop`;
    await on.takeOff(documentId, { reason: 'consolidated', target: full }).expect(200);
    expect(await on.leadsTo('/tin-tuc/phan-nho-2')).toBe('/tin-tuc/trang-gop');
    expect(await on.leadsTo('/tin-tuc/phan-nho')).toBe('/tin-tuc/trang-gop');
    expect(await on.told('/tin-tuc/phan-nho-2')).toMatchObject({
      ...{ action: 'redirect', to: '/tin-tuc/trang-gop', type: 'article', documentId },
    });
    expect(await on.told('/tin-tuc/phan-nho')).toMatchObject({
      action: 'redirect',
      to: '/tin-tuc/trang-gop',
    });
  });

  test('a consolidated page needs a target that is public, within the portal and not itself', async () => {
    const { documentId } = await on.article('can-dich');
    const refused = async (target: string | undefined, word: RegExp) => {
      const { body } = await on.takeOff(documentId, { reason: 'consolidated', target }).expect(400);
      expect(body.error.message).toMatch(word);
    };
    await refused(undefined, /gộp vào trang nào/);
    await refused('https://evil.example/x', /ngoài cổng/);
    await refused('//evil.example/x', /ngoài cổng/);
    await refused('/\\evil.example', /ngoài cổng/);
    await refused('javascript:alert(1)', /ngoài cổng/);
    await refused('/khong-co', /không có trên cổng/);
    await refused('/tin-tuc/can-dich', /vòng lặp/);
    await refused('/admin', /phần khác/);
    await portal.request.get('/tin-tuc/can-dich').expect(200);
  });

  test('withdrawn: readable under a notice, out of lists, REST and search engines', async () => {
    const { documentId } = await on.article('het-hieu-luc', { publishedOn: '2026-01-15T02:00:00.000Z' });
    expect((await portal.request.get('/tin-tuc')).text).toContain('/tin-tuc/het-hieu-luc');
    const note = 'Thay bằng <b>Quyết định</b> 12/QĐ-SKHCN.';
    await on.takeOff(documentId, { reason: 'withdrawn', note }).expect(200);
    const { text, headers } = await portal.request.get('/tin-tuc/het-hieu-luc').expect(200);
    expect(text).toContain('Nội dung này đã được thu hồi ngày');
    expect(text).toContain('không còn hiệu lực');
    expect(text).toContain('Thay bằng &lt;b>Quyết định&lt;/b> 12/QĐ-SKHCN.');
    expect(text).toContain('<p>Thân bài het-hieu-luc.</p>');
    expect(text).toContain('15/01/2026');
    expect(text).toMatch(/<meta name="robots" content="noindex/);
    expect(text).not.toContain('rel="canonical"');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect((await portal.request.get('/tin-tuc')).text).not.toContain('/tin-tuc/het-hieu-luc');
    await portal.request.get('/api/articles/het-hieu-luc').expect(404);
    expect(await on.told('/tin-tuc/het-hieu-luc')).toMatchObject({ action: 'withdraw', documentId });
    const record = await portal.strapi
      .plugin('public-records')
      .service('records')
      .at('/tin-tuc/het-hieu-luc');
    expect(record.payload.body).toContain('Thân bài');
  });

  test('a translation is withdrawn by itself, in its own words', async () => {
    const { documentId } = await on.article('hai-thu-tieng');
    const data = { title: 'Two languages', body: '<p>English text.</p>' };
    await on.articles.translate(documentId, data);
    await on.takeOff(documentId, { reason: 'withdrawn', locale: 'en' }).expect(200);
    const { text } = await portal.request.get('/en/news/two-languages').expect(200);
    expect(text).toContain('This content was withdrawn on');
    expect(text).toContain('<p>English text.</p>');
    expect((await portal.request.get('/tin-tuc/hai-thu-tieng').expect(200)).text).not.toContain('thu hồi');
  });

  test('what was withdrawn and is published again is as any other; its old names follow it', async () => {
    const { documentId } = await on.article('thu-hoi-roi-dang');
    const rename = (slug: string, status = 'published') =>
      on.articles.documents.update({ documentId, ...VI, data: { slug }, status });
    await rename('ten-hai');
    await on.takeOff(documentId, { reason: 'withdrawn' }).expect(200);
    expect(await on.leadsTo('/tin-tuc/thu-hoi-roi-dang')).toBe('/tin-tuc/ten-hai');
    expect(await on.told('/tin-tuc/thu-hoi-roi-dang')).toMatchObject({ action: 'redirect' });
    await rename('ten-ba', 'draft');
    await on.articles.documents.publish({ documentId, ...VI });
    expect(await on.leadsTo('/tin-tuc/ten-hai')).toBe('/tin-tuc/ten-ba');
    expect(await on.leadsTo('/tin-tuc/thu-hoi-roi-dang')).toBe('/tin-tuc/ten-ba');
    expect(await on.told('/tin-tuc/ten-hai')).toMatchObject({ action: 'redirect', to: '/tin-tuc/ten-ba' });
    await portal.request.get('/tin-tuc/ten-ba').expect(200);
  });

  test('a withdrawn procedure keeps its name, code and steps; its name leads to its code', async () => {
    const { documentId } = await procedures.published(
      {
        name: 'Cấp giấy thử thu hồi',
        slug: 'cap-giay-thu-thu-hoi',
        code: '1.014777',
        steps: [{ title: 'Nộp', description: 'Nộp hồ sơ <b>tại quầy</b>' }],
      },
      VI,
    );
    await on.takeOff(documentId, { reason: 'withdrawn' }, 'api::procedure.procedure').expect(200);
    const { text } = await portal.request.get('/thu-tuc/1.014777').expect(200);
    expect(text).toContain('Cấp giấy thử thu hồi');
    expect(text).toContain('1.014777');
    expect(text).toContain('Nộp hồ sơ &lt;b>tại quầy');
    expect(await on.leadsTo('/thu-tuc/cap-giay-thu-thu-hoi')).toBe('/thu-tuc/1.014777');
    expect(await on.told('/thu-tuc/1.014777')).toMatchObject({ action: 'withdraw' });
    await portal.request.get('/en/procedures/1.014777').expect(404);
  });

  test('records that are made anew are the same', async () => {
    expect(await on.differences()).toEqual([]);
  });

  test('every other way of taking off counts as published in error', async () => {
    const { documentId } = await on.article('go-cach-khac');
    await on.panel.act(ARTICLE, documentId, 'unpublish').expect(200);
    await portal.request.get('/tin-tuc/go-cach-khac').expect(410);
  });

  test('the draft may give up its changes at the same time', async () => {
    const { documentId } = await on.article('bo-sua');
    await on.articles.documents.update({ documentId, ...VI, data: { title: 'Đang sửa' } });
    await on.takeOff(documentId, { reason: 'error', discardDraft: true }).expect(200);
    expect((await on.articles.documents.findOne({ documentId, ...VI }))?.title).toBe('Tin bo-sua');
    await on.takeOff(documentId, { reason: 'error' }).expect(404);
  });

  test('what does not fit is refused', async () => {
    const { documentId } = await on.article('dung-yen');
    await on.takeOff(documentId, { reason: 'other' }).expect(400);
    await on.takeOff(documentId, { reason: 'error', extra: 1 }).expect(400);
    await on.takeOff(documentId, { reason: 'error' }, 'api::section.section').expect(400);
    await on.takeOff(documentId, { reason: 'error' }, 'admin::user').expect(400);
    await portal.request.get('/tin-tuc/dung-yen').expect(200);
  });
});
