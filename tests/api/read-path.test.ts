import net from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { rawAnswer } from '../helpers/raw-answer';
import { recordsOf, wayOf } from '../helpers/records';

let portal: Portal;
let faqs: ReturnType<typeof contentOf>;
let articles: ReturnType<typeof contentOf>;
let departments: ReturnType<typeof contentOf>;
let sections: ReturnType<typeof contentOf>;

beforeAll(async () => {
  portal = await bootPortal();
  faqs = contentOf(portal.strapi, 'api::faq.faq');
  articles = contentOf(portal.strapi, 'api::article.article');
  departments = contentOf(portal.strapi, 'api::department.department');
  sections = contentOf(portal.strapi, 'api::section.section');
}, 60_000);
afterAll(() => portal.close());

const way = (path: string, headers?: Record<string, string>) => wayOf(portal.url, path, headers);
const drained = () => recordsOf(portal).drained();
const textOf = async (path: string): Promise<string> => (await fetch(portal.url + path)).text();

let number = 0;
const next = (name: string): string => `${name} số ${(number += 1)}`;

/** Reads every path until it is finished. */
async function warm(paths: readonly string[]): Promise<void> {
  await drained();
  for (const path of paths) await way(path);
  for (const path of paths) expect([path, await way(path)]).toEqual([path, 'hit']);
}

/** Which of the paths have to be made anew. */
async function missesAmong(paths: readonly string[]): Promise<string[]> {
  await drained();
  const missed: string[] = [];
  for (const path of paths) if ((await way(path)) !== 'hit') missed.push(path);
  return missed;
}

describe('what a change touches', () => {
  let paths: string[];
  let answered: { documentId: string; slug: string };

  beforeAll(async () => {
    const section = await sections.documents.create({ data: { name: 'Hoạt động', slug: 'hoat-dong' } });
    await articles.published({
      title: 'Bài PCI',
      slug: 'bai-pci',
      body: 'Chỉ số PCI',
      section: section.documentId,
    });
    answered = (await faqs.published({
      question: 'Chỉ số PCI là gì?',
      slug: 'pci-la-gi',
      answer: '<p>Chỉ số PCI đo năng lực cạnh tranh cấp tỉnh.</p>',
    })) as unknown as typeof answered;
    await faqs.published({
      question: 'Chỉ số DDCI là gì?',
      slug: 'ddci-la-gi',
      answer: '<p>Chỉ số DDCI.</p>',
    });
    paths = [
      ...['/', '/en', '/hoi-dap', '/en/questions', '/thu-tuc', '/tin-tuc', '/tin-tuc?chuyen-muc=hoat-dong'],
      ...['/hoi-dap/pci-la-gi', '/hoi-dap/ddci-la-gi', '/tin-tuc/bai-pci', '/chu-de/pci', '/chu-de/ddci'],
      ...['/hoi-dap?chu-de=pci', '/hoi-dap?chu-de=ddci', '/api/faqs', '/api/faqs?locale=en', '/api/articles'],
      ...['/api/faqs?filters[themes][code][$eq]=pci', '/api/faqs?filters[themes][code][$eq]=ddci'],
      ...[
        '/api/faqs/pci-la-gi',
        '/api/faqs/ddci-la-gi',
        '/api/themes',
        '/api/procedures',
        '/api/articles/bai-pci',
      ],
    ];
  });

  test('an answer: itself, and the lists that it is part of; all else is still a hit', async () => {
    await warm(paths);
    await faqs.documents.update({
      documentId: answered.documentId,
      status: 'published',
      data: { answer: '<p>Chỉ số PCI: năng lực cạnh tranh cấp tỉnh, viết lại.</p>' },
    });
    expect((await missesAmong(paths)).sort()).toEqual(
      [
        ...['/', '/hoi-dap', '/hoi-dap/pci-la-gi', '/chu-de/pci', '/hoi-dap?chu-de=pci', '/api/faqs'],
        ...['/api/faqs?filters[themes][code][$eq]=pci', '/api/faqs/pci-la-gi'],
      ].sort(),
    );
  });

  test('a draft touches nothing', async () => {
    await warm(paths);
    await faqs.documents.update({ documentId: answered.documentId, data: { answer: '<p>Nháp PCI</p>' } });
    await faqs.draft({ question: next('Nháp về PCI'), answer: 'a' });
    expect(await missesAmong(paths)).toEqual([]);
  });

  test('a news item: the lists of news and its themes, no answer', async () => {
    await warm(paths);
    await articles.published({ title: next('Tin không chủ đề'), body: 'Trời đẹp' });
    expect((await missesAmong(paths)).sort()).toEqual(['/', '/api/articles', '/tin-tuc']);
  });

  test('a unit that no page shows touches none of them; a section all that show it', async () => {
    await warm(paths);
    const unit = await departments.documents.create({ data: { name: next('Phòng') } });
    await departments.documents.update({ documentId: unit.documentId, data: { name: next('Phòng') } });
    expect(await missesAmong(paths)).toEqual([]);
    const [section] = await sections.documents.findMany();
    await sections.documents.update({
      documentId: section?.documentId,
      data: { name: 'Hoạt động mới' },
    } as never);
    const missed = await missesAmong(paths);
    expect(missed).toEqual(expect.arrayContaining(['/tin-tuc', '/tin-tuc/bai-pci', '/']));
    expect(missed).not.toEqual(expect.arrayContaining(['/hoi-dap']));
    expect(missed).not.toEqual(expect.arrayContaining(['/api/faqs']));
  });

  test('an address at which there was nothing is found as soon as something is there', async () => {
    await portal.request.get('/tin-tuc/sap-co').expect(404);
    await articles.published({ title: 'Sắp có', slug: 'sap-co', body: 'a' });
    await portal.request.get('/tin-tuc/sap-co').expect(200);
  });

  test('what only an account may read is not read any more once the right is taken away', async () => {
    await warm(['/api/sections']);
    const permissions = portal.strapi.db.query('plugin::users-permissions.permission');
    const where = { action: 'api::section.section.find' };
    const [row] = (await permissions.findMany({ where, populate: { role: true } })) as {
      role: { id: number };
    }[];
    await permissions.deleteMany({ where });
    expect((await portal.request.get('/api/sections')).status).toBe(403);
    await permissions.create({ data: { ...where, role: row?.role.id } });
    expect((await portal.request.get('/api/sections')).status).toBe(200);
  });
});

