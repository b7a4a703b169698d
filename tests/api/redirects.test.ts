import { bootPortal, type Portal } from '../helpers/boot';
import { ARTICLE, redirectsOf, VI } from '../helpers/redirects';

interface Row {
  line: number;
  old: string;
  target: string;
  outcome: string;
  reason: string | null;
}

let portal: Portal;
let on: Awaited<ReturnType<typeof redirectsOf>>;

beforeAll(async () => {
  portal = await bootPortal();
  on = await redirectsOf(portal);
});

afterAll(() => portal?.close());

describe('redirects by hand', () => {
  test('an old address leads to its page, with any query or with exactly one', async () => {
    await on.article('bai-moi');
    await on.article('bai-theo-so');
    await on.add('/chi-tiet-tin-tuc/ABC-123.html', '/tin-tuc/bai-moi').expect(201);
    await on.add('/read/xyz?id=5', '/tin-tuc/bai-theo-so').expect(201);
    await on.add('/read/xyz', '/tin-tuc/bai-moi').expect(201);
    expect(await on.leadsTo('/chi-tiet-tin-tuc/abc-123.html')).toBe('/tin-tuc/bai-moi');
    expect(await on.leadsTo('/chi-tiet-tin-tuc/ABC-123.html')).toBe('/tin-tuc/bai-moi');
    expect(await on.leadsTo('/read/xyz?id=5')).toBe('/tin-tuc/bai-theo-so');
    expect(await on.leadsTo('/read/xyz')).toBe('/tin-tuc/bai-moi');
    expect(await on.leadsTo('/read/xyz?id=6')).toMatch(/^\/tin-tuc\/bai-moi/);
    expect(await on.told('/read/xyz?id=5')).toMatchObject({
      ...{ action: 'redirect', to: '/tin-tuc/bai-theo-so', type: 'ending' },
    });
  });

  test('an address with a query only is nothing without it', async () => {
    await on.add('/xem.aspx?tin=9', '/tin-tuc/bai-moi').expect(201);
    expect(await on.leadsTo('/xem.aspx?tin=9')).toBe('/tin-tuc/bai-moi');
    await portal.request.get('/xem.aspx?tin=10').expect(404);
    await portal.request.get('/xem.aspx').expect(404);
  });

  test('chains are collapsed on both sides; loops, strangers and public pages are refused', async () => {
    await on.article('cuoi-chuoi');
    await on.add('/a1', '/tin-tuc/bai-moi').expect(201);
    const { body } = await on.add('/a0', '/a1').expect(201);
    expect(body.data).toMatchObject({ outcome: 'added', target: '/tin-tuc/bai-moi' });
    const refused = async (old: string, target: string, word: RegExp) =>
      expect((await on.add(old, target).expect(400)).body.error.message).toMatch(word);
    await refused('/a5', '/a5', /vòng lặp/);
    await refused('/a5', 'https://other.example/', /ngoài cổng/);
    await refused('/a5', '/khong-co-gi', /không có trên cổng/);
    await refused('/', '/tin-tuc/bai-moi', /đang có trang công khai/);
    await refused('/hoi-dap', '/tin-tuc/bai-moi', /đang có trang công khai/);
    await refused('/tin-tuc/bai-moi', '/tin-tuc/cuoi-chuoi', /đang có trang công khai/);
    await refused('/api/articles', '/tin-tuc/bai-moi', /phần khác/);
    await refused('=HYPERLINK("/x")', '/tin-tuc/bai-moi', /không phải đường dẫn/);
  });

  test('redirects follow a page that moves, is consolidated, or takes over their address', async () => {
    const { documentId } = await on.article('se-di');
    await on.add('/b1', '/tin-tuc/se-di').expect(201);
    await on.articles.documents.update({ documentId, ...VI, data: { slug: 'da-di' }, status: 'published' });
    expect(await on.leadsTo('/b1')).toBe('/tin-tuc/da-di');
    expect(await on.told('/b1')).toMatchObject({ to: '/tin-tuc/da-di' });
    await on.takeOff(documentId, { reason: 'consolidated', target: '/tin-tuc/bai-moi' }).expect(200);
    expect(await on.leadsTo('/b1')).toBe('/tin-tuc/bai-moi');
    expect(await on.leadsTo('/tin-tuc/se-di')).toBe('/tin-tuc/bai-moi');
  });

  test('a path that is used again wins over its redirect', async () => {
    await on.add('/tin-tuc/dung-lai', '/tin-tuc/bai-moi').expect(201);
    expect(await on.leadsTo('/tin-tuc/dung-lai')).toBe('/tin-tuc/bai-moi');
    const { documentId } = await on.article('dung-lai');
    await portal.request.get('/tin-tuc/dung-lai').expect(200);
    expect(await on.told('/tin-tuc/dung-lai')).toMatchObject({ action: 'upsert', documentId });
    await on.articles.documents.unpublish({ documentId, ...VI });
    await portal.request.get('/tin-tuc/dung-lai').expect(410);
  });

  test('a redirect may stand where something used to be', async () => {
    const { documentId } = await on.article('tung-co');
    await on.articles.documents.unpublish({ documentId, ...VI });
    await portal.request.get('/tin-tuc/tung-co').expect(410);
    expect((await on.add('/tin-tuc/tung-co', '/tin-tuc/bai-moi').expect(201)).body.data.outcome).toBe(
      'changed',
    );
    expect(await on.leadsTo('/tin-tuc/tung-co')).toBe('/tin-tuc/bai-moi');
    expect(await on.told('/tin-tuc/tung-co')).toMatchObject({ action: 'redirect' });
  });

  test('they are listed, searched, changed and deleted; what the portal made itself stays', async () => {
    const list = async (query: string) =>
      (await on.panel.send('get', `/public-records/redirects?${query}`).expect(200)).body.data as {
        documentId: string;
        old: string;
        target: string;
        origin: string;
      }[];
    const [row] = await list('search=xem.aspx');
    expect(row).toMatchObject({ old: '/xem.aspx?tin=9', target: '/tin-tuc/bai-moi', origin: 'manual' });
    const at = `/public-records/redirects/${row!.documentId}`;
    await on.panel.send('put', at, { data: { target: '/tin-tuc/cuoi-chuoi' } }).expect(200);
    expect(await on.leadsTo('/xem.aspx?tin=9')).toBe('/tin-tuc/cuoi-chuoi');
    await on.panel.send('put', at, { data: { target: '/xem.aspx?tin=9' } }).expect(400);
    await on.panel.send('delete', at).expect(200);
    await portal.request.get('/xem.aspx?tin=9').expect(404);
    expect(await on.told('/xem.aspx?tin=9')).toMatchObject({ action: 'gone' });
    await on.panel.send('delete', at).expect(404);
    const [moved] = await list('origin=moved&search=se-di');
    expect(moved).toMatchObject({ target: '/tin-tuc/bai-moi', origin: 'moved' });
    await on.panel.send('delete', `/public-records/redirects/${moved!.documentId}`).expect(400);
    const change = { data: { target: '/tin-tuc/cuoi-chuoi' } };
    await on.panel.send('put', `/public-records/redirects/${moved!.documentId}`, change).expect(400);
    await on.panel.send('get', '/public-records/redirects?sort=x').expect(400);
  });
});

