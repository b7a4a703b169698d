import { bootPortal, type Portal } from '../helpers/boot';
import { ADMIN, openPanel } from '../helpers/panel';

const ARTICLE = 'api::article.article';
const FAQ = 'api::faq.faq';
const PROCEDURE = 'api::procedure.procedure';

let portal: Portal;
let panel: Awaited<ReturnType<typeof openPanel>>;

beforeAll(async () => {
  portal = await bootPortal();
});

afterAll(() => portal.close());

describe('the first administrator', () => {
  test.each([
    ['through a proxy', { 'X-Forwarded-For': '203.0.113.9' }],
    ['through a proxy that says so otherwise', { Forwarded: 'for=203.0.113.9' }],
    ['under another host name', { Host: 'skhcn.hatinh.gov.vn' }],
  ])('cannot be registered %s', async (_name, headers) => {
    const { body } = await portal.request.post('/admin/register-admin').set(headers).send(ADMIN).expect(403);
    expect(body.error).toMatchObject({ status: 403, name: 'ForbiddenError' });
    expect(body.error.message).toMatch(/quản trị/i);
    expect(await portal.strapi.db.query('admin::user').count()).toBe(0);
  });

  test('can be registered from the machine itself, once, and gets the panel in Vietnamese', async () => {
    panel = await openPanel(portal);
    const [user] = await portal.strapi.db.query('admin::user').findMany();
    expect(user.preferedLanguage).toBe('vi');
    const again = await portal.request
      .post('/admin/register-admin')
      .send({ ...ADMIN, email: 'khac@example.vn' });
    expect(again.status).toBeGreaterThanOrEqual(400);
    expect(await portal.strapi.db.query('admin::user').count()).toBe(1);
  });
});

