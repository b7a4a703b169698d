import { bootPortal, type Portal } from '../helpers/boot';
import type { Entry } from '../helpers/content';
import { PCI_NEWS, themedArticles, UNTOUCHED } from '../helpers/themes';
import { createTokens, type Caller } from '../helpers/tokens';

let portal: Portal;
let articles: Awaited<ReturnType<typeof themedArticles>>;
let tokens: Record<Caller, string | null>;

beforeAll(async () => {
  portal = await bootPortal();
  articles = await themedArticles(portal.strapi);
  tokens = await createTokens(portal.strapi);
});

afterAll(() => portal.close());

describe('a person’s choice', () => {
  test('an untouched panel field is no choice', async () => {
    const entry = await articles.draft({ ...PCI_NEWS, themes: UNTOUCHED });
    await articles.update(entry, { title: PCI_NEWS.title, themes: UNTOUCHED });
    expect(await articles.decision(entry, 'pci')).toMatchObject({ origin: 'auto' });
    expect(await articles.codesOf(entry)).toEqual(['pci']);
  });

  test('added in the panel: stays through saves, publish and republish, with any text', async () => {
    const entry = await articles.draft({ ...PCI_NEWS, themes: UNTOUCHED });
    await articles.update(entry, {
      themes: { connect: [{ id: articles.id('iso'), documentId: articles.doc('iso') }], disconnect: [] },
    });
    expect(await articles.codesOf(entry)).toEqual(['pci', 'iso']);
    await articles.documents.publish({ documentId: entry.documentId });
    expect(await articles.codesOf(entry, 'published')).toEqual(['pci', 'iso']);
    await articles.update(entry, { title: 'Khởi công nhà nhân ái', body: '', themes: UNTOUCHED });
    await articles.documents.publish({ documentId: entry.documentId });
    expect(await articles.codesOf(entry, 'published')).toEqual(['pci', 'iso']);
    expect(await articles.decision(entry, 'iso')).toMatchObject({ origin: 'person', state: 'accepted' });
  });

  test('removed in the panel: stays away', async () => {
    const entry = await articles.published(PCI_NEWS);
    await articles.update(entry, {
      themes: { connect: [], disconnect: [{ id: articles.id('pci'), documentId: articles.doc('pci') }] },
    });
    expect(await articles.codesOf(entry)).toEqual([]);
    await articles.update(
      entry,
      { title: 'Chỉ số PCI lại tăng', themes: UNTOUCHED },
      { status: 'published' },
    );
    expect(await articles.codesOf(entry)).toEqual([]);
    expect(await articles.codesOf(entry, 'published')).toEqual([]);
    const refused = await articles.decision(entry, 'pci');
    expect(refused).toMatchObject({ origin: 'person', state: 'rejected' });
    expect(refused?.evidence.length).toBeGreaterThan(0);
  });

  test('a component chosen by hand brings its whole', async () => {
    const entry = await articles.draft({ title: 'Tin', themes: [articles.doc('pci-land')] });
    expect(await articles.codesOf(entry)).toEqual(['pci', 'pci-land']);
    expect(await articles.decision(entry, 'pci')).toMatchObject({ origin: 'auto' });
  });

  test('may change again', async () => {
    const entry = await articles.draft({
      ...PCI_NEWS,
      themes: { connect: [{ documentId: articles.doc('egov') }] },
    });
    await articles.update(entry, { themes: { disconnect: [{ documentId: articles.doc('egov') }] } });
    expect(await articles.codesOf(entry)).toEqual(['pci']);
    await articles.update(entry, { themes: { connect: [articles.id('egov')] } });
    expect(await articles.codesOf(entry)).toEqual(['egov', 'pci']);
  });

  test.each<[string, () => unknown]>([
    ['documentIds', () => [articles.doc('pci'), articles.doc('iso')]],
    ['row ids', () => [articles.id('pci'), articles.id('iso')]],
    ['objects', () => [{ documentId: articles.doc('pci') }, { id: articles.id('iso') }]],
    ['set', () => ({ set: [{ documentId: articles.doc('pci') }, { documentId: articles.doc('iso') }] })],
    ['connect', () => ({ connect: [articles.doc('iso')] })],
  ])('given as %s', async (_name, themes) => {
    const entry = await articles.draft(PCI_NEWS);
    await articles.update(entry, { themes: themes() });
    expect(await articles.codesOf(entry)).toEqual(['pci', 'iso']);
    expect(await articles.decision(entry, 'pci')).toMatchObject({ origin: 'auto', decidedBy: null });
    expect(await articles.decision(entry, 'iso')).toMatchObject({ origin: 'person', state: 'accepted' });
  });

  test('an emptied list refuses everything that was there', async () => {
    const entry = await articles.draft(PCI_NEWS);
    await articles.update(entry, { themes: { set: [] } });
    await articles.update(entry, { byline: 'A' });
    expect(await articles.codesOf(entry)).toEqual([]);
  });

  test('over REST with a token', async () => {
    const send = (method: 'post' | 'put', url: string, data: object) =>
      portal.request[method](url).set('Authorization', `Bearer ${tokens['full-access']}`).send({ data });
    const { body } = await send('post', '/api/articles', {
      ...PCI_NEWS,
      themes: { connect: [articles.doc('iso')] },
    }).expect(201);
    expect(await articles.codesOf(body.data, 'published')).toEqual(['pci', 'iso']);
    await send('put', `/api/articles/${body.data.documentId}`, { themes: [articles.doc('iso')] }).expect(200);
    expect(await articles.codesOf(body.data, 'published')).toEqual(['iso']);
    expect(await articles.decision(body.data, 'pci')).toMatchObject({ origin: 'person', state: 'rejected' });
    await send('put', `/api/articles/${body.data.documentId}`, { themes: ['khong-co'] }).expect(400);
    await send('put', `/api/articles/${body.data.documentId}`, { themes: { connect: [{}] } }).expect(400);
  });
});