describe('import from a file', () => {
  const CSV = [
    'Đường dẫn cũ,Đường dẫn mới',
    '/read/1?id=1,/tin-tuc/bai-moi',
    'http://skhcn.example.vn/chi-tiet-tin-tuc/hai-2.html,/read/1?id=1',
    '/read/3,https://evil.example/',
    '"=HYPERLINK(""http://evil"")",/tin-tuc/bai-moi',
    '<b>/read/4</b>,/tin-tuc/bai-moi',
    '/read/5,/read/6',
    '/read/6,/read/5',
    '/read/7,/chua-tung-co',
    '/tin-tuc,/tin-tuc/bai-moi',
    '/READ/1?id=1,/tin-tuc/cuoi-chuoi',
    '/read/xyz,/tin-tuc/bai-moi',
    '/a0,/tin-tuc/cuoi-chuoi',
    ',/tin-tuc/bai-moi',
  ].join('\n');
  const EXPECTED = [
    ['added', null],
    ['added', null],
    ['refused', /ngoài cổng/],
    ['refused', /không phải đường dẫn/],
    ['refused', /không phải đường dẫn/],
    ['refused', /vòng lặp/],
    ['refused', /vòng lặp/],
    ['refused', /không có trên cổng/],
    ['refused', /công khai/],
    ['refused', /[Tt]rùng/],
    ['unchanged', null],
    ['changed', null],
    ['refused', /không phải đường dẫn/],
  ] as const;

  test('a preview says what would happen to each line, and writes nothing', async () => {
    const { body } = await on.importFile(CSV, false).expect(200);
    const rows = body.data.rows as Row[];
    expect(rows.map(({ outcome }) => outcome)).toEqual(EXPECTED.map(([outcome]) => outcome));
    for (const [index, [, reason]] of EXPECTED.entries())
      if (reason) expect(rows[index]?.reason).toMatch(reason);
    expect(rows[1]).toMatchObject({ old: '/chi-tiet-tin-tuc/hai-2.html', target: '/tin-tuc/bai-moi' });
    expect(body.data.counts).toEqual({ added: 2, changed: 1, unchanged: 1, refused: 9 });
    await portal.request.get('/read/1?id=1').expect(404);
  });

  test('written, the good lines lead on; a second time nothing is left to do', async () => {
    expect((await on.importFile(CSV, true).expect(200)).body.data.isWritten).toBe(true);
    expect(await on.leadsTo('/read/1?id=1')).toBe('/tin-tuc/bai-moi');
    expect(await on.leadsTo('/chi-tiet-tin-tuc/hai-2.html')).toBe('/tin-tuc/bai-moi');
    expect(await on.leadsTo('/a0')).toBe('/tin-tuc/cuoi-chuoi');
    await portal.request.get('/read/3').expect(404);
    const { counts } = (await on.importFile(CSV, true).expect(200)).body.data;
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 4, refused: 9 });
    const { body } = await on.panel.send('get', '/public-records/redirects?origin=imported').expect(200);
    expect((body.data as { old: string }[]).map(({ old }) => old).sort()).toEqual([
      '/a0',
      '/chi-tiet-tin-tuc/hai-2.html',
      '/read/1?id=1',
    ]);
  });

  test('English headings and semicolons do; other files are refused with a word', async () => {
    const { body } = await on.importFile('old;new\n/en-1;/tin-tuc/bai-moi\n', false).expect(200);
    expect(body.data.counts.added).toBe(1);
    for (const [content, word] of [
      ['Mã;Tên\n1;2\n', /tiêu đề/],
      ['<html><body>x</body></html>', /./],
      ['', /./],
    ] as const) {
      expect((await on.importFile(content, false).expect(400)).body.error.message).toMatch(word);
    }
    await on.panel.send('post', '/public-records/redirects/import').expect(400);
  });

  test('records that are made anew are the same', async () => {
    expect(await on.differences()).toEqual([]);
  });
});

