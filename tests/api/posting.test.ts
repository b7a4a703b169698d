import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { openPanel } from '../helpers/panel';

const UID = 'api::procedure.procedure';

let portal: Portal;
let procedures: ReturnType<typeof contentOf>;
let panel: Awaited<ReturnType<typeof openPanel>>;

beforeAll(async () => {
  portal = await bootPortal();
  procedures = contentOf(portal.strapi, UID);
  panel = await openPanel(portal);
});

afterAll(() => portal.close());

const DECISION = { number: '1/QĐ-UBND', date: '2026-11-02' };
const OTHER = { number: '2/QĐ-UBND', date: '2026-11-20' };
const LONG_AGO = '2026-03-01T02:00:00.000Z';

/** The moment of posting, which must be the same on all rows of a document. */
async function postedAt({ documentId }: { documentId: string }): Promise<string | null> {
  const moments = (await procedures.rows({ documentId })).map((row) => row.postedAt as string | null);
  expect(new Set(moments).size).toBe(1);
  return moments[0] ?? null;
}

/** As if the document had been posted long ago. */
const backdate = ({ documentId }: { documentId: string }) =>
  portal.strapi.db.query(UID).updateMany({ where: { documentId }, data: { postedAt: LONG_AGO } });

const published = (data: object = {}) =>
  procedures.published({ name: 'Khai báo thiết bị', decision: DECISION, ...data });

async function postedLongAgo(data: object = {}): Promise<Entry> {
  const entry = await published(data);
  await backdate(entry);
  return entry;
}

/** Whether the moment is now, within the time that a test takes. */
const isNow = (moment: string | null) => Math.abs(Date.now() - new Date(moment ?? 0).getTime()) < 60_000;

describe('the first publication is stamped', () => {
  test('a draft has no moment', async () => {
    expect(await postedAt(await procedures.draft({ name: 'Nháp' }))).toBeNull();
  });

  test('create as published; the caller gets what is stored', async () => {
    const entry = await published();
    expect(isNow(await postedAt(entry))).toBe(true);
    expect(new Date(entry.postedAt).toISOString()).toBe(await postedAt(entry));
  });

  test('update as published', async () => {
    const { documentId } = await procedures.draft({ name: 'Nháp rồi đăng' });
    await procedures.documents.update({ documentId, data: {}, status: 'published' });
    expect(isNow(await postedAt({ documentId }))).toBe(true);
  });

  test('publish', async () => {
    const { documentId } = await procedures.draft({ name: 'Nháp rồi công bố' });
    const { entries } = await procedures.documents.publish({ documentId });
    expect(isNow(await postedAt({ documentId }))).toBe(true);
    expect(entries[0]?.postedAt).toBe(await postedAt({ documentId }));
  });

  test('the panel, and many at once', async () => {
    const created = await panel.create(UID, { name: 'Từ trang quản trị' }).expect(201);
    const { documentId } = created.body.data as Entry;
    await panel.publish(UID, documentId, { name: 'Từ trang quản trị' }).expect(200);
    expect(isNow(await postedAt({ documentId }))).toBe(true);

    const drafts = await Promise.all(['Một', 'Hai'].map((name) => procedures.draft({ name })));
    const documentIds = drafts.map((draft) => draft.documentId);
    const path = `/content-manager/collection-types/${UID}/actions/bulkPublish?locale=vi`;
    await panel.send('post', path, { documentIds }).expect(200);
    for (const draft of drafts) expect(isNow(await postedAt(draft))).toBe(true);
  });

  test('again after it was withdrawn', async () => {
    const entry = await postedLongAgo();
    await procedures.documents.unpublish({ documentId: entry.documentId });
    await procedures.documents.publish({ documentId: entry.documentId });
    expect(isNow(await postedAt(entry))).toBe(true);
  });

  test('a copy is posted when it is posted, not when the original was', async () => {
    const { documentId } = await postedLongAgo();
    const { entries } = await procedures.documents.clone({ documentId, data: { name: 'Bản sao' } });
    const copy = entries[0] as Entry;
    await procedures.documents.publish({ documentId: copy.documentId });
    expect(isNow(await postedAt(copy))).toBe(true);
    expect(await postedAt({ documentId })).toBe(LONG_AGO);
  });
});