describe('clone, discard and delete', () => {
  test('a copy takes over what people chose', async () => {
    const entry = await articles.draft({ ...PCI_NEWS, themes: [articles.doc('iso')] });
    await articles.update(entry, { themes: { disconnect: [articles.doc('pci')] } });
    const { entries } = await articles.documents.clone({
      documentId: entry.documentId,
      data: { themes: UNTOUCHED },
    });
    const copy = entries[0] as Entry;
    expect(copy.documentId).not.toBe(entry.documentId);
    expect(await articles.codesOf(copy)).toEqual(['iso']);
    expect(await articles.decision(copy, 'pci')).toMatchObject({ origin: 'person', state: 'rejected' });
    await articles.update(copy, { byline: 'A' });
    expect(await articles.codesOf(copy)).toEqual(['iso']);
  });

  test('discarding a draft takes back the choices made in it', async () => {
    const entry = await articles.published({ ...PCI_NEWS, themes: [articles.doc('egov')] });
    await articles.update(entry, {
      themes: { connect: [articles.doc('iso')], disconnect: [articles.doc('pci')] },
    });
    expect(await articles.codesOf(entry)).toEqual(['egov', 'iso'].sort());
    await articles.documents.discardDraft({ documentId: entry.documentId });
    expect((await articles.codesOf(entry))?.sort()).toEqual(['egov', 'pci']);
    await articles.update(entry, { byline: 'A' });
    expect((await articles.codesOf(entry))?.sort()).toEqual(['egov', 'pci']);
  });

  test('decisions last as long as one language of the document', async () => {
    const entry = await articles.draft(PCI_NEWS);
    await articles.translate(entry.documentId, { title: 'PCI' }, { status: 'draft' });
    await articles.documents.delete({ documentId: entry.documentId, locale: 'en' });
    expect(await articles.decisionsOf(entry)).toHaveLength(1);
    await articles.documents.delete({ documentId: entry.documentId, locale: '*' });
    expect(await articles.decisionsOf(entry)).toEqual([]);
    await articles.documents.delete({ documentId: entry.documentId, locale: '*' });
  });
});

