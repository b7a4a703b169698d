import { bootPortal, type Portal } from '../helpers/boot';

let portal: Portal;

beforeAll(async () => {
  portal = await bootPortal({ seeds: true });
}, 240_000);

afterAll(() => portal.close());

const total = async (path: string): Promise<number> => {
  const separator = path.includes('?') ? '&' : '?';
  const { body } = await portal.request.get(`${path}${separator}pagination[pageSize]=1`).expect(200);
  return body.meta.pagination.total as number;
};

describe('the sample content', () => {
  test.each([
    ['/api/procedures', 40],
    ['/api/faqs', 40],
    ['/api/articles', 24],
    ['/api/procedures?locale=en', 5],
    ['/api/faqs?locale=en', 10],
    ['/api/articles?locale=en', 5],
    ['/api/departments', 4],
    ['/api/procedure-fields', 5],
    ['/api/legal-documents', 10],
  ])('%s has at least %i entries', async (path, least) => {
    expect(await total(path)).toBeGreaterThanOrEqual(least);
  });

  test('every theme has at least two articles, found by the hook', async () => {
    for (const code of ['cchc', 'tthc', 'pci', 'ddci', 'egov', 'sipas', 'iso', 'incentive']) {
      expect([code, await total(`/api/articles?filters[themes][code][$eq]=${code}`)]).toEqual([
        code,
        expect.any(Number),
      ]);
      expect(await total(`/api/articles?filters[themes][code][$eq]=${code}`)).toBeGreaterThanOrEqual(2);
    }
  });

  test('everything published says that it is sample data', async () => {
    for (const type of ['procedures', 'faqs', 'articles', 'pages']) {
      expect(await total(`/api/${type}?filters[isSample][$ne]=true`)).toBe(0);
    }
  });

  test('answers that share a procedure all keep it, published', async () => {
    const { body } = await portal.request
      .get('/api/faqs?populate=procedures&pagination[pageSize]=100')
      .expect(200);
    const holders = new Map<string, number>();
    for (const faq of body.data) {
      for (const procedure of faq.procedures) {
        holders.set(procedure.documentId, (holders.get(procedure.documentId) ?? 0) + 1);
      }
    }
    expect(Math.max(...holders.values())).toBeGreaterThan(1);
  });

  test('articles keep the articles they are related to, in both directions', async () => {
    const { body } = await portal.request
      .get('/api/articles?populate=related&pagination[pageSize]=100')
      .expect(200);
    const pairs = body.data.flatMap((article: { slug: string; related: { slug: string }[] }) =>
      article.related.map((other) => `${article.slug} ${other.slug}`),
    );
    const mutual = pairs.filter((pair: string) => pairs.includes(pair.split(' ').reverse().join(' ')));
    expect(mutual.length).toBeGreaterThan(0);
  });
});