describe('the writer', () => {
  test('reads what it has just written, wherever it stands', async () => {
    const { documentId, slug } = await faqs.published({
      question: 'Đọc lại số 0',
      slug: 'doc-lai',
      answer: 'a',
    });
    expect(slug).toBe('doc-lai');
    for (let turn = 1; turn <= 25; turn += 1) {
      const question = `Đọc lại số ${turn}`;
      await faqs.documents.update({ documentId, status: 'published', data: { question } });
      const texts = await Promise.all(
        ['/hoi-dap/doc-lai', '/hoi-dap', '/api/faqs?pagination[pageSize]=100', '/api/faqs/doc-lai', '/'].map(
          textOf,
        ),
      );
      for (const text of texts)
        expect(text).toContain(`${question}<`.replace('<', text.startsWith('{') ? '"' : '<'));
    }
  });

  test('never gets an old answer that was begun before, while others read all the time', async () => {
    const { documentId } = await faqs.published({ question: 'Đua số 0', slug: 'dua', answer: 'a' });
    let isOver = false;
    const readers = Array.from({ length: 6 }, async () => {
      while (!isOver) await textOf('/hoi-dap/dua');
    });
    for (let turn = 1; turn <= 25; turn += 1) {
      await faqs.documents.update({ documentId, status: 'published', data: { question: `Đua số ${turn}` } });
      expect(await textOf('/hoi-dap/dua')).toContain(`Đua số ${turn}<`);
    }
    isOver = true;
    await Promise.all(readers);
    await drained();
    expect(await textOf('/hoi-dap/dua')).toContain('Đua số 25<');
  }, 60_000);
});

