import type * as Runtime from '../../src/plugins/public-records/server/src/runtime';
import { bootPortal, builtModule, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { openPanel } from '../helpers/panel';
import { isSigned, startReceiver, type Receiver } from '../helpers/receiver';
import { HOUR, WEBHOOKS, webhooksOf } from '../helpers/webhooks';

let portal: Portal;
let panel: Awaited<ReturnType<typeof openPanel>>;
let hooks: ReturnType<typeof webhooksOf>;
let receiver: Receiver;

beforeAll(async () => {
  portal = await bootPortal({ env: { WEBHOOKS_ALLOW_PRIVATE: 'true' } });
  panel = await openPanel(portal);
  hooks = webhooksOf(portal.strapi);
});
afterAll(() => portal.close());

beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.close();
  await portal.strapi.db.connection(WEBHOOKS).delete();
});

const subscribe = async (data: object = {}) =>
  hooks.service.add({ address: `${receiver.url}/hook`, note: null, types: [], ...data });
const paths = () =>
  receiver.received.map(({ body }) => (JSON.parse(body) as { change: { path: string } }).change.path);

describe('a change', () => {
  test('arrives as a line of the feed, signed; so does a withdrawal', async () => {
    const { secret } = await subscribe();
    const { documentId } = await hooks.publish('Ra mắt sàn giao dịch công nghệ');
    await hooks.service.deliverDue();
    await hooks.articles.documents.unpublish({ documentId });
    await hooks.drained();
    await hooks.service.deliverDue();

    expect(receiver.received).toHaveLength(2);
    for (const got of receiver.received) {
      expect(isSigned(got, secret)).toBe(true);
      expect(got.path).toBe('/hook');
      expect(got.headers['content-type']).toMatch(/^application\/json/);
      expect(Math.abs(Number(got.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
      expect(JSON.parse(got.body).id).toBe(got.headers['webhook-id']);
    }
    const changes = receiver.received.map(({ body }) => JSON.parse(body).change);
    expect(changes.map(({ action }) => action)).toEqual(['upsert', 'gone']);
    const feed = await portal.request.get(`/api/changes?since=${changes[1].cursor - 1}`).expect(200);
    expect(feed.body.data).toEqual([changes[1]]);
    expect((await hooks.log()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('is told once, to those who want its type, from the subscription on', async () => {
    await hooks.publish('Tin trước khi đăng ký');
    await subscribe({ types: ['faq'] });
    await hooks.publish('Tin không ai chờ');
    const answer = { question: 'Đăng ký sáng kiến ở đâu?', answer: '<p>Tại Sở.</p>' };
    const { slug } = await contentOf(portal.strapi, 'api::faq.faq').published(answer);
    await hooks.drained();
    await hooks.service.deliverDue();
    await hooks.service.deliverDue();
    expect(paths()).toEqual([`/hoi-dap/${slug}`]);
  });

  test('is told by one of two processes, in the order of changes', async () => {
    await subscribe();
    const slugs = [];
    for (const number of [1, 2, 3, 4, 5])
      slugs.push((await hooks.publish(`Tin thứ ${number}`)).slug as string);
    await Promise.all([hooks.courier().deliverDue(), hooks.courier().deliverDue()]);
    expect(paths()).toEqual(slugs.map((slug) => `/tin-tuc/${slug}`));
  });
});

describe('by itself', () => {
  /** The application's own sign that something changed. */
  const follow = (listener: () => void): (() => void) => {
    const { runtimeOf } = builtModule<typeof Runtime>('src/plugins/public-records/server/src/runtime.js');
    return runtimeOf(portal.strapi).follower.onChange(listener);
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

  const sent = async () => {
    while ((await hooks.log())[0]?.state !== 'sent') await settled();
  };

  test('a process sends what changes, until it stops', async () => {
    await subscribe();
    portal.strapi.config.set('server.cron.enabled', true);
    const running = hooks.courier();
    running.start(follow);
    await hooks.publish('Tin tự gửi đi');
    await sent();
    await running.stop();
    await hooks.publish('Tin sau khi dừng');
    await settled();
    expect(receiver.received).toHaveLength(1);
  });

  test('a process works outside the transaction that gives the sign', async () => {
    await subscribe();
    portal.strapi.config.set('server.cron.enabled', true);
    const running = hooks.courier();
    running.start(() => () => undefined);
    await hooks.publish('Tin báo giữa chừng');
    const start = Date.now();
    const undone = portal.strapi.db.transaction(async () => {
      running.wake();
      await settled();
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    await sent();
    // Else the turn fails, and the clock's next one sends.
    expect(Date.now() - start).toBeLessThan(4000);
    await running.stop();
  });

  test('a process without scheduled work sends nothing', async () => {
    await subscribe();
    portal.strapi.config.set('server.cron.enabled', false);
    const idle = hooks.courier();
    idle.start(follow);
    await hooks.publish('Tin không tự gửi');
    idle.wake();
    await settled();
    await idle.stop();
    expect(receiver.received).toEqual([]);
  });
});

describe('a receiver that fails', () => {
  test('is spared, then gets the same message again before the newer one', async () => {
    await subscribe();
    receiver.answer = () => ({ status: 503 });
    await hooks.publish('Tin gửi hỏng');
    await hooks.publish('Tin đợi sau');
    await hooks.courier().deliverDue();
    await hooks.courier().deliverDue();
    expect(receiver.received).toHaveLength(1);
    expect((await hooks.log())[1]).toMatchObject({
      ...{ state: 'waiting', attempts: 1, lastStatus: 503, lastError: 'Bên nhận trả lời 503.' },
    });

    receiver.answer = () => ({ status: 200, body: 'x'.repeat(100_000) });
    await hooks.courier(11_000).deliverDue();
    const [first, second, third] = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(receiver.received[1]!.body).toBe(receiver.received[0]!.body);
    expect((await hooks.log()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 1],
      ['sent', 2],
    ]);
  });

  test('is given up after the last pause; staff send it again', async () => {
    await subscribe();
    receiver.answer = () => ({ status: 302, headers: { location: `${receiver.url}/elsewhere` } });
    await hooks.publish('Tin chuyển hướng');
    for (let hours = 0; hours <= 48; hours += 8) await hooks.courier(hours * HOUR).deliverDue();
    const [failed] = await hooks.log();
    expect(failed).toMatchObject({ state: 'failed', attempts: 7, lastStatus: 302 });
    expect(receiver.received).toHaveLength(7);
    expect(receiver.received.map(({ path }) => path)).not.toContain('/elsewhere');

    receiver.answer = () => ({ status: 204 });
    await panel.send('post', `/public-records/deliveries/${failed!.id}/send-again`).expect(202);
    await portal.strapi.db.connection(WEBHOOKS).update({ leased_until: '', held_until: '' });
    await hooks.courier().deliverDue();
    expect((await hooks.log())[0]).toMatchObject({ state: 'sent', attempts: 1 });
    await panel.send('post', `/public-records/deliveries/${failed!.id}/send-again`).expect(400);
  });

  test('that refuses one message gets the next one meanwhile', async () => {
    await subscribe();
    receiver.answer = ({ body }) => ({ status: body.includes('bị từ chối') ? 400 : 200 });
    await hooks.publish('Tin bị từ chối');
    await hooks.publish('Tin được nhận');
    await hooks.courier().deliverDue();
    expect((await hooks.log()).map(({ state }) => state)).toEqual(['sent', 'waiting']);
  });

  test('that says 410 is asked no more, until somebody switches it on', async () => {
    const { id } = await subscribe();
    receiver.answer = () => ({ status: 410 });
    await hooks.publish('Tin không ai nhận nữa');
    await hooks.courier().deliverDue();
    await hooks.publish('Tin sau khi ngừng');
    await hooks.courier(HOUR).deliverDue();
    expect(receiver.received).toHaveLength(1);
    expect((await hooks.service.all())[0]).toMatchObject({
      isActive: false,
      problem: expect.stringMatching('410'),
    });

    receiver.answer = () => ({ status: 204 });
    await panel.send('put', `/public-records/webhooks/${id}`, { data: { isActive: true } }).expect(200);
    await portal.strapi.db.connection(WEBHOOKS).update({ leased_until: '' });
    await hooks.courier().deliverDue();
    expect(receiver.received).toHaveLength(2);
    expect((await hooks.service.all())[0]).toMatchObject({ isActive: true, problem: null });
  });

  test('that is silent counts as failed after the patience', async () => {
    portal.strapi.config.set('plugin::public-records.webhooks.patience', 300);
    await subscribe();
    receiver.answer = () => null;
    await hooks.publish('Tin không hồi âm');
    await hooks.courier().deliverDue();
    portal.strapi.config.set('plugin::public-records.webhooks.patience', 10_000);
    expect((await hooks.log())[0]).toMatchObject({ state: 'waiting', lastStatus: null });
    expect((await hooks.log())[0]!.lastError).toMatch(/không trả lời kịp/);
  });
});

describe('a process that is killed', () => {
  test('before it made deliveries, or before it sent them, loses nothing', async () => {
    await subscribe();
    await hooks.publish('Tin chưa thành thông báo');
    await hooks.publish('Tin thứ hai');
    const other = hooks.courier();
    await other.stop();
    await other.deliverDue(); // makes the rows, sends none
    expect((await hooks.log()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await hooks.courier().deliverDue();
    expect(receiver.received).toHaveLength(2);
  });

  test('while it sends has its lease run out; the message comes again', async () => {
    await subscribe();
    await hooks.publish('Tin đang gửi dở');
    receiver.answer = () => null;
    const killed = hooks.courier();
    const work = killed.deliverDue();
    while (receiver.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await hooks.courier().deliverDue(); // another process, while the lease holds
    expect(receiver.received).toHaveLength(1);
    await killed.stop();
    await work;
    expect((await hooks.log())[0]).toMatchObject({ state: 'waiting', attempts: 0 });

    await portal.strapi.db
      .connection(WEBHOOKS)
      .update({ lease: 'of a killed process', leased_until: new Date(Date.now() + 30_000).toISOString() });
    receiver.answer = () => ({ status: 204 });
    await hooks.courier(20_000).deliverDue();
    expect(receiver.received).toHaveLength(1);
    await hooks.courier(31_000).deliverDue();
    expect(receiver.received).toHaveLength(2);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });
});