describe('a later publication', () => {
  test.each<[string, object]>([
    ['of other values', { conditions: 'Có điều kiện.' }],
    ['with the same decision', { decision: DECISION }],
    ['that clears the moment', { postedAt: null }],
    ['that sends back what it read', { postedAt: LONG_AGO, conditions: 'x' }],
    ['with another date of the same decision', { decision: { ...DECISION, date: '2026-11-03' } }],
  ])('keeps the moment: %s', async (_name, data) => {
    const entry = await postedLongAgo();
    await procedures.documents.update({ documentId: entry.documentId, data, status: 'published' });
    expect(await postedAt(entry)).toBe(LONG_AGO);
  });

  test('with another decision is a new posting, by update and by publish', async () => {
    const updated = await postedLongAgo();
    const change = { documentId: updated.documentId, data: { decision: OTHER } };
    await procedures.documents.update({ ...change, status: 'published' });
    expect(isNow(await postedAt(updated))).toBe(true);

    const entry = await postedLongAgo();
    const { documentId } = entry;
    await procedures.documents.update({ documentId, data: { decision: OTHER } });
    expect(await postedAt(entry)).toBe(LONG_AGO);
    await procedures.documents.publish({ documentId });
    expect(isNow(await postedAt(entry))).toBe(true);
  });

  test('a new decision beside the old moment, as a form sends it, is a new posting', async () => {
    const entry = await postedLongAgo();
    const data = { decision: OTHER, postedAt: LONG_AGO };
    await panel.publish(UID, entry.documentId, { name: 'Khai báo thiết bị', ...data }).expect(200);
    expect(isNow(await postedAt(entry))).toBe(true);
  });

  test('that fills in a missing number keeps the moment', async () => {
    const entry = await postedLongAgo({ decision: null });
    await procedures.documents.update({
      documentId: entry.documentId,
      data: { decision: DECISION },
      status: 'published',
    });
    expect(await postedAt(entry)).toBe(LONG_AGO);
  });

  test('where nobody wrote the moment down, it was public since its last publication', async () => {
    const entry = await published();
    const { documentId } = entry;
    const { db } = portal.strapi;
    await db.query(UID).updateMany({ where: { documentId }, data: { postedAt: null } });
    await db.query(UID).updateMany({
      where: { documentId, publishedAt: { $notNull: true } },
      data: { publishedAt: LONG_AGO },
    });
    await procedures.documents.publish({ documentId });
    expect(await postedAt(entry)).toBe(LONG_AGO);
  });
});

describe('translations', () => {
  test('a later translation keeps the moment, on all rows', async () => {
    const entry = await postedLongAgo();
    await procedures.translate(entry.documentId, { name: 'Declaration', decision: OTHER });
    expect(await postedAt(entry)).toBe(LONG_AGO);
    expect(await procedures.rows({ documentId: entry.documentId })).toHaveLength(4);
  });

  test('all languages at once', async () => {
    const { documentId } = await procedures.draft({ name: 'Hai ngôn ngữ' });
    await procedures.documents.update({ documentId, locale: 'en', data: { name: 'Two languages' } });
    await procedures.documents.publish({ documentId, locale: '*' });
    expect(isNow(await postedAt({ documentId }))).toBe(true);
  });

  test('a document that was public in a translation only was public', async () => {
    const { documentId } = await procedures.draft({ name: 'Nháp tiếng Việt' });
    await procedures.translate(documentId, { name: 'English first' });
    await backdate({ documentId });
    await procedures.documents.publish({ documentId });
    expect(await postedAt({ documentId })).toBe(LONG_AGO);
  });
});

describe('a moment that the write states wins', () => {
  const STATED = '2025-05-05T01:00:00.000Z';

  test('at the creation', async () => {
    expect(await postedAt(await published({ postedAt: STATED }))).toBe(STATED);
  });

  test('beside a new decision', async () => {
    const entry = await postedLongAgo();
    const data = { decision: OTHER, postedAt: STATED };
    await procedures.documents.update({ documentId: entry.documentId, data, status: 'published' });
    expect(await postedAt(entry)).toBe(STATED);
  });

  test('corrected in the draft of a public document', async () => {
    const entry = await postedLongAgo();
    await procedures.documents.update({ documentId: entry.documentId, data: { postedAt: STATED } });
    await procedures.documents.publish({ documentId: entry.documentId });
    expect(await postedAt(entry)).toBe(STATED);
  });
});

test('a publication that fails leaves nothing', async () => {
  const { documentId } = await procedures.draft({ name: 'Mã sai', code: 'khong-phai-ma' });
  await expect(procedures.documents.publish({ documentId })).rejects.toThrow();
  expect(await postedAt({ documentId })).toBeNull();
});

test('other types are left alone', async () => {
  const articles = contentOf(portal.strapi, 'api::article.article');
  expect(await articles.published({ title: 'Tin' })).not.toHaveProperty('postedAt');
});
