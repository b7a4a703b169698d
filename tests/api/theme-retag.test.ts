import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { ADMIN, openPanel } from '../helpers/panel';
import { PCI_NEWS, themedArticles, UNTOUCHED } from '../helpers/themes';

const ARTICLE = 'api::article.article';
const THEME = 'plugin::reform-themes.theme';
const OTHER_TEXT = { title: 'Khởi công nhà nhân ái', body: '<p>Tin.</p>' };

let portal: Portal;
let panel: Awaited<ReturnType<typeof openPanel>>;
let articles: Awaited<ReturnType<typeof themedArticles>>;

beforeAll(async () => {
  portal = await bootPortal();
  panel = await openPanel(portal);
  articles = await themedArticles(portal.strapi);
});

afterAll(() => portal.close());

const service = () => portal.strapi.plugin('reform-themes').service('themes');
const addPhrase = async (code: string, text: string) => {
  const themes = contentOf(portal.strapi, THEME);
  const [row] = await themes.rows({ code });
  const lexicon = {
    ...row?.lexicon,
    phrases: [...(row?.lexicon.phrases ?? []), { text, weight: 3, when: 'always' }],
  };
  await themes.documents.update({ documentId: row?.documentId, data: { lexicon } });
};

describe('publication fixes the automatic themes', () => {
  test('later texts change nothing, published again or not', async () => {
    const entry = await articles.published(PCI_NEWS);
    await articles.update(entry, OTHER_TEXT);
    expect(await articles.codesOf(entry)).toEqual(['pci']);
    await articles.documents.publish({ documentId: entry.documentId });
    await articles.update(entry, OTHER_TEXT, { status: 'published' });
    expect(await articles.codesOf(entry, 'published')).toEqual(['pci']);
    expect(await articles.decision(entry, 'pci')).toMatchObject({ origin: 'auto', state: 'accepted' });
  });

  test('no theme is fixed as well', async () => {
    const entry = await articles.published(OTHER_TEXT);
    await articles.update(entry, PCI_NEWS, { status: 'published' });
    expect(await articles.codesOf(entry, 'published')).toEqual([]);
  });

  test('unpublished it stays fixed; a copy starts anew', async () => {
    const entry = await articles.published(PCI_NEWS);
    await articles.documents.unpublish({ documentId: entry.documentId });
    await articles.update(entry, OTHER_TEXT);
    expect(await articles.codesOf(entry)).toEqual(['pci']);
    const { entries } = await articles.documents.clone({
      documentId: entry.documentId,
      data: { themes: UNTOUCHED },
    });
    expect(await articles.codesOf(entries[0] as Entry)).toEqual([]);
  });

  test('the panel’s publish and bulk publish fix too', async () => {
    const one = await articles.draft(PCI_NEWS);
    const two = await articles.draft({ ...PCI_NEWS, title: 'Xếp hạng PCI' });
    await panel.publish(ARTICLE, one.documentId, { ...PCI_NEWS, themes: UNTOUCHED }).expect(200);
    await panel
      .send('post', `/content-manager/collection-types/${ARTICLE}/actions/bulkPublish?locale=vi`, {
        documentIds: [two.documentId],
      })
      .expect(200);
    for (const entry of [one, two]) {
      expect(await articles.codesOf(entry, 'published')).toEqual(['pci']);
      await articles.update(entry, OTHER_TEXT);
      expect(await articles.codesOf(entry)).toEqual(['pci']);
    }
  });

  test('until somebody asks', async () => {
    const entry = await articles.published(PCI_NEWS);
    await articles.update(entry, OTHER_TEXT, { status: 'published' });
    const url = `/reform-themes/refresh/${ARTICLE}/${entry.documentId}`;
    await portal.request.post(url).expect(401);
    const { body } = await panel.send('post', url, {}).expect(200);
    expect(body.data).toMatchObject({ decisions: [], isFixed: true });
    expect(await articles.codesOf(entry)).toEqual([]);
    expect(await articles.codesOf(entry, 'published')).toEqual([]);
    await panel.send('post', `/reform-themes/refresh/${ARTICLE}/khongco`, {}).expect(404);
  });
});