describe('an officer publishes in the panel', () => {
  test('an article: tagged, in REST and on its page at once', async () => {
    const created = await panel.create(ARTICLE, {
      title: 'Hà Tĩnh nâng hạng Chỉ số cải cách hành chính PAR Index',
      summary: 'Kết quả cải cách hành chính năm 2023.',
      body: '<p>Tỉnh đẩy mạnh cải cách hành chính, chỉ số PAR Index tăng mười bậc.</p>',
    });
    expect(created.status).toBe(201);
    const { documentId, slug } = created.body.data;
    await portal.request.get(`/api/articles/${slug}`).expect(404);
    await portal.request.get(`/tin-tuc/${slug}`).expect(404);

    await panel
      .publish(ARTICLE, documentId, { ...created.body.data, themes: { connect: [], disconnect: [] } })
      .expect(200);
    const { body } = await portal.request.get(`/api/articles/${slug}?populate=themes`).expect(200);
    expect(body.data.themes.map((theme: { code: string }) => theme.code)).toContain('cchc');
    const page = await portal.request.get(`/tin-tuc/${slug}`).expect(200);
    expect(page.text).toContain('Hà Tĩnh nâng hạng');
    expect((await portal.request.get('/tin-tuc').expect(200)).text).toContain(`/tin-tuc/${slug}`);
    expect((await portal.request.get('/chu-de/cchc').expect(200)).text).toContain(`/tin-tuc/${slug}`);
  });

  test('an answer and its procedure', async () => {
    const procedure = await panel.create(PROCEDURE, {
      name: 'Thủ tục khai báo thiết bị X-quang chẩn đoán trong y tế',
      code: '2.002131',
      channels: [
        {
          channel: 'online',
          duration: { number: 5, unit: 'working_day', text: '05 ngày làm việc' },
          fees: [],
        },
      ],
    });
    expect(procedure.status).toBe(201);
    await panel.publish(PROCEDURE, procedure.body.data.documentId, {}).expect(200);
    const faq = await panel.create(FAQ, {
      question: 'Nộp hồ sơ thủ tục hành chính khai báo X-quang ở đâu?',
      answer: '<p>Tại Trung tâm Phục vụ hành chính công tỉnh.</p>',
      procedures: { connect: [{ documentId: procedure.body.data.documentId }], disconnect: [] },
    });
    expect(faq.status).toBe(201);
    await panel.publish(FAQ, faq.body.data.documentId, {}).expect(200);

    const { body } = await portal.request.get(`/api/faqs/${faq.body.data.slug}?populate=*`).expect(200);
    expect(body.data.procedures).toHaveLength(1);
    expect(body.data.themes.map((theme: { code: string }) => theme.code)).toContain('tthc');
    const page = await portal.request.get('/thu-tuc/2.002131').expect(200);
    expect(page.text).toContain('05 ngày làm việc');
    expect((await portal.request.get('/hoi-dap').expect(200)).text).toContain(
      `/hoi-dap/${faq.body.data.slug}`,
    );
    expect((await portal.request.get(`/hoi-dap/${faq.body.data.slug}`).expect(200)).text).toContain(
      '/thu-tuc/2.002131',
    );
  });

  test('an edit of a published entry stays unseen until it is published', async () => {
    const { body } = await panel.create(ARTICLE, { title: 'Bài sẽ sửa', body: '<p>Bản một</p>' });
    const { documentId, slug } = body.data;
    await panel.publish(ARTICLE, documentId, {}).expect(200);
    await panel.save(ARTICLE, documentId, { title: 'Bài sẽ sửa', body: '<p>Bản hai</p>' }).expect(200);
    expect((await portal.request.get(`/tin-tuc/${slug}`)).text).toContain('Bản một');
    await panel.publish(ARTICLE, documentId, {}).expect(200);
    expect((await portal.request.get(`/tin-tuc/${slug}`)).text).toContain('Bản hai');
  });

  test('unpublished, it is gone: 410 on its page, 404 in REST', async () => {
    const { body } = await panel.create(ARTICLE, { title: 'Bài sẽ gỡ', body: '<p>Gỡ</p>' });
    const { documentId, slug } = body.data;
    await panel.publish(ARTICLE, documentId, {}).expect(200);
    await panel.act(ARTICLE, documentId, 'unpublish').expect(200);
    await portal.request.get(`/api/articles/${slug}`).expect(404);
    const page = await portal.request.get(`/tin-tuc/${slug}`).expect(410);
    expect(page.text).toContain('lang="vi"');
    await panel.publish(ARTICLE, documentId, {}).expect(200);
    await portal.request.get(`/tin-tuc/${slug}`).expect(200);
  });

  test('a copy made in the panel has its own address', async () => {
    const { body } = await panel.create(ARTICLE, { title: 'Bài gốc' });
    const copy = await panel.clone(ARTICLE, body.data.documentId, { title: 'Bài gốc', slug: body.data.slug });
    expect(copy.status).toBe(200);
    expect(copy.body.data.slug).toBe('bai-goc-2');
  });

  test('a taken address is refused in Vietnamese at its field', async () => {
    await panel.create(ARTICLE, { title: 'Địa chỉ', slug: 'dia-chi-co-roi' }).expect(201);
    const { body } = await panel
      .create(ARTICLE, { title: 'Địa chỉ khác', slug: 'dia-chi-co-roi' })
      .expect(400);
    expect(body.error.message).toMatch(/đã được/);
    expect(body.error.details.errors[0].path).toEqual(['slug']);
  });

  test('the panel’s own address suggestion gives the same form', async () => {
    const { body } = await panel
      .send('post', '/content-manager/uid/generate?locale=vi', {
        contentTypeUID: ARTICLE,
        field: 'slug',
        data: { title: 'Đường đi của gió' },
      })
      .expect(200);
    expect(body.data).toBe('duong-di-cua-gio');
  });
});

describe('the panel in production', () => {
  test('the content-type builder changes nothing', async () => {
    const kind = { contentType: { displayName: 'X', singularName: 'x', pluralName: 'xs', attributes: {} } };
    for (const [method, path] of [
      ['post', '/content-type-builder/content-types'],
      ['put', `/content-type-builder/content-types/${ARTICLE}`],
      ['delete', `/content-type-builder/content-types/${ARTICLE}`],
      ['post', '/content-type-builder/update-schema'],
    ] as const) {
      const { status } = await panel.send(method, path, kind);
      expect([403, 404, 405]).toContain(status);
    }
  });

  test('telemetry, promotions and update checks are off', async () => {
    const { body } = await portal.request.get('/admin/init').expect(200);
    expect(body.data.uuid).toBe(false);
    const type = await panel.send('get', '/admin/project-type').expect(200);
    expect(type.body.data.flags).toMatchObject({ nps: false, promoteEE: false });
    expect(portal.strapi.config.get('server.logger.updates.enabled')).toBe(false);
  });

  test('a panel token is no key to the public interface', async () => {
    const login = await portal.request
      .post('/admin/login')
      .send({ email: ADMIN.email, password: ADMIN.password });
    const token = login.body.data.token ?? login.body.data.accessToken;
    await portal.request.get('/api/articles').set('Authorization', `Bearer ${token}`).expect(401);
  });
});
