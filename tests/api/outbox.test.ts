import type * as Runtime from '../../src/plugins/public-records/server/src/runtime';
import type { PathsService } from '../../src/plugins/public-records/server/src/services/paths';
import { bootPortal, builtModule, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { recordsOf } from '../helpers/records';

let portal: Portal;
let faqs: ReturnType<typeof contentOf>;

beforeAll(async () => {
  portal = await bootPortal();
  faqs = contentOf(portal.strapi, 'api::faq.faq');
}, 60_000);
afterAll(() => portal.close());

const at = async (path: string) => {
  await recordsOf(portal).drained();
  return recordsOf(portal).at(path);
};

test('what was worked out long ago leaves the outbox; what waits, and what the public sees, stays', async () => {
  for (const question of ['Một', 'Hai', 'Ba']) await faqs.published({ question, answer: 'a' });
  await recordsOf(portal).drained();
  const { connection } = portal.strapi.db;
  const outbox = () => connection('public_outbox');
  const [old, waiting] = (await outbox().orderBy('seq').limit(2)) as { seq: number }[];
  const longAgo = new Date(Date.now() - 8 * 86_400_000).toISOString();
  await outbox()
    .whereIn('seq', [Number(old?.seq), Number(waiting?.seq)])
    .update({ happened_at: longAgo });
  await outbox().where({ seq: waiting?.seq }).update({ cursor: null });
  const { pruneOutbox } = await import('../../src/plugins/public-records/server/src/outbox/outbox');
  expect(await pruneOutbox(portal.strapi, 7)).toBe(1);
  expect(await outbox().where({ seq: waiting?.seq })).toHaveLength(1);
  await recordsOf(portal).drained();
  expect((await recordsOf(portal).rebuild()).differences).toEqual([]);
});

test('one entry that cannot be worked out holds up nobody, and is tried again', async () => {
  const paths = portal.strapi.plugin('public-records').service('paths') as PathsService;
  const { pathOf } = paths;
  const broken = jest.spyOn(paths, 'pathOf').mockImplementation((uid, key) => {
    if (key.slug === 'khong-lam-duoc') throw new Error('broken');
    return pathOf(uid, key);
  });
  const log = jest.spyOn(portal.strapi.log, 'error').mockImplementation(() => portal.strapi.log);
  // Round the document service: what keeps endings asks for the same path.
  const row = { uid: 'api::faq.faq', happened_at: new Date().toISOString(), locale: 'vi' };
  const { documentId } = await faqs.published({ question: 'Làm được', answer: 'a' });
  const { documentId: bad } = await faqs.draft({ question: 'Hỏng', slug: 'khong-lam-duoc', answer: 'a' });
  await portal.strapi.db.query('api::faq.faq').updateMany({
    where: { documentId: bad },
    data: { publishedAt: new Date().toISOString() },
  });
  await portal.strapi.db.connection('public_outbox').insert([
    { ...row, document_id: bad },
    { ...row, document_id: documentId },
  ]);
  await faqs.documents.update({ documentId, status: 'published', data: { slug: 'lam-duoc' } });
  expect(await at('/hoi-dap/lam-duoc')).toMatchObject({ state: 'live' });
  expect(log).toHaveBeenCalledWith(expect.stringContaining('broken'));
  // Whoever reads meanwhile does not wait for it.
  const { runtimeOf } = builtModule<typeof Runtime>('src/plugins/public-records/server/src/runtime.js');
  expect(runtimeOf(portal.strapi).answers.lastMark).toBe(0);
  await portal.request.get('/hoi-dap/lam-duoc').expect(200);
  const waiting = () => portal.strapi.db.connection('public_outbox').whereNull('cursor');
  expect(await waiting()).toHaveLength(1);
  broken.mockRestore();
  log.mockRestore();
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 120_000);
  await recordsOf(portal).drained();
  now.mockRestore();
  expect(await waiting()).toEqual([]);
  expect(await at('/hoi-dap/khong-lam-duoc')).toMatchObject({ state: 'live' });
});