describe('a person’s choice', () => {
  test('is recorded with who and when', async () => {
    const { body } = await panel.create(ARTICLE, { ...PCI_NEWS, themes: UNTOUCHED }).expect(201);
    const entry = body.data as Entry;
    const before = Date.now();
    await panel
      .save(ARTICLE, entry.documentId, { themes: { connect: [{ id: articles.id('iso') }], disconnect: [] } })
      .expect(200);
    const iso = await articles.decision(entry, 'iso');
    expect(iso).toMatchObject({ origin: 'person', state: 'accepted' });
    expect(iso?.decidedBy).toContain(`${ADMIN.lastname} ${ADMIN.firstname}`);
    expect(Date.parse(iso?.decidedAt ?? '')).toBeGreaterThanOrEqual(before - 1000);
    await panel.save(ARTICLE, entry.documentId, { byline: 'A', themes: UNTOUCHED }).expect(200);
    expect(await articles.decision(entry, 'iso')).toEqual(iso);
  });

  test('connecting what is carried by itself accepts it', async () => {
    const entry = await articles.draft(PCI_NEWS);
    await articles.update(entry, {
      themes: { connect: [{ id: articles.id('pci') }], disconnect: [{ id: articles.id('pci') }] },
    });
    expect(await articles.decision(entry, 'pci')).toMatchObject({
      origin: 'person',
      state: 'accepted',
      decidedBy: 'system',
    });
    await articles.update(entry, OTHER_TEXT);
    expect(await articles.codesOf(entry)).toEqual(['pci']);
  });

  test('a translation filled in from Vietnamese accepts nothing', async () => {
    const entry = await articles.draft(PCI_NEWS);
    await articles.translate(
      entry.documentId,
      { title: 'News', themes: { connect: [articles.doc('pci')] } },
      { status: 'draft' },
    );
    await articles.translate(
      entry.documentId,
      { title: 'News 2', themes: { connect: [articles.doc('pci')] } },
      { status: 'draft' },
    );
    expect(await articles.decision(entry, 'pci')).toMatchObject({ origin: 'auto' });
  });

  test('outlives saves, publication, retagging and lexicon changes', async () => {
    const entry = await articles.published({ title: 'Hội thi thả diều', themes: [articles.doc('iso')] });
    await articles.update(entry, { themes: { connect: [articles.doc('egov')] } });
    await articles.update(entry, { themes: { disconnect: [articles.doc('egov')] } });
    await addPhrase('egov', 'hội thi thả diều');
    await addPhrase('ddci', 'hội thi thả diều');
    await service().retag();
    expect(await articles.codesOf(entry)).toEqual(['ddci', 'iso']);
    expect(await articles.decision(entry, 'egov')).toMatchObject({ origin: 'person', state: 'rejected' });
  });

  test('lists say who gave the themes', async () => {
    const auto = await articles.draft(PCI_NEWS);
    const person = await articles.draft({ ...OTHER_TEXT, themes: [articles.doc('iso')] });
    const mixed = await articles.draft({ ...PCI_NEWS, themes: { connect: [articles.doc('iso')] } });
    const none = await articles.draft(OTHER_TEXT);
    const documentIds = [auto, person, mixed, none].map(({ documentId }) => documentId);
    const { body } = await panel
      .send('post', '/reform-themes/sources', { uid: ARTICLE, documentIds })
      .expect(200);
    expect(documentIds.map((id) => body.data[id])).toEqual(['auto', 'person', 'mixed', 'none']);
  });
});

describe('retagging everything', () => {
  test('a dry run names the changes and makes none', async () => {
    const entry = await articles.published({ title: 'Đêm hội ví giặm bên sông La' });
    await addPhrase('sipas', 'ví giặm bên sông La');
    const { changes } = await service().retag({ dryRun: true });
    expect(changes).toContainEqual(
      expect.objectContaining({ documentId: entry.documentId, added: ['sipas'], removed: [] }),
    );
    expect(await articles.codesOf(entry, 'published')).toEqual([]);
  });

  test('changes drafts and public versions, in every language, and a second run changes nothing', async () => {
    const entry = await articles.published({ title: 'Chợ phiên làng nghề mây tre' });
    await articles.translate(entry.documentId, { title: 'Village fair' });
    await addPhrase('sipas', 'chợ phiên làng nghề');
    const { changes, failed } = await service().retag();
    expect(failed).toEqual([]);
    expect(changes.map(({ documentId }: Entry) => documentId)).toContain(entry.documentId);
    for (const status of ['draft', 'published'] as const)
      for (const locale of ['vi', 'en'])
        expect(await articles.codesOf(entry, status, locale)).toEqual(['sipas']);
    expect((await service().retag()).changes).toEqual([]);
  });

  test('a draft’s waiting choice does not become public', async () => {
    const entry = await articles.published({ title: 'Mùa hoa cà phê' });
    await articles.update(entry, { themes: { connect: [articles.doc('iso')] } });
    await addPhrase('egov', 'mùa hoa cà phê');
    await service().retag();
    expect((await articles.codesOf(entry))?.sort()).toEqual(['egov', 'iso']);
    expect(await articles.codesOf(entry, 'published')).toEqual(['egov']);
  });

  test('goes on where it was broken off', async () => {
    await addPhrase('egov', 'một thay đổi nhỏ');
    const seen: number[] = [];
    const stop = service().retag({
      onProgress: ({ done }: { done: number }) => {
        seen.push(done);
        if (done === 2) throw new Error('broken off');
      },
    });
    await expect(stop).rejects.toThrow('broken off');
    const report = await service().retag();
    expect(report.resumed).toBe(2);
    expect((await service().retag()).resumed).toBe(0);
  });
});

