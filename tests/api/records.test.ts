import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { FeedClient, recordsOf } from '../helpers/records';

let portal: Portal;
let faqs: ReturnType<typeof contentOf>;
let articles: ReturnType<typeof contentOf>;
let procedures: ReturnType<typeof contentOf>;
let departments: ReturnType<typeof contentOf>;

beforeAll(async () => {
  portal = await bootPortal();
  faqs = contentOf(portal.strapi, 'api::faq.faq');
  articles = contentOf(portal.strapi, 'api::article.article');
  procedures = contentOf(portal.strapi, 'api::procedure.procedure');
  departments = contentOf(portal.strapi, 'api::department.department');
}, 60_000);
afterAll(() => portal.close());

interface OutboxRow {
  seq: number;
  uid: string;
  document_id: string;
  locale: string | null;
}

const lastSeq = async (): Promise<number> => {
  const row = (await portal.strapi.db.connection('public_outbox').max({ seq: 'seq' }).first()) as {
    seq: number;
  };
  return Number(row.seq);
};

/** What the work has put into the outbox about content, without what follows from it. */
async function outboxOf(work: () => Promise<unknown>): Promise<OutboxRow[]> {
  await recordsOf(portal).drained();
  const before = await lastSeq();
  await work();
  const rows = (await portal.strapi.db
    .connection('public_outbox')
    .where('seq', '>', before)
    .where({ is_embedding: false })
    .whereNot({ uid: 'plugin::public-records.ending' })
    .orderBy('seq')) as OutboxRow[];
  return rows;
}

const localesOf = (rows: OutboxRow[]): (string | null)[] => rows.map(({ locale }) => locale).sort();

const recordAt = async (path: string) => {
  await recordsOf(portal).drained();
  return recordsOf(portal).at(path);
};

let number = 0;
const next = (name: string): string => `${name} số ${(number += 1)}`;

