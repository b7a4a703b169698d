import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { wayOf } from '../helpers/records';
import { atomProblems, childrenOf, parseXml, textOf } from '../helpers/xml';

let portal: Portal;
let articles: ReturnType<typeof contentOf>;
let faqs: ReturnType<typeof contentOf>;
let procedures: ReturnType<typeof contentOf>;
let news: Entry;

const ORIGIN = 'https://so.example';

beforeAll(async () => {
  portal = await bootPortal({ env: { PUBLIC_URL: ORIGIN } });
  const content = (uid: string) => contentOf(portal.strapi, uid);
  articles = content('api::article.article');
  faqs = content('api::faq.faq');
  procedures = content('api::procedure.procedure');
  const unit = await content('api::department.department').documents.create({
    data: { name: 'Phòng A & B' },
  });
  news = await articles.published({
    title: 'Chỉ số PCI </script><script>alert(1)</script> & tăng hạng',
    slug: 'pci-tang-hang',
    summary: 'Chỉ số PCI của tỉnh tăng.',
    body: '<p>Chỉ số <a href="/hoi-dap">PCI</a> năm nay.</p>',
    department: unit.documentId,
    publishedOn: '2026-03-01T01:00:00.000Z',
  });
  await articles.translate(news.documentId, {
    title: 'PCI rises',
    slug: 'pci-rises',
    body: '<p>PCI index</p>',
  });
  await faqs.published({
    question: 'Chỉ số PCI là gì?',
    slug: 'pci-la-gi',
    answer: '<p>Chỉ số năng lực cạnh tranh cấp tỉnh.</p>',
    answeredOn: '2026-02-01',
  });
  await articles.draft({ title: 'Chưa công bố', slug: 'nhap', body: '<p>PCI</p>' });
  await procedures.published({ name: 'Đang áp dụng', code: '1.888001' });
  await procedures.published({ name: 'Đã bãi bỏ', code: '1.888002', legalStatus: 'abolished' });
}, 60_000);
afterAll(() => portal.close());

const FEEDS = [
  ['/tin-tuc', 1],
  ['/hoi-dap', 1],
  ['/chu-de/pci', 2],
  ['/chu-de/iso', 0],
  ['/en/news', 1],
  ['/en/questions', 0],
  ['/en/themes/pci', 1],
] as const;

