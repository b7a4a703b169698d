import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';

interface Ending {
  path: string;
  title: string;
  uid: string;
  documentId: string;
  movedTo: string | null;
}

let portal: Portal;
let articles: ReturnType<typeof contentOf>;
let procedures: ReturnType<typeof contentOf>;

const find = (path: string): Promise<Ending | null> =>
  portal.strapi.plugin('public-records').service('endings').find(path);

beforeAll(async () => {
  portal = await bootPortal();
  articles = contentOf(portal.strapi, 'api::article.article');
  procedures = contentOf(portal.strapi, 'api::procedure.procedure');
});

afterAll(() => portal.close());

test('paths come from the configuration', () => {
  const paths = portal.strapi.plugin('public-records').service('paths');
  expect(paths.pathOf('api::article.article', { slug: 'a', locale: 'vi' })).toBe('/tin-tuc/a');
  expect(paths.pathOf('api::article.article', { slug: 'a', locale: 'en' })).toBe('/en/news/a');
  expect(paths.pathOf('api::procedure.procedure', { slug: 'a', code: '1.014393', locale: 'vi' })).toBe(
    '/thu-tuc/1.014393',
  );
  expect(paths.pathOf('api::section.section', { slug: 'a', locale: 'vi' })).toBeNull();
});

test('an unpublished entry leaves an ending, publishing it again removes it', async () => {
  const { documentId } = await articles.published({ title: 'Tin sẽ gỡ' });
  expect(await find('/tin-tuc/tin-se-go')).toBeNull();
  await articles.documents.unpublish({ documentId });
  expect(await find('/tin-tuc/tin-se-go/')).toMatchObject({
    path: '/tin-tuc/tin-se-go',
    title: 'Tin sẽ gỡ',
    uid: 'api::article.article',
    documentId,
    movedTo: null,
  });
  await articles.documents.publish({ documentId });
  expect(await find('/tin-tuc/tin-se-go')).toBeNull();
});

test('a deleted entry leaves an ending in each language', async () => {
  const { documentId } = await articles.published({ title: 'Tin sẽ xoá' });
  await articles.translate(documentId, { title: 'To be deleted' });
  await articles.documents.delete({ documentId, locale: 'en' });
  expect(await find('/en/news/to-be-deleted')).toMatchObject({ documentId, movedTo: null });
  expect(await find('/tin-tuc/tin-se-xoa')).toBeNull();
  await articles.documents.delete({ documentId, locale: '*' });
  expect(await find('/tin-tuc/tin-se-xoa')).toMatchObject({ title: 'Tin sẽ xoá' });
});

test('another entry at the same path removes the ending', async () => {
  const { documentId } = await articles.published({ title: 'Tin thay thế' });
  await articles.documents.delete({ documentId });
  expect(await find('/tin-tuc/tin-thay-the')).not.toBeNull();
  await articles.published({ title: 'Tin thay thế' });
  expect(await find('/tin-tuc/tin-thay-the')).toBeNull();
});

test('a draft that never was public leaves nothing', async () => {
  const { documentId } = await articles.draft({ title: 'Chỉ là nháp' });
  await articles.documents.delete({ documentId });
  expect(await find('/tin-tuc/chi-la-nhap')).toBeNull();
});

test('an entry that moves leads from its old paths to the present one, and is gone when withdrawn', async () => {
  const { documentId } = await articles.published({ title: 'Tên cũ' });
  const rename = (slug: string) =>
    articles.documents.update({ documentId, data: { slug }, status: 'published' });
  await rename('ten-moi');
  expect(await find('/tin-tuc/ten-cu')).toMatchObject({ movedTo: '/tin-tuc/ten-moi' });
  await rename('ten-moi-nhat');
  expect(await find('/tin-tuc/ten-cu')).toMatchObject({ movedTo: '/tin-tuc/ten-moi-nhat' });
  expect(await find('/tin-tuc/ten-moi')).toMatchObject({ movedTo: '/tin-tuc/ten-moi-nhat' });
  await rename('ten-cu');
  expect(await find('/tin-tuc/ten-cu')).toBeNull();
  await articles.documents.unpublish({ documentId });
  expect(await find('/tin-tuc/ten-moi')).toMatchObject({ movedTo: null });
});

test('a slug changed in the draft only does not end the public path', async () => {
  const { documentId } = await articles.published({ title: 'Giữ nguyên' });
  await articles.documents.update({ documentId, data: { slug: 'giu-nguyen-2' } });
  expect(await find('/tin-tuc/giu-nguyen')).toBeNull();
  await articles.documents.publish({ documentId });
  expect(await find('/tin-tuc/giu-nguyen')).toMatchObject({ movedTo: '/tin-tuc/giu-nguyen-2' });
});

test('a procedure with a code leaves an ending at its old slug too, in every language', async () => {
  const { documentId, slug } = await procedures.published({ name: 'Cấp giấy phép thử nghiệm' });
  await procedures.translate(documentId, { name: 'Test licence' });
  await procedures.documents.update({ documentId, data: { code: '1.014399' }, status: 'published' });
  await portal.request.get(`/thu-tuc/${slug}`).expect(301).expect('Location', '/thu-tuc/1.014399');
  await portal.request.get('/en/procedures/test-licence').expect(301);
  await procedures.documents.update({ documentId, data: { slug: 'giay-phep-moi' }, status: 'published' });
  expect(await find(`/thu-tuc/${slug}`)).toMatchObject({ movedTo: '/thu-tuc/1.014399' });
  await portal.request.get(`/thu-tuc/${slug}`).expect(301).expect('Location', '/thu-tuc/1.014399');
  await procedures.documents.delete({ documentId, locale: '*' });
  for (const path of ['/thu-tuc/1.014399', '/thu-tuc/giay-phep-moi', `/thu-tuc/${slug}`]) {
    await portal.request.get(path).expect(410);
  }
});

test('a change that fails leaves no ending', async () => {
  const first = await articles.published({ title: 'Đang có' });
  const second = await articles.published({ title: 'Sẽ trùng' });
  const clash = articles.documents.update({
    documentId: second.documentId,
    data: { slug: first.slug },
    status: 'published',
  });
  await expect(clash).rejects.toThrow();
  expect(await find('/tin-tuc/se-trung')).toBeNull();
});

test('endings have no REST', async () => {
  await portal.request.get('/api/endings').expect(404);
  await portal.request.get('/api/public-records/endings').expect(404);
});