describe('the outbox', () => {
  test.each<[string, (id: string) => Promise<unknown>]>([
    ['publish', (documentId) => faqs.documents.publish({ documentId })],
    [
      'update and publish',
      (documentId) => faqs.documents.update({ documentId, status: 'published', data: { order: 3 } }),
    ],
    ['unpublish', (documentId) => faqs.documents.unpublish({ documentId })],
    ['delete', (documentId) => faqs.documents.delete({ documentId })],
  ])('has one row for %s', async (_, act) => {
    const { documentId } = await faqs.published({ question: next('Hàng đợi'), answer: '<p>a</p>' });
    const rows = await outboxOf(() => act(documentId));
    expect(rows).toMatchObject([{ uid: 'api::faq.faq', document_id: documentId, locale: 'vi' }]);
  });

  test('has one row for creating in public, and none for drafts, whatever is done to them', async () => {
    const rows = await outboxOf(() => faqs.published({ question: next('Tạo'), answer: '<p>a</p>' }));
    expect(rows).toHaveLength(1);
    const { documentId } = await faqs.draft({ question: next('Nháp'), answer: '<p>a</p>' });
    const drafts = await outboxOf(async () => {
      await faqs.documents.update({ documentId, data: { order: 5 } });
      await faqs.documents.clone({ documentId, data: {} });
      await faqs.documents.delete({ documentId });
    });
    expect(drafts).toEqual([]);
  });

  test('going back to the public version changes nothing in public', async () => {
    const { documentId } = await faqs.published({ question: next('Bỏ'), answer: '<p>a</p>' });
    await faqs.documents.update({ documentId, data: { order: 9 } });
    await recordsOf(portal).drained();
    const before = new FeedClient(portal.url);
    await before.follow();
    await faqs.documents.discardDraft({ documentId });
    await recordsOf(portal).drained();
    const after = new FeedClient(portal.url);
    await after.follow();
    expect(after.cursor).toBe(before.cursor);
  });

  test('names every language whose public row was written, shared values included', async () => {
    const { documentId } = await faqs.published({ question: next('Hai thứ tiếng'), answer: '<p>a</p>' });
    await faqs.translate(
      documentId,
      { question: next('Two languages'), answer: '<p>a</p>' },
      {
        locale: 'en',
        status: 'published',
      },
    );
    // `order` is one value for all languages.
    const rows = await outboxOf(() =>
      faqs.documents.update({ documentId, status: 'published', data: { order: 7 } }),
    );
    expect(localesOf(rows)).toEqual(['en', 'vi']);
    const both = await outboxOf(() => faqs.documents.unpublish({ documentId, locale: '*' }));
    expect(localesOf(both)).toEqual(['en', 'vi']);
  });

  test('has a row for what pages show parts of: a unit, a field, a theme, a file', async () => {
    const unit = await outboxOf(() => departments.documents.create({ data: { name: next('Phòng') } }));
    expect(unit).toMatchObject([{ uid: 'api::department.department', locale: null }]);
    const files = portal.strapi.db.query('plugin::upload.file');
    const file = await files.create({
      data: {
        name: 'a.png',
        hash: 'a',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/a.png',
        provider: 'local',
      },
    } as never);
    const renamed = await outboxOf(() =>
      files.update({ where: { id: file.id }, data: { name: 'b.png' } } as never),
    );
    // Outside a transaction one row before the write and one after it.
    expect(renamed.map(({ uid }) => uid)).toEqual(['plugin::upload.file', 'plugin::upload.file']);
  });

  test('a write that is rolled back leaves no row, and records as they were', async () => {
    const { documentId, slug } = await faqs.published({ question: next('Quay lại'), answer: '<p>a</p>' });
    const before = await recordAt(`/hoi-dap/${slug}`);
    const rows = await outboxOf(() =>
      portal.strapi.db
        .transaction(async () => {
          await faqs.documents.update({ documentId, status: 'published', data: { order: 4 } });
          throw new Error('giữa chừng');
        })
        .catch((error: Error) => expect(error.message).toBe('giữa chừng')),
    );
    expect(rows).toEqual([]);
    expect(await recordAt(`/hoi-dap/${slug}`)).toEqual(before);
  });

  test('many writes in one transaction are one row for each document', async () => {
    const { documentId } = await faqs.published({ question: next('Nhiều'), answer: '<p>a</p>' });
    const rows = await outboxOf(() =>
      portal.strapi.db.transaction(async () => {
        for (const order of [1, 2, 3]) {
          await faqs.documents.update({ documentId, status: 'published', data: { order } });
        }
      }),
    );
    expect(rows).toHaveLength(1);
  });
});

