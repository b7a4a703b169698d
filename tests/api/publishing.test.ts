import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';

let portal: Portal;
let articles: ReturnType<typeof contentOf>;
let procedures: ReturnType<typeof contentOf>;

beforeAll(async () => {
  portal = await bootPortal();
  articles = contentOf(portal.strapi, 'api::article.article');
  procedures = contentOf(portal.strapi, 'api::procedure.procedure');
});

afterAll(() => portal.close());

describe('publishing', () => {
  test('discarding the only version is refused instead of destroying it', async () => {
    const entry = await articles.draft({ title: 'Chưa từng xuất bản' });
    await expect(articles.documents.discardDraft({ documentId: entry.documentId })).rejects.toThrow(/huỷ/);
    expect(await articles.rows({ documentId: entry.documentId })).toHaveLength(1);
    await articles.documents.publish({ documentId: entry.documentId });
    await articles.documents.update({ documentId: entry.documentId, data: { summary: 'sửa' } });
    await articles.documents.discardDraft({ documentId: entry.documentId });
    expect((await articles.documents.findOne({ documentId: entry.documentId }))?.summary).toBeNull();
  });

  test('a picture without alternative text cannot be published', async () => {
    const files = portal.strapi.db.query('plugin::upload.file');
    const file = (alternativeText: string | null) =>
      files.create({
        data: {
          name: 'a.png',
          hash: `a${Math.random()}`,
          ext: '.png',
          mime: 'image/png',
          size: 1,
          url: '/uploads/a.png',
          provider: 'local',
          alternativeText,
        },
      });
    const bare = await file(null);
    const described = await file('Trụ sở Sở');
    const entry = await articles.draft({ title: 'Có ảnh', cover: bare.id });
    await expect(articles.documents.publish({ documentId: entry.documentId })).rejects.toThrow(
      /mô tả thay thế/,
    );
    expect(await articles.rows({ documentId: entry.documentId })).toHaveLength(1);
    await articles.documents.update({ documentId: entry.documentId, data: { cover: described.id } });
    await articles.documents.publish({ documentId: entry.documentId });
    expect(await articles.rows({ documentId: entry.documentId })).toHaveLength(2);
  });

  test('a language-neutral value changes in every language together', async () => {
    const entry = await procedures.published({ name: 'Thủ tục hai thứ tiếng', legalStatus: 'in_force' });
    await procedures.translate(entry.documentId, { name: 'A procedure in two languages' });
    await procedures.documents.update({ documentId: entry.documentId, data: { legalStatus: 'amended' } });
    await procedures.documents.publish({ documentId: entry.documentId, locale: 'vi' });
    const rows = await procedures.rows({ documentId: entry.documentId });
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => row.legalStatus)).toEqual(Array(4).fill('amended'));
    await procedures.documents.update({
      documentId: entry.documentId,
      data: { legalStatus: 'replaced' },
      status: 'published',
    });
    const after = await procedures.rows({ documentId: entry.documentId });
    expect(after.map((row) => row.legalStatus)).toEqual(Array(4).fill('replaced'));
    expect(after.filter((row) => row.locale === 'en').map((row) => row.name)).toEqual([
      'A procedure in two languages',
      'A procedure in two languages',
    ]);
  });

  test('publishing a translation makes nothing public that is only in the Vietnamese draft', async () => {
    const entry = await procedures.published({ name: 'Thủ tục chờ duyệt', legalStatus: 'in_force' });
    await procedures.translate(entry.documentId, { name: 'A procedure under review' });
    await procedures.documents.update({ documentId: entry.documentId, data: { legalStatus: 'abolished' } });
    await procedures.documents.publish({ documentId: entry.documentId, locale: 'en' });
    const rows = await procedures.rows({ documentId: entry.documentId, publishedAt: { $notNull: true } });
    expect(rows.map((row) => row.legalStatus)).toEqual(['in_force', 'in_force']);
    await procedures.documents.publish({ documentId: entry.documentId, locale: 'vi' });
    const after = await procedures.rows({ documentId: entry.documentId, publishedAt: { $notNull: true } });
    expect(after.map((row) => row.legalStatus)).toEqual(['abolished', 'abolished']);
  });

  test('a draft translation does not stop the Vietnamese version from being discarded', async () => {
    const entry = await articles.published({ title: 'Có bản dịch nháp' });
    await articles.translate(entry.documentId, { title: 'A draft translation' }, { status: 'draft' });
    await articles.documents.update({ documentId: entry.documentId, data: { summary: 'sửa' } });
    await articles.documents.discardDraft({ documentId: entry.documentId });
    await expect(
      articles.documents.discardDraft({ documentId: entry.documentId, locale: ['en'] }),
    ).rejects.toThrow();
    expect(await articles.rows({ documentId: entry.documentId })).toHaveLength(3);
  });

  test('the logo of the site needs an alternative text as well', async () => {
    const logo = await portal.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'l.png',
        hash: 'l',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/uploads/l.png',
        provider: 'local',
      },
    });
    const site = contentOf(portal.strapi, 'api::site.site');
    await expect(site.documents.create({ data: { name: 'Cổng', logo: logo.id } })).rejects.toThrow(
      /mô tả thay thế/,
    );
    expect(await site.rows()).toHaveLength(0);
  });

  test('relations survive publish and republish', async () => {
    const field = await contentOf(portal.strapi, 'api::procedure-field.procedure-field').documents.create({
      data: { name: 'Bưu chính' },
    });
    const successor = await procedures.published({ name: 'Thủ tục mới' });
    const entry = await procedures.published({
      name: 'Thủ tục cũ',
      field: field.documentId,
      replacedBy: successor.documentId,
    });
    await procedures.documents.publish({ documentId: successor.documentId });
    await procedures.documents.publish({ documentId: entry.documentId });
    const { body } = await portal.request.get(
      `/api/procedures/${entry.documentId}?populate[0]=field&populate[1]=replacedBy`,
    );
    expect(body.data.field?.name).toBe('Bưu chính');
    expect(body.data.replacedBy?.documentId).toBe(successor.documentId);
  });
});

describe('the date of publication', () => {
  test('is the first publication where nobody gave one, and stays it', async () => {
    const before = Date.now();
    const entry = await articles.draft({ title: 'Không ghi ngày đăng' });
    expect(entry.publishedOn).toBeNull();
    const { entries } = await articles.documents.publish({ documentId: entry.documentId });
    expect(entries[0]?.publishedOn).not.toBeNull();
    const [first] = (await articles.rows({ documentId: entry.documentId })).map((row) => row.publishedOn);
    expect(new Date(first).getTime()).toBeGreaterThanOrEqual(before - 1000);
    await articles.documents.publish({ documentId: entry.documentId });
    const dates = (await articles.rows({ documentId: entry.documentId })).map((row) => row.publishedOn);
    expect(dates.map(String)).toEqual([String(first), String(first)]);
  });

  test('is left alone where somebody gave one', async () => {
    const entry = await articles.published({
      title: 'Có ngày đăng',
      publishedOn: '2023-04-11T01:00:00.000Z',
    });
    const rows = await articles.rows({ documentId: entry.documentId });
    expect(rows.map((row) => new Date(row.publishedOn).toISOString())).toEqual(
      Array(2).fill('2023-04-11T01:00:00.000Z'),
    );
  });
});
