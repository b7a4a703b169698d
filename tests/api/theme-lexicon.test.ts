import type * as ShippedLexicon from '../../src/plugins/reform-themes/server/src/shipped-lexicon';
import { bootPortal, builtModule, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { openPanel } from '../helpers/panel';
import { themedArticles } from '../helpers/themes';
import { createTokens, type Caller } from '../helpers/tokens';

const THEME = 'plugin::reform-themes.theme';
type Panel = Awaited<ReturnType<typeof openPanel>>;
interface Row {
  text: string;
  weight: number;
  when: string;
}
interface Lexicon {
  phrases: Row[];
  cues: string[];
  against: string[];
  excludes: string[];
}

let portal: Portal;
let panel: Panel;
let articles: Awaited<ReturnType<typeof themedArticles>>;
let tokens: Record<Caller, string | null>;

beforeAll(async () => {
  portal = await bootPortal();
  panel = await openPanel(portal);
  articles = await themedArticles(portal.strapi);
  tokens = await createTokens(portal.strapi);
});

afterAll(() => portal.close());

const lexiconOf = async (code: string): Promise<Lexicon> => {
  const [row] = await contentOf(portal.strapi, THEME).rows({ code });
  return structuredClone(row?.lexicon) as Lexicon;
};
const save = (code: string, lexicon: unknown) =>
  panel.send('put', `/content-manager/collection-types/${THEME}/${articles.doc(code)}`, { lexicon });
const withPhrase = async (code: string, text: string): Promise<Lexicon> => {
  const lexicon = await lexiconOf(code);
  return { ...lexicon, phrases: [...lexicon.phrases, { text, weight: 3, when: 'always' }] };
};
const suggest = async (title: string): Promise<string[]> => {
  const { themes } = await portal.strapi.plugin('reform-themes').service('themes').suggest({ title });
  return themes.map(({ code }: { code: string }) => code);
};

describe('the lexicon of a theme', () => {
  test('stands on the theme, and is not public', async () => {
    expect((await lexiconOf('pci')).phrases.length).toBeGreaterThan(20);
    const { body } = await portal.request.get('/api/themes?pagination[pageSize]=1').expect(200);
    expect(Object.keys(body.data[0])).not.toContain('lexicon');
    await portal.request.get('/api/themes?filters[lexicon][$contains]=PCI').expect(400);
  });

  test('a change takes effect at once, without a restart', async () => {
    expect(await suggest('Khai trương cầu Cửa Nhượng')).toEqual([]);
    await save('egov', await withPhrase('egov', 'cầu Cửa Nhượng')).expect(200);
    expect(await suggest('Khai trương cầu Cửa Nhượng')).toEqual(['egov']);
    const entry = await articles.draft({ title: 'Khai trương cầu Cửa Nhượng' });
    expect(await articles.codesOf(entry)).toEqual(['egov']);
  });

  test('so does a change that another process wrote', async () => {
    const lexicon = JSON.stringify(await withPhrase('sipas', 'hái chè đầu xuân'));
    expect(await suggest('Hội hái chè đầu xuân')).toEqual([]);
    await portal.strapi.db
      .connection('reform_themes')
      .where({ code: 'sipas' })
      .update({ lexicon, updated_at: new Date() });
    expect(await suggest('Hội hái chè đầu xuân')).toEqual(['sipas']);
  });

  test.each<[string, (lexicon: Lexicon) => unknown, string]>([
    [
      'an empty phrase',
      (all) => ({ ...all, phrases: [...all.phrases, { text: ' ', weight: 1, when: 'always' }] }),
      'Cụm từ trống',
    ],
    ['a duplicate', (all) => ({ ...all, phrases: [...all.phrases, all.phrases[0]] }), 'Trùng với dòng 1'],
    [
      'a wrong weight',
      (all) => ({ ...all, phrases: [{ text: 'a', weight: 99, when: 'always' }] }),
      'Trọng số',
    ],
    ['no lexicon at all', () => 'PCI', 'không đúng dạng'],
  ])('%s is refused, and nothing changes', async (_name, change, message) => {
    const before = await lexiconOf('iso');
    const { body } = await save('iso', change(structuredClone(before))).expect(400);
    expect(body.error.message).toContain(message);
    expect(await lexiconOf('iso')).toEqual(before);
  });

  test('a newer shipped version leaves staff’s edits alone', async () => {
    const lexicon = await withPhrase('sipas', 'phiếu mặt cười');
    await save('sipas', {
      ...lexicon,
      phrases: lexicon.phrases.filter(({ text }) => text !== 'SIPAS'),
    }).expect(200);
    const store = portal.strapi.store({
      type: 'plugin',
      name: 'reform-themes',
      key: 'shipped-lexicon',
    } as never);
    const installed = (await store.get({})) as { version: number };
    await store.set({ value: { ...installed, version: 0 } } as never);
    const { installLexicon } = builtModule<typeof ShippedLexicon>(
      'src/plugins/reform-themes/server/src/shipped-lexicon.js',
    );
    await installLexicon(portal.strapi);
    const texts = (await lexiconOf('sipas')).phrases.map(({ text }) => text);
    expect(texts).toContain('phiếu mặt cười');
    expect(texts).not.toContain('SIPAS');
  });

  test('the editor asks what is wrong and what is too broad', async () => {
    for (let index = 0; index < 6; index += 1) await articles.published({ title: `Tin trong ngày ${index}` });
    const lexicon = await withPhrase('iso', 'tin trong ngày');
    const check = (value: unknown) =>
      panel.send('post', '/reform-themes/lexicon/check', { code: 'iso', lexicon: value }).expect(200);
    expect((await check(lexicon)).body.data).toMatchObject({
      problems: [],
      broad: [{ text: 'tin trong ngày', count: 6 }],
    });
    const { body } = await check({ ...lexicon, cues: [''] });
    expect(body.data.problems).toEqual([{ list: 'cues', index: 0, message: 'Cụm từ trống.' }]);
  });

  test('a trial run names what would change, and changes nothing', async () => {
    const entry = await articles.published({ title: 'Lễ hội đua thuyền sông Lam' });
    const lexicon = await withPhrase('iso', 'đua thuyền sông Lam');
    const { body } = await panel
      .send('post', '/reform-themes/lexicon/dry-run', { code: 'iso', lexicon })
      .expect(200);
    const change = body.data.changes.find(
      ({ documentId }: { documentId: string }) => documentId === entry.documentId,
    );
    expect(change).toMatchObject({ title: 'Lễ hội đua thuyền sông Lam', removed: [] });
    expect(change.added).toHaveLength(1);
    expect(await articles.codesOf(entry, 'published')).toEqual([]);
  });

  test.each([
    '/reform-themes/lexicon/check',
    '/reform-themes/lexicon/dry-run',
    '/reform-themes/suggest',
    '/reform-themes/sources',
  ])('%s needs a signed-in member of staff and a sound body', async (path) => {
    await portal.request.post(path).send({}).expect(401);
    const { body } = await panel.send('post', path, { code: 7 }).expect(400);
    expect(body.error.message).toBe('Yêu cầu không đúng dạng.');
  });
});

describe('the tree of themes', () => {
  const themes = () => contentOf(portal.strapi, THEME).documents;

  test('a theme in use is not deleted; its users are named', async () => {
    await articles.draft({ title: 'Chỉ số DDCI của các sở' });
    const { body } = await panel
      .send('delete', `/content-manager/collection-types/${THEME}/${articles.doc('ddci')}`)
      .expect(400);
    expect(body.error.message).toContain('“Chỉ số DDCI của các sở”');
    await expect(themes().delete({ documentId: articles.doc('pci') })).rejects.toThrow('Không xóa được');
    expect((await contentOf(portal.strapi, THEME).rows({ code: 'pci' })).length).toBe(1);
  });

  test('a theme of staff’s own can be made, taught and deleted', async () => {
    const own = await themes().create({ data: { nameVi: 'Biển đảo', code: 'bien-dao' } });
    expect(await suggest('Bảo vệ biển đảo')).toEqual([]);
    const lexicon = { phrases: [{ text: 'biển đảo', weight: 3, when: 'always' }] };
    await themes().update({ documentId: own.documentId, data: { lexicon } });
    expect(await suggest('Bảo vệ biển đảo')).toEqual(['bien-dao']);
    await themes().delete({ documentId: own.documentId });
    expect(await suggest('Bảo vệ biển đảo')).toEqual([]);
  });

  test('no circle', async () => {
    const { body } = await panel
      .send('put', `/content-manager/collection-types/${THEME}/${articles.doc('pci')}`, {
        parent: {
          connect: [{ id: articles.id('pci-land'), documentId: articles.doc('pci-land') }],
          disconnect: [],
        },
      })
      .expect(400);
    expect(body.error.message).toContain('không thể là cha của chính mình');
    await expect(
      themes().update({ documentId: articles.doc('pci'), data: { parent: articles.doc('pci') } }),
    ).rejects.toThrow('không thể là cha');
  });
});

describe('the same answer everywhere', () => {
  const TEXT = { title: 'Hà Tĩnh tăng 9 bậc về chỉ số PCI', body: 'VCCI công bố báo cáo.' };

  test('save, panel, REST and service', async () => {
    const expected = await portal.strapi.plugin('reform-themes').service('themes').suggest(TEXT);
    const entry = await articles.draft(TEXT);
    const [decision] = await articles.decisionsOf(entry);
    expect(decision).toMatchObject(expected.themes[0]);
    const { body } = await panel
      .send('post', '/reform-themes/suggest', { uid: 'api::article.article', values: TEXT })
      .expect(200);
    expect(body.data.themes).toMatchObject(expected.themes);
    const rest = await portal.request
      .post('/api/themes/suggest')
      .set('Authorization', `Bearer ${tokens['full-access']}`)
      .send({ data: TEXT })
      .expect(200);
    expect(rest.body.data).toEqual(expected);
  });

  test('the panel knows what a type carries by nature', async () => {
    const uid = 'api::procedure.procedure';
    const { body } = await panel.send('post', '/reform-themes/suggest', {
      uid,
      values: { name: 'Đo bức xạ nền' },
    });
    expect(body.data.themes).toMatchObject([
      { code: 'tthc', evidence: [{ field: 'type', phrase: 'Thủ tục hành chính' }] },
    ]);
  });

  test('REST is for tokens only, and says what is wrong', async () => {
    await portal.request.post('/api/themes/suggest').send({ data: TEXT }).expect(403);
    const send = (body: object) =>
      portal.request
        .post('/api/themes/suggest')
        .set('Authorization', `Bearer ${tokens['full-access']}`)
        .send(body);
    for (const body of [{}, { data: 'x' }, { data: { title: 7 } }, { data: { titel: 'x' } }])
      expect((await send(body).expect(400)).body.error.name).toBe('ValidationError');
    expect((await send({ data: {} }).expect(200)).body.data).toEqual({ themes: [], considered: [] });
  });
});