describe('rights', () => {
  const ROUTES: ['get' | 'post' | 'put' | 'delete', string][] = [
    ['get', '/public-records/redirects'],
    ['post', '/public-records/redirects'],
    ['post', '/public-records/redirects/import'],
    ['put', '/public-records/redirects/x'],
    ['delete', '/public-records/redirects/x'],
    ['post', '/public-records/unpublish'],
  ];

  test('without a session: 401; as an author without the rights: 403', async () => {
    const token = await authorToken();
    const { documentId } = await on.article('giu-lai');
    const data = { uid: ARTICLE, documentId, locale: 'vi', reason: 'error' };
    for (const [method, path] of ROUTES) {
      await portal.request[method](path).expect(401);
      const request = portal.request[method](path).set('Authorization', `Bearer ${token}`);
      await (method === 'post' ? request.send({ data }) : request).expect(403);
    }
    await portal.request.get('/public-records/types-with-pages').expect(401);
    await portal.request.get('/tin-tuc/giu-lai').expect(200);
  });

  test('who may publish one language of a type takes off that one, and no other type', async () => {
    const role = (await portal.strapi
      .service('admin::role')
      .create({ name: 'Người đăng tin', description: '' })) as { id: number };
    const may = (action: string) => ({
      ...{ action: `plugin::content-manager.explorer.${action}`, subject: ARTICLE, conditions: [] },
      properties: { locales: ['vi'] },
    });
    await portal.strapi.service('admin::role').assignPermissions(role.id, [may('read'), may('publish')]);
    const token = await tokenOf('nguoi.dang@example.vn', role.id);
    const takeOff = (data: object) =>
      portal.request
        .post('/public-records/unpublish')
        .set('Authorization', `Bearer ${token}`)
        .send({ data: { uid: ARTICLE, locale: 'vi', reason: 'error', ...data } });
    const { documentId } = await on.article('mot-ngon-ngu');
    await on.articles.translate(documentId, { title: 'One language', body: '<p>Text.</p>' });
    await takeOff({ documentId, locale: 'en' }).expect(403);
    await takeOff({ documentId, uid: 'api::faq.faq' }).expect(403);
    await takeOff({ documentId, discardDraft: true }).expect(403);
    await takeOff({ documentId }).expect(200);
    await portal.request.get('/tin-tuc/mot-ngon-ngu').expect(410);
    await portal.request.get('/en/news/one-language').expect(200);
  });

  async function authorToken(): Promise<string> {
    const [role] = (await portal.strapi.db
      .query('admin::role')
      .findMany({ where: { code: 'strapi-author' } })) as unknown as { id: number }[];
    return tokenOf('tac.gia@example.vn', role!.id);
  }

  async function tokenOf(email: string, role: number): Promise<string> {
    const password = 'Mat-khau-thu-2026';
    await portal.strapi.service('admin::user').create({
      ...{ email, password, firstname: 'Tác', lastname: 'Giả', isActive: true, roles: [role] },
      registrationToken: null,
    });
    const login = await portal.request.post('/admin/login').send({ email, password }).expect(200);
    return (login.body.data.token ?? login.body.data.accessToken) as string;
  }
});