describe('one set for all languages', () => {
  test('a translation carries the document’s themes, whatever its own text says', async () => {
    const entry = await articles.published(PCI_NEWS);
    await articles.translate(entry.documentId, { title: 'Administrative reform in Ha Tinh' });
    expect(await articles.codesOf(entry, 'draft', 'en')).toEqual(['pci']);
    expect(await articles.codesOf(entry, 'published', 'en')).toEqual(['pci']);
  });

  test('without a Vietnamese version the translation’s own text decides', async () => {
    const entry = await articles.published({ title: 'Public administration reform plan' }, { locale: 'en' });
    expect(await articles.codesOf(entry, 'published', 'en')).toEqual(['cchc']);
  });

  test('a Vietnamese save moves the drafts, its publication the public versions', async () => {
    const entry = await articles.published(PCI_NEWS);
    await articles.translate(entry.documentId, { title: 'News' });
    await articles.update(entry, { themes: [articles.doc('cchc')] });
    expect(await articles.codesOf(entry, 'draft', 'en')).toEqual(['cchc']);
    expect(await articles.codesOf(entry, 'published', 'en')).toEqual(['pci']);
    await articles.documents.publish({ documentId: entry.documentId });
    expect(await articles.codesOf(entry, 'published', 'en')).toEqual(['cchc']);
    await articles.update(entry, { themes: [articles.doc('pci')] }, { status: 'published' });
    expect(await articles.codesOf(entry, 'published', 'en')).toEqual(['pci']);
    expect(await articles.codesOf(entry, 'published', 'vi')).toEqual(['pci']);
  });

  test('following does not make a translation look edited', async () => {
    const entry = await articles.published(PCI_NEWS);
    await articles.translate(entry.documentId, { title: 'News' });
    await articles.update(entry, { themes: { connect: [articles.doc('iso')] } }, { status: 'published' });
    expect(await articles.codesOf(entry, 'published', 'en')).toEqual(['pci', 'iso']);
    const rows = await articles.rows({ documentId: entry.documentId, locale: 'en' });
    const [first, second] = rows.map(({ updatedAt }) => new Date(updatedAt).getTime()) as [number, number];
    // From half a second on the panel shows "modified".
    expect(Math.abs(first - second)).toBeLessThan(500);
  });

  test('a choice made in the English version holds for Vietnamese', async () => {
    const entry = await articles.published(PCI_NEWS);
    await articles.translate(entry.documentId, { title: 'News', themes: [articles.doc('iso')] });
    expect(await articles.codesOf(entry, 'published', 'en')).toEqual(['pci', 'iso']);
    expect(await articles.codesOf(entry, 'draft', 'vi')).toEqual(['pci', 'iso']);
    await articles.documents.publish({ documentId: entry.documentId });
    expect(await articles.codesOf(entry, 'published', 'vi')).toEqual(['pci', 'iso']);
  });

  test('publishing all languages at once', async () => {
    const entry = await articles.draft(PCI_NEWS);
    await articles.translate(entry.documentId, { title: 'News' }, { status: 'draft' });
    await articles.documents.publish({ documentId: entry.documentId, locale: '*' });
    expect(await articles.codesOf(entry, 'published', 'vi')).toEqual(['pci']);
    expect(await articles.codesOf(entry, 'published', 'en')).toEqual(['pci']);
  });
});

test('twenty saves at the same moment keep one decision each', async () => {
  const entry = await articles.draft(PCI_NEWS);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      articles.update(entry, {
        byline: `A${index}`,
        themes: { connect: [articles.doc(index % 2 ? 'iso' : 'egov')] },
      }),
    ),
  );
  const codes = (await articles.decisionsOf(entry)).map(({ code }) => code).sort();
  expect(codes).toEqual(['egov', 'iso', 'pci']);
  expect((await articles.codesOf(entry))?.sort()).toEqual(codes);
});