describe('records', () => {
  test('hold what the page shows, and what stands behind relations by name', async () => {
    const unit = await departments.documents.create({ data: { name: next('Phòng Quản lý') } });
    const { slug, documentId } = await faqs.published({
      question: next('Ai trả lời'),
      answer: '<p>Phòng</p>',
      department: unit.documentId,
      legalBasis: [{ title: 'Luật', number: '29/2013/QH13' }],
    });
    const record = await recordAt(`/hoi-dap/${slug}`);
    expect(record).toMatchObject({ state: 'live', uid: 'api::faq.faq', documentId, locale: 'vi' });
    expect(record?.payload).toMatchObject({
      answer: '<p>Phòng</p>',
      department: { documentId: unit.documentId, name: unit.name },
      legalBasis: [{ title: 'Luật', number: '29/2013/QH13' }],
    });
    expect(JSON.stringify(record?.payload)).not.toMatch(/"id":|createdBy|members/);
  });

  test('follow a renamed unit; its deletion too', async () => {
    const unit = await departments.documents.create({ data: { name: next('Phòng cũ') } });
    const { slug } = await faqs.published({
      question: next('Phòng nào'),
      answer: 'a',
      department: unit.documentId,
    });
    const before = await recordAt(`/hoi-dap/${slug}`);
    await departments.documents.update({ documentId: unit.documentId, data: { name: 'Phòng mới' } });
    const renamed = await recordAt(`/hoi-dap/${slug}`);
    expect(renamed?.payload).toMatchObject({ department: { name: 'Phòng mới' } });
    expect(renamed?.version).toBeGreaterThan(before?.version ?? 0);
    await departments.documents.delete({ documentId: unit.documentId });
    expect((await recordAt(`/hoi-dap/${slug}`))?.payload).toMatchObject({ department: null });
  });

  test('show a related entry while it is public, and follow its changes', async () => {
    const { documentId } = await procedures.published({ name: next('Thủ tục liên quan'), code: '1.777001' });
    const { slug } = await faqs.published({
      question: next('Liên quan'),
      answer: 'a',
      procedures: [documentId],
    });
    const related = async () => (await recordAt(`/hoi-dap/${slug}`))?.payload?.procedures;
    expect(await related()).toMatchObject([{ code: '1.777001' }]);
    await procedures.documents.update({ documentId, status: 'published', data: { name: 'Tên mới' } });
    expect(await related()).toMatchObject([{ name: 'Tên mới' }]);
    await procedures.documents.unpublish({ documentId });
    expect(await related()).toEqual([]);
  });

  test('keep an old address as a redirect, through several moves, and lose it to whoever is public there', async () => {
    const { documentId } = await articles.published({ title: 'Bài đi', slug: 'bai-di-1', body: 'a' });
    for (const slug of ['bai-di-2', 'bai-di-3']) {
      await articles.documents.update({ documentId, status: 'published', data: { slug } });
    }
    expect(await recordAt('/tin-tuc/bai-di-1')).toMatchObject({
      state: 'redirect',
      movedTo: '/tin-tuc/bai-di-3',
    });
    expect(await recordAt('/tin-tuc/bai-di-2')).toMatchObject({
      state: 'redirect',
      movedTo: '/tin-tuc/bai-di-3',
    });
    const other = await articles.published({ title: 'Bài khác', slug: 'bai-di-1', body: 'b' });
    expect(await recordAt('/tin-tuc/bai-di-1')).toMatchObject({
      state: 'live',
      documentId: other.documentId,
    });
    await articles.documents.unpublish({ documentId });
    expect(await recordAt('/tin-tuc/bai-di-3')).toMatchObject({ state: 'gone', payload: null });
    expect(await recordAt('/tin-tuc/bai-di-2')).toMatchObject({ state: 'gone' });
    expect(await recordAt('/tin-tuc/bai-di-1')).toMatchObject({
      state: 'live',
      documentId: other.documentId,
    });
    await articles.documents.publish({ documentId });
    expect(await recordAt('/tin-tuc/bai-di-3')).toMatchObject({ state: 'live' });
  });

  test('a procedure is at its code, and its name leads there', async () => {
    await procedures.published({ name: 'Thủ tục hai địa chỉ', code: '1.777002' });
    expect(await recordAt('/thu-tuc/1.777002')).toMatchObject({ state: 'live' });
    expect(await recordAt('/thu-tuc/thu-tuc-hai-dia-chi')).toMatchObject({
      state: 'redirect',
      movedTo: '/thu-tuc/1.777002',
    });
  });

  test('carry the codes of their themes', async () => {
    const { slug } = await faqs.published({
      question: next('Chỉ số PCI và năng lực cạnh tranh cấp tỉnh'),
      answer: '<p>Chỉ số PCI đo năng lực cạnh tranh cấp tỉnh.</p>',
    });
    expect((await recordAt(`/hoi-dap/${slug}`))?.themes).toEqual(['pci']);
  });

  test('made anew, none differs; one that was tampered with is found and mended', async () => {
    await recordsOf(portal).drained();
    const seen: number[] = [];
    const report = await recordsOf(portal).rebuild(({ done }) => seen.push(done));
    expect(report.differences).toEqual([]);
    expect(report.documents).toBeGreaterThan(10);
    expect(seen.at(-1)).toBe(report.documents);
    await portal.strapi.db
      .connection('public_records')
      .where({ path: '/thu-tuc/1.777002' })
      .update({ etag: 'x' });
    await portal.strapi.db.connection('public_records').where({ path: '/tin-tuc/bai-di-1' }).delete();
    const { differences } = await recordsOf(portal).rebuild();
    expect(differences.map(({ path }) => path).sort()).toEqual(['/thu-tuc/1.777002', '/tin-tuc/bai-di-1']);
    expect((await recordsOf(portal).rebuild()).differences).toEqual([]);
  });
});