describe('an answer', () => {
  beforeAll(async () => {
    await faqs.published({
      question: 'Câu hỏi để đọc',
      slug: 'de-doc',
      answer: `<p>${'nội dung '.repeat(200)}</p>`,
    });
    await warm(['/hoi-dap/de-doc', '/api/faqs/de-doc']);
  });

  test.each(['/hoi-dap/de-doc', '/api/faqs/de-doc'])(
    '%s comes whole in each encoding, with a tag of its own',
    async (path) => {
      const plain = await portal.request.get(path).set('Accept-Encoding', 'identity');
      const bodies = new Map<string, Buffer>();
      const tags = new Set<string>([String(plain.headers.etag)]);
      for (const encoding of ['gzip', 'br']) {
        const body = await rawAnswer(portal.url, path, encoding);
        bodies.set(encoding, body.content);
        tags.add(body.etag);
        expect(body.headers).toMatch(/^Vary: Accept-Encoding$/im);
      }
      expect(gunzipSync(bodies.get('gzip') as Buffer).toString()).toBe(plain.text);
      expect(brotliDecompressSync(bodies.get('br') as Buffer).toString()).toBe(plain.text);
      expect(tags.size).toBe(3);
      expect([...tags].every((tag) => /^"[\w-]+"$/.test(tag))).toBe(true);
    },
  );

  test.each(['/hoi-dap/de-doc', '/api/faqs/de-doc'])(
    '%s is 304 to who has it, and HEAD gives the headers of GET',
    async (path) => {
      const { headers } = await portal.request.get(path).set('Accept-Encoding', 'gzip').expect(200);
      const { etag, 'last-modified': modified } = headers as Record<string, string>;
      await portal.request.get(path).set('If-None-Match', `"x", ${etag}`).expect(304);
      await portal.request.get(path).set('If-None-Match', '"x"').expect(200);
      const since = await portal.request.get(path).set('If-Modified-Since', String(modified)).expect(304);
      expect(since.headers).toMatchObject({ etag, vary: 'Accept-Encoding' });
      expect(since.headers['content-length']).toBeUndefined();
      // The tag is what counts where both are given.
      await portal.request
        .get(path)
        .set({ 'If-None-Match': '"x"', 'If-Modified-Since': String(modified) })
        .expect(200);
      const head = await portal.request.head(path).set('Accept-Encoding', 'gzip').expect(200);
      expect(head.headers).toMatchObject({ etag, 'content-length': headers['content-length'] });
      expect(head.text ?? '').toBe('');
    },
  );

  test('carries the headers of caches and of security', async () => {
    const { headers } = await portal.request.get('/hoi-dap/de-doc').expect(200);
    expect(headers).toMatchObject({
      'cache-control': expect.stringMatching(
        /^public, max-age=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/,
      ) as string,
      'cache-status': 'portal; hit',
      'surrogate-key': expect.stringContaining('faq') as string,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'strict-transport-security': expect.any(String) as string,
    });
    expect(headers['x-powered-by']).toBeUndefined();
    const rest = await portal.request.get('/api/faqs/de-doc').set('Origin', 'https://example.org');
    expect(rest.headers['access-control-allow-origin']).toBe('*');
  });

  test('does not last beyond the day, at whose end procedures may come into force', async () => {
    const { headers } = await portal.request.get('/thu-tuc');
    const left = 86_400 - ((Date.now() / 1000 + 7 * 3600) % 86_400);
    const age = Number(/max-age=(\d+)/.exec(String(headers['cache-control']))?.[1]);
    expect(age).toBeLessThanOrEqual(left);
  });

  test('noise in the address finds the same answer; what REST does not know is refused', async () => {
    expect(await way('/hoi-dap/de-doc?utm_source=zalo&fbclid=1')).toBe('hit');
    await warm(['/api/faqs?sort=slug&filters[slug][$eq]=de-doc']);
    expect(await way('/api/faqs?filters[slug][$eq]=de-doc&sort=slug')).toBe('hit');
    await portal.request.get('/api/faqs/de-doc?noise=1').expect(400);
  });

  test('is not kept for, or given to, who shows credentials', async () => {
    for (const headers of [{ Authorization: 'Bearer x' }, { Cookie: 'jwtToken=x' }]) {
      expect(await way('/hoi-dap/de-doc', headers as never)).toBe('bypass');
      const { headers: answered } = await portal.request.get('/hoi-dap/de-doc').set(headers as never);
      expect(answered['cache-control']).not.toMatch(/public/);
    }
    expect(await way('/hoi-dap/de-doc', { Cookie: '_ga=GA1.1' })).toBe('hit');
    expect(await way('/api/faqs?status=draft')).toBe('');
  });

  test('is made once, however many ask for it at the same moment', async () => {
    await faqs.published({ question: 'Một mình', slug: 'mot-minh', answer: 'a' });
    await faqs.published({ question: 'Cùng lúc', slug: 'cung-luc', answer: 'a' });
    await drained();
    const reads = jest.spyOn(recordsOf(portal), 'at');
    await textOf('/hoi-dap/mot-minh');
    const readsOfOne = reads.mock.calls.length;
    await Promise.all(Array.from({ length: 50 }, () => textOf('/hoi-dap/cung-luc')));
    expect(readsOfOne).toBeGreaterThan(0);
    expect(reads).toHaveBeenCalledTimes(2 * readsOfOne);
    reads.mockRestore();
  });

  test('addresses that never existed and endless queries do not fill the store', async () => {
    const before = recordsOf(portal).cacheSize().answers;
    for (let at = 0; at < 30; at += 1) await way(`/hoi-dap/khong-co-${at}`);
    expect(recordsOf(portal).cacheSize().answers).toBe(before);
  });

  test('a reader who goes away in the middle, or reads slowly, harms nobody', async () => {
    const { port } = new URL(portal.url);
    const sockets = Array.from({ length: 100 }, () => {
      const socket = net.connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write('GET /hoi-dap/de-doc HTTP/1.1\r\nHost: x\r\n\r\n');
      return socket;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const socket of sockets) socket.destroy();
    expect(await way('/hoi-dap/de-doc')).toBe('hit');
  });
});
