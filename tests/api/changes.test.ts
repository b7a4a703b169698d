import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { FeedClient, recordsOf } from '../helpers/records';

let portal: Portal;
let faqs: ReturnType<typeof contentOf>;

beforeAll(async () => {
  portal = await bootPortal();
  faqs = contentOf(portal.strapi, 'api::faq.faq');
}, 60_000);
afterAll(() => portal.close());

let number = 0;
const next = (name: string): string => `${name} số ${(number += 1)}`;

describe('the change feed', () => {
  test('a client that follows it while others write ends with exactly what is public', async () => {
    const client = new FeedClient(portal.url);
    const ids: string[] = [];
    const writer = async (name: string) => {
      for (let turn = 0; turn < 8; turn += 1) {
        const { documentId } = await faqs.published({ question: next(`Đồng thời ${name}`), answer: 'a' });
        ids.push(documentId);
        const other = ids[Math.floor(ids.length / 2)] ?? documentId;
        if (turn % 4 === 1)
          await faqs.documents.update({
            documentId,
            status: 'published',
            data: { slug: `dt-${name}-${turn}` },
          });
        if (turn % 4 === 2) await faqs.documents.unpublish({ documentId: other });
        if (turn % 4 === 3) await faqs.documents.delete({ documentId });
      }
    };
    let isWriting = true;
    const reading = (async () => {
      while (isWriting) await client.follow(3);
    })();
    await Promise.all(['a', 'b', 'c'].map(writer));
    isWriting = false;
    await reading;
    await recordsOf(portal).drained();
    await client.follow(3);

    const rows = (await portal.strapi.db.query('api::faq.faq').findMany({
      select: ['slug'],
      where: { publishedAt: { $notNull: true }, locale: 'vi' },
    })) as { slug: string }[];
    const live = client.live.filter((path) => path.startsWith('/hoi-dap/'));
    expect(live).toEqual(rows.map(({ slug }) => `/hoi-dap/${slug}`).sort());
    expect(client.cursors).toEqual([...client.cursors].sort((a, b) => a - b));
    expect(new Set(client.cursors).size).toBe(client.cursors.length);
  }, 60_000);

  test('a client that waits hears of a change at once', async () => {
    const client = new FeedClient(portal.url);
    await client.follow();
    const start = Date.now();
    const waiting = client.follow(100, 20);
    const { slug } = await faqs.published({ question: next('Chờ'), answer: 'a' });
    await waiting;
    expect(client.known.get(`/hoi-dap/${slug}`)?.action).toBe('upsert');
    expect(Date.now() - start).toBeLessThan(5000);
  });

  test('a draft that is saved is no change', async () => {
    const { documentId } = await faqs.published({ question: next('Yên'), answer: 'a' });
    await recordsOf(portal).drained();
    const client = new FeedClient(portal.url);
    await client.follow();
    const before = client.cursor;
    await faqs.documents.update({ documentId, data: { answer: 'b' } });
    await recordsOf(portal).drained();
    await client.follow();
    expect(client.cursor).toBe(before);
  });

  test.each([
    'since=-1',
    'since=abc',
    'limit=0',
    'limit=501',
    'wait=26',
    'x=1',
    'since[a]=1',
    'since=1&since=2',
  ])('refuses ?%s with 400', async (query) => {
    const { body } = await portal.request.get(`/api/changes?${query}`).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError' } });
  });
});