describe('the overview', () => {
  test('counts by theme, quarter and unit, and lists what is uncertain', async () => {
    const unit = await contentOf(portal.strapi, 'api::department.department').documents.create({
      data: { name: 'Phòng Thử nghiệm', slug: 'phong-thu-nghiem' },
    });
    const publishedOn = '2021-06-30T18:00:00.000Z';
    await articles.published({
      ...PCI_NEWS,
      title: 'Chỉ số PCI quý ba',
      publishedOn,
      department: unit.documentId,
    });
    const { body } = await panel.send('get', '/reform-themes/overview?year=2021').expect(200);
    const pci = body.data.themes.find(({ code }: { code: string }) => code === 'pci');
    // 30 June, 18:00 in UTC is 1 July in Vietnam.
    expect(pci).toMatchObject({ total: 1, depth: 0, byQuarter: { '2021-Q2': 0, '2021-Q3': 1 } });
    expect(body.data.units).toContainEqual(
      expect.objectContaining({
        unit: 'Phòng Thử nghiệm',
        total: 1,
        counts: expect.objectContaining({ pci: 1 }),
      }),
    );
    expect(body.data.years).toContain(2021);
    expect(body.data.samples).toBe(0);
    await articles.published({ ...PCI_NEWS, title: 'Xếp hạng PCI minh hoạ', publishedOn, isSample: true });
    expect((await panel.send('get', '/reform-themes/overview?year=2021')).body.data.samples).toBe(1);

    const doubtful = await articles.draft({
      title: 'Tin',
      body: 'Họp giao ban. Có nêu cải cách hành chính.',
    });
    const again = await panel.send('get', '/reform-themes/overview').expect(200);
    const item = again.body.data.uncertain.find(
      ({ documentId }: Entry) => documentId === doubtful.documentId,
    );
    expect(item.candidates).toMatchObject([{ code: 'cchc' }]);
    await articles.update(doubtful, { themes: [articles.doc('cchc')] });
    const settled = await panel.send('get', '/reform-themes/overview').expect(200);
    expect(settled.body.data.uncertain.map(({ documentId }: Entry) => documentId)).not.toContain(
      doubtful.documentId,
    );
  });

  test('needs its own right and a sound year', async () => {
    await portal.request.get('/reform-themes/overview').expect(401);
    await panel.send('get', '/reform-themes/overview?year=20x1').expect(400);
  });
});

test('each write is tagged once', async () => {
  let writes = 0;
  portal.strapi.db.lifecycles.subscribe({
    models: ['plugin::reform-themes.tagging'],
    afterCreate: () => void (writes += 1),
    afterUpdate: () => void (writes += 1),
  } as never);
  const count = async (act: () => Promise<unknown>) => {
    writes = 0;
    await act();
    return writes;
  };
  let entry: Entry | undefined;
  expect(await count(async () => (entry = await articles.draft(PCI_NEWS)))).toBe(1);
  expect(await count(() => articles.update(entry as Entry, { byline: 'A' }))).toBe(1);
  // Fixing is one more note, made once.
  expect(await count(() => articles.documents.publish({ documentId: (entry as Entry).documentId }))).toBe(1);
  expect(await count(() => articles.documents.publish({ documentId: (entry as Entry).documentId }))).toBe(0);
});
