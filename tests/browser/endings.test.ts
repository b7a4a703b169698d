import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';

jest.setTimeout(120_000);

const VI = { locale: 'vi' };
/** Published text must not be empty. */
const BODY = { body: '<p>Nội dung.</p>' };
let app: Portal;

const articles = () => contentOf(app.strapi, 'api::article.article');

beforeAll(async () => {
  app = await bootPortal();
});

afterAll(() => app?.close());

describe('what is no more', () => {
  test('a withdrawn entry answers 410 with its title, and comes back when published again', async () => {
    const entry = await articles().published({ title: 'Tin sẽ gỡ', slug: 'tin-se-go', ...BODY }, VI);
    await app.request.get('/tin-tuc/tin-se-go').expect(200);
    await articles().documents.unpublish({ documentId: entry.documentId, locale: 'vi' });
    const gone = await app.request.get('/tin-tuc/tin-se-go').expect(410);
    expect(gone.text).toContain('Nội dung đã được gỡ');
    expect(gone.text).toContain('Tin sẽ gỡ');
    await articles().documents.publish({ documentId: entry.documentId, locale: 'vi' });
    await app.request.get('/tin-tuc/tin-se-go').expect(200);
  });

  test('an entry that moved leads to its new address', async () => {
    const entry = await articles().published({ title: 'Tin đổi địa chỉ', slug: 'dia-chi-cu', ...BODY }, VI);
    await articles().documents.update({
      documentId: entry.documentId,
      locale: 'vi',
      status: 'published',
      data: { slug: 'dia-chi-moi' },
    });
    const { headers } = await app.request.get('/tin-tuc/dia-chi-cu').expect(301);
    expect(headers.location).toBe('/tin-tuc/dia-chi-moi');
  });

  test('a page published under many names at once ends nowhere with a failure', async () => {
    const pages = contentOf(app.strapi, 'api::page.page');
    const { documentId } = await pages.published({ title: 'Đổi tên', slug: 'ten-0', ...BODY }, VI);
    const rename = (slug: string) =>
      pages.documents.update({ documentId, ...VI, status: 'published', data: { slug } });
    const publish = () => pages.documents.publish({ documentId, ...VI });
    const names = [1, 2, 3, 4].map((number) => `ten-${number}`);
    await Promise.all([...names.map(rename), publish(), publish(), publish()]);
    await rename('ten-cuoi');
    const known = (await app.strapi.db
      .query('plugin::public-records.ending' as never)
      .findMany({ where: { targetDocumentId: documentId } })) as unknown as { path: string }[];
    expect(known.map(({ path }) => path)).toContain('/ten-4');
    for (const { path } of known) {
      expect((await app.request.get(path).expect(301)).headers.location).toBe('/ten-cuoi');
    }
  });

  test('information pages live at the root and shadow nothing', async () => {
    const pages = contentOf(app.strapi, 'api::page.page');
    await pages.published({ title: 'Giới thiệu', slug: 'gioi-thieu', ...BODY }, VI);
    await pages.published({ title: 'Giả danh', slug: 'hoi-dap', ...BODY }, VI);
    await pages.published({ title: 'Giả danh', slug: 'api', ...BODY }, VI);
    const { text } = await app.request.get('/gioi-thieu').expect(200);
    expect(text).toContain('<h1 class="portal-title">Giới thiệu</h1>');
    expect((await app.request.get('/hoi-dap').expect(200)).text).not.toContain(
      '<h1 class="portal-title">Giả danh',
    );
    expect((await app.request.get('/api').expect(404)).type).toBe('application/json');
    await app.request.get('/en/gioi-thieu').expect(404);
  });
});