describe('feeds', () => {
  test.each(FEEDS)('%s: %i entries, valid, in both forms, named by the page', async (page, count) => {
    const atom = await portal.request.get(`${page}/feed.atom`).expect(200);
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const xml = String(atom.text ?? atom.body);
    expect(atomProblems(xml)).toEqual([]);
    expect(childrenOf(parseXml(xml), 'entry')).toHaveLength(count);
    expect(parseXml(xml).attributes['xml:lang']).toBe(page.startsWith('/en') ? 'en' : 'vi');

    const json = await portal.request.get(`${page}/feed.json`).expect(200);
    expect(json.headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(String(json.text ?? json.body)) as { items: { id: string; url: string }[] };
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', home_page_url: ORIGIN + page });
    expect(feed.items).toHaveLength(count);

    const { text } = await portal.request.get(page).expect(200);
    for (const [kind, type] of [
      ['atom', 'application/atom+xml'],
      ['json', 'application/feed+json'],
    ]) {
      const inHead = new RegExp(
        `<link rel="alternate" type="([^"]+)" title="[^"]+" href="${ORIGIN}${page}/feed.${kind}"`,
      );
      expect(inHead.exec(text)?.[1]).toBe(type);
    }
    expect(text).toContain(`href="${page}/feed.atom"`);
  });

  test('carry the whole text, its unit and themes, with addresses that work elsewhere', async () => {
    const { text } = await portal.request.get('/tin-tuc/feed.atom').buffer(true);
    const [entry] = childrenOf(parseXml(text), 'entry');
    if (!entry) throw new Error('no entry');
    expect(textOf(entry, 'title')).toBe('Chỉ số PCI </script><script>alert(1)</script> & tăng hạng');
    expect(textOf(entry, 'content')).toBe(`<p>Chỉ số <a href="${ORIGIN}/hoi-dap">PCI</a> năm nay.</p>`);
    expect(textOf(entry, 'published')).toBe('2026-03-01T01:00:00.000Z');
    expect(childrenOf(entry, 'author').map((author) => textOf(author, 'name'))).toEqual(['Phòng A & B']);
    expect(childrenOf(entry, 'category').map(({ attributes }) => attributes.term)).toContain('pci');
  });

  test('an entry keeps its name when its address changes, and is updated', async () => {
    const entryOf = async () => {
      const { text } = await portal.request.get('/tin-tuc/feed.atom').buffer(true);
      const [entry] = childrenOf(parseXml(text), 'entry');
      return entry && { id: textOf(entry, 'id'), updated: textOf(entry, 'updated') ?? '' };
    };
    const before = await entryOf();
    const { documentId } = news;
    await articles.documents.update({ documentId, status: 'published', data: { slug: 'pci-tang' } });
    const after = await entryOf();
    expect(after?.id).toBe(before?.id);
    expect((after?.updated ?? '') > (before?.updated ?? '')).toBe(true);
    await articles.documents.update({ documentId, status: 'published', data: { slug: 'pci-tang-hang' } });
  });

  test('are answered from what is finished, and made anew when something in them changes', async () => {
    await wayOf(portal.url, '/hoi-dap/feed.atom');
    expect(await wayOf(portal.url, '/hoi-dap/feed.atom')).toBe('hit');
    await faqs.published({ question: 'Câu hỏi mới', slug: 'moi', answer: '<p>a</p>' });
    const { text } = await portal.request.get('/hoi-dap/feed.atom').buffer(true);
    expect(childrenOf(parseXml(text), 'entry')).toHaveLength(2);
    const { headers } = await portal.request.get('/hoi-dap/feed.atom');
    await portal.request.get('/hoi-dap/feed.atom').set('If-None-Match', String(headers.etag)).expect(304);
  });

  test.each(['/chu-de/khong-co/feed.atom', '/thu-tuc/feed.atom', '/tin-tuc/feed.rss'])(
    '%s is none',
    async (path) => {
      await portal.request.get(path).expect(404);
    },
  );
});

const addressesIn = async (file: string) => {
  const { text } = await portal.request.get(file).expect(200).buffer(true);
  return childrenOf(parseXml(text), 'url');
};
const locOf = (nodes: ReturnType<typeof parseXml>[]) => nodes.map((node) => textOf(node, 'loc'));

describe('the map for search engines', () => {
  test('names its files with their newest change, and each can be read', async () => {
    const { text, headers } = await portal.request.get('/sitemap.xml').expect(200).buffer(true);
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const index = parseXml(text);
    expect(index.name).toBe('sitemapindex');
    const files = childrenOf(index, 'sitemap');
    expect(files.map((file) => textOf(file, 'loc'))).toEqual([
      `${ORIGIN}/sitemap-lists-1.xml`,
      `${ORIGIN}/sitemap-articles-1.xml`,
      `${ORIGIN}/sitemap-faqs-1.xml`,
      `${ORIGIN}/sitemap-procedures-1.xml`,
    ]);
    expect(Date.parse(textOf(files[1] as never, 'lastmod') ?? '')).toBeGreaterThan(Date.now() - 600_000);
    for (const file of files) {
      const nodes = await addressesIn(new URL(textOf(file, 'loc') ?? '').pathname);
      for (const loc of locOf(nodes)) await portal.request.get(new URL(loc ?? '').pathname).expect(200);
    }
  });

  test('an address names its translations; what is hidden, moved or has ended is not there', async () => {
    const nodes = await addressesIn('/sitemap-articles-1.xml');
    expect(locOf(nodes)).toEqual([`${ORIGIN}/en/news/pci-rises`, `${ORIGIN}/tin-tuc/pci-tang-hang`]);
    for (const node of nodes)
      expect(
        childrenOf(node, 'xhtml:link').map(({ attributes }) => [attributes.hreflang, attributes.href]),
      ).toEqual([
        ['en', `${ORIGIN}/en/news/pci-rises`],
        ['vi', `${ORIGIN}/tin-tuc/pci-tang-hang`],
        ['x-default', `${ORIGIN}/tin-tuc/pci-tang-hang`],
      ]);
    expect(locOf(await addressesIn('/sitemap-procedures-1.xml'))).toEqual([`${ORIGIN}/thu-tuc/1.888001`]);
  });

  test('follows what is published', async () => {
    await addressesIn('/sitemap-faqs-1.xml');
    const { slug, documentId } = await faqs.published({
      question: 'Vừa đăng',
      slug: 'vua-dang',
      answer: 'a',
    });
    expect(locOf(await addressesIn('/sitemap-faqs-1.xml'))).toContain(`${ORIGIN}/hoi-dap/${String(slug)}`);
    await faqs.documents.unpublish({ documentId });
    expect(locOf(await addressesIn('/sitemap-faqs-1.xml'))).not.toContain(
      `${ORIGIN}/hoi-dap/${String(slug)}`,
    );
  });

  test.each(['/sitemap-faqs-2.xml', '/sitemap-faqs-0.xml', '/sitemap-faqs-x.xml', '/sitemap-lists-1'])(
    '%s is not there',
    async (path) => {
      await portal.request.get(path).expect(404);
    },
  );

  test('is named to robots', async () => {
    const { text } = await portal.request.get('/robots.txt').expect(200);
    expect(text).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
    expect(text).toMatch(/^Disallow: \/admin$/m);
  });
});

test('security.txt names whom to tell, once the portal has an address for it', async () => {
  await portal.request.get('/.well-known/security.txt').expect(404);
  const site = contentOf(portal.strapi, 'api::site.site');
  await site.documents.create({ data: { name: 'Cổng', email: 'so@example.vn' }, locale: 'vi' });
  const { text, headers } = await portal.request.get('/.well-known/security.txt').expect(200);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(text).toMatch(/^Contact: mailto:so@example\.vn$/m);
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
  expect(expires - Date.now()).toBeGreaterThan(100 * 86_400_000);
  expect(expires - Date.now()).toBeLessThan(365 * 86_400_000);
});

describe('what pages tell machines', () => {
  const dataOf = async (path: string): Promise<Entry[]> => {
    const { text } = await portal.request.get(path).expect(200);
    const blocks = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    return blocks.map(([, json]) => JSON.parse(json ?? ''));
  };

  test('an answer is a question with the authority’s own answer', async () => {
    const [data, breadcrumb] = await dataOf('/hoi-dap/pci-la-gi');
    expect(data).toMatchObject({
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Chỉ số PCI là gì?',
          acceptedAnswer: { '@type': 'Answer', text: '<p>Chỉ số năng lực cạnh tranh cấp tỉnh.</p>' },
        },
      ],
    });
    expect(breadcrumb).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: `${ORIGIN}/` },
        { position: 2, item: `${ORIGIN}/hoi-dap` },
        { position: 3, name: 'Chỉ số PCI là gì?', item: `${ORIGIN}/hoi-dap/pci-la-gi` },
      ],
    });
  });

  test('news, whatever stands in its title', async () => {
    const [data] = await dataOf('/tin-tuc/pci-tang-hang');
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Chỉ số PCI </script><script>alert(1)</script> & tăng hạng',
      datePublished: '2026-03-01T01:00:00.000Z',
      url: `${ORIGIN}/tin-tuc/pci-tang-hang`,
    });
    expect(Date.parse(data?.dateModified as string)).toBeGreaterThan(Date.now() - 600_000);
    const { text } = await portal.request.get('/tin-tuc/pci-tang-hang');
    expect(text).not.toContain('<script>alert');
    expect(text).toMatch(/property="article:published_time" content="2026-03-01T01:00:00.000Z"/);
  });

  test('the start page names the portal and its search', async () => {
    const [site, organisation] = await dataOf('/');
    expect(site?.potentialAction.target.urlTemplate).toBe(`${ORIGIN}/hoi-dap?q={search_term_string}`);
    expect(organisation).toMatchObject({ '@type': 'GovernmentOrganization', url: `${ORIGIN}/` });
  });
});
