import type { RecordsService } from '../../src/plugins/public-records/server/src/services/records';
import type { WebhooksService } from '../../src/plugins/public-records/server/src/services/webhooks';
import { Courier } from '../../src/plugins/public-records/server/src/webhooks/courier';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { openPanel } from '../helpers/panel';
import { isSigned, startReceiver, type Receiver } from '../helpers/receiver';

const WEBHOOKS = 'public_webhooks';
const DELIVERIES = 'public_webhook_deliveries';
const HOUR = 3600_000;

let portal: Portal;
let panel: Awaited<ReturnType<typeof openPanel>>;
let receiver: Receiver;

beforeAll(async () => {
  portal = await bootPortal({ env: { WEBHOOKS_ALLOW_PRIVATE: 'true' } });
  panel = await openPanel(portal);
});
afterAll(() => portal.close());

beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.close();
  await portal.strapi.db.connection(WEBHOOKS).delete();
  portal.strapi.config.set('plugin::public-records.webhooks.allowPrivate', true);
});

const articles = () => contentOf(portal.strapi, 'api::article.article');
const faqs = () => contentOf(portal.strapi, 'api::faq.faq');
const webhooks = () => portal.strapi.plugin('public-records').service('webhooks') as WebhooksService;
const records = () => portal.strapi.plugin('public-records').service('records') as RecordsService;

/** A process that starts now, or whose clock has moved on. */
const courier = (later = 0) => new Courier(portal.strapi, () => Date.now() + later);
const subscribe = async (data: object = {}) => {
  const { body } = await panel.send('post', '/public-records/webhooks', {
    data: { address: `${receiver.url}/hook`, ...data },
  });
  return body.data as { id: number; secret: string };
};
const publish = async (title: string) => {
  const entry = await articles().published({ title, summary: title, body: `<p>${title}</p>` });
  await records().drained();
  return entry;
};
const log = async () => (await webhooks().log({ page: 1, pageSize: 25 })).lines;
const paths = () =>
  receiver.received.map(({ body }) => (JSON.parse(body) as { change: { path: string } }).change.path);

describe('a change', () => {
  test('arrives as a line of the feed, signed; so does a withdrawal', async () => {
    const { secret } = await subscribe();
    const { documentId } = await publish('Ra mắt sàn giao dịch công nghệ');
    await webhooks().deliverDue();
    await articles().documents.unpublish({ documentId });
    await records().drained();
    await webhooks().deliverDue();

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
    expect((await log()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('is told once, to those who want its type, from the subscription on', async () => {
    await publish('Tin trước khi đăng ký');
    await subscribe({ types: ['faq'] });
    await publish('Tin không ai chờ');
    const answer = { question: 'Đăng ký sáng kiến ở đâu?', answer: '<p>Tại Sở.</p>' };
    const { slug } = await faqs().published(answer);
    await records().drained();
    await webhooks().deliverDue();
    await webhooks().deliverDue();
    expect(paths()).toEqual([`/hoi-dap/${slug}`]);
  });

  test('is told by one of two processes, in the order of changes', async () => {
    await subscribe();
    const slugs = [];
    for (const number of [1, 2, 3, 4, 5]) slugs.push((await publish(`Tin thứ ${number}`)).slug as string);
    await Promise.all([courier().deliverDue(), courier().deliverDue()]);
    expect(paths()).toEqual(slugs.map((slug) => `/tin-tuc/${slug}`));
  });
});

describe('by itself', () => {
  const follow = (listener: () => void) => {
    const timer = setInterval(listener, 50);
    return () => clearInterval(timer);
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

  test('a process sends what changes, outside the transaction that gives the sign', async () => {
    await subscribe();
    portal.strapi.config.set('server.cron.enabled', true);
    const running = courier();
    running.start(follow);
    await publish('Tin tự gửi đi');
    await portal.strapi.db.transaction(async () => {
      running.wake();
      await new Promise((resolve) => setImmediate(resolve));
    });
    while (receiver.received.length === 0) await settled();
    await running.stop();
    expect((await log())[0]).toMatchObject({ state: 'sent' });
    await publish('Tin sau khi dừng');
    await settled();
    expect(receiver.received).toHaveLength(1);
  });

  test('a process without scheduled work sends nothing', async () => {
    await subscribe();
    portal.strapi.config.set('server.cron.enabled', false);
    const idle = courier();
    idle.start(follow);
    await publish('Tin không tự gửi');
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
    await publish('Tin gửi hỏng');
    await publish('Tin đợi sau');
    await courier().deliverDue();
    await courier().deliverDue();
    expect(receiver.received).toHaveLength(1);
    expect((await log())[1]).toMatchObject({
      ...{ state: 'waiting', attempts: 1, lastStatus: 503, lastError: 'Bên nhận trả lời 503.' },
    });

    receiver.answer = () => ({ status: 200, body: 'x'.repeat(100_000) });
    await courier(11_000).deliverDue();
    const [first, second, third] = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(receiver.received[1]!.body).toBe(receiver.received[0]!.body);
    expect((await log()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 1],
      ['sent', 2],
    ]);
  });

  test('is given up after the last pause; staff send it again', async () => {
    await subscribe();
    receiver.answer = () => ({ status: 302, headers: { location: `${receiver.url}/elsewhere` } });
    await publish('Tin chuyển hướng');
    for (let hours = 0; hours <= 48; hours += 8) await courier(hours * HOUR).deliverDue();
    const [failed] = await log();
    expect(failed).toMatchObject({ state: 'failed', attempts: 7, lastStatus: 302 });
    expect(receiver.received).toHaveLength(7);
    expect(receiver.received.map(({ path }) => path)).not.toContain('/elsewhere');

    receiver.answer = () => ({ status: 204 });
    await panel.send('post', `/public-records/deliveries/${failed!.id}/send-again`).expect(202);
    await portal.strapi.db.connection(WEBHOOKS).update({ leased_until: '', held_until: '' });
    await courier().deliverDue();
    expect((await log())[0]).toMatchObject({ state: 'sent', attempts: 1 });
    await panel.send('post', `/public-records/deliveries/${failed!.id}/send-again`).expect(400);
  });

  test('that refuses one message gets the next one meanwhile', async () => {
    await subscribe();
    receiver.answer = ({ body }) => ({ status: body.includes('bị từ chối') ? 400 : 200 });
    await publish('Tin bị từ chối');
    await publish('Tin được nhận');
    await courier().deliverDue();
    expect((await log()).map(({ state }) => state)).toEqual(['sent', 'waiting']);
  });

  test('that says 410 is asked no more, until somebody switches it on', async () => {
    const { id } = await subscribe();
    receiver.answer = () => ({ status: 410 });
    await publish('Tin không ai nhận nữa');
    await courier().deliverDue();
    await publish('Tin sau khi ngừng');
    await courier(HOUR).deliverDue();
    expect(receiver.received).toHaveLength(1);
    expect((await webhooks().all())[0]).toMatchObject({
      isActive: false,
      problem: expect.stringMatching('410'),
    });

    receiver.answer = () => ({ status: 204 });
    await panel.send('put', `/public-records/webhooks/${id}`, { data: { isActive: true } }).expect(200);
    await portal.strapi.db.connection(WEBHOOKS).update({ leased_until: '' });
    await courier().deliverDue();
    expect(receiver.received).toHaveLength(2);
    expect((await webhooks().all())[0]).toMatchObject({ isActive: true, problem: null });
  });

  test('that is silent counts as failed after the patience', async () => {
    portal.strapi.config.set('plugin::public-records.webhooks.patience', 300);
    await subscribe();
    receiver.answer = () => null;
    await publish('Tin không hồi âm');
    await courier().deliverDue();
    portal.strapi.config.set('plugin::public-records.webhooks.patience', 10_000);
    expect((await log())[0]).toMatchObject({ state: 'waiting', lastStatus: null });
    expect((await log())[0]!.lastError).toMatch(/không trả lời kịp/);
  });
});

describe('a process that is killed', () => {
  test('before it made deliveries, or before it sent them, loses nothing', async () => {
    await subscribe();
    await publish('Tin chưa thành thông báo');
    await publish('Tin thứ hai');
    const other = courier();
    await other.stop();
    await other.deliverDue(); // makes the rows, sends none
    expect((await log()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await courier().deliverDue();
    expect(receiver.received).toHaveLength(2);
  });

  test('while it sends has its lease run out; the message comes again', async () => {
    await subscribe();
    await publish('Tin đang gửi dở');
    receiver.answer = () => null;
    const killed = courier();
    const work = killed.deliverDue();
    while (receiver.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await courier().deliverDue(); // another process, while the lease holds
    expect(receiver.received).toHaveLength(1);
    await killed.stop();
    await work;
    expect((await log())[0]).toMatchObject({ state: 'waiting', attempts: 0 });

    await portal.strapi.db
      .connection(WEBHOOKS)
      .update({ lease: 'of a killed process', leased_until: new Date(Date.now() + 30_000).toISOString() });
    receiver.answer = () => ({ status: 204 });
    await courier(20_000).deliverDue();
    expect(receiver.received).toHaveLength(1);
    await courier(31_000).deliverDue();
    expect(receiver.received).toHaveLength(2);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });
});

describe('addresses of this machine', () => {
  test('are refused unless they are allowed', async () => {
    portal.strapi.config.set('plugin::public-records.webhooks.allowPrivate', false);
    const { id } = await subscribe();
    await subscribe({ address: receiver.url.replace('127.0.0.1', 'localhost') });
    await publish('Tin gửi vào trong');
    await courier().deliverDue();
    const { body } = await panel.send('post', `/public-records/webhooks/${id}/test`).expect(200);
    expect(body.data).toMatchObject({ state: 'failed', change: null });
    expect((await log()).map(({ lastError }) => lastError)).toEqual(
      Array(3).fill('Địa chỉ nội bộ: không gửi.'),
    );
    expect(receiver.received).toEqual([]);
  });
});

describe('the panel', () => {
  test('tells a secret once, and a new one when it is asked for', async () => {
    const { id, secret } = await subscribe({ note: 'Cổng tỉnh', types: ['article'] });
    expect(Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
    const list = await panel.send('get', '/public-records/webhooks').expect(200);
    expect(list.body.data).toMatchObject([{ id, isActive: true, note: 'Cổng tỉnh', types: ['article'] }]);
    expect(list.body.meta.types.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['article', 'faq', 'procedure', 'page']),
    );

    const test = await panel.send('post', `/public-records/webhooks/${id}/test`).expect(200);
    expect(test.body.data).toMatchObject({ state: 'sent', lastStatus: 204 });
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ test: true, change: null });
    expect(isSigned(receiver.received[0]!, secret)).toBe(true);

    const renewed = await panel.send('post', `/public-records/webhooks/${id}/secret`).expect(200);
    expect(renewed.body.data.secret).not.toBe(secret);
    await panel.send('post', `/public-records/webhooks/${id}/test`).expect(200);
    expect(isSigned(receiver.received[1]!, secret)).toBe(false);
    expect(isSigned(receiver.received[1]!, renewed.body.data.secret)).toBe(true);
    const shown = [
      await panel.send('get', '/public-records/webhooks'),
      await panel.send('put', `/public-records/webhooks/${id}`, { data: { isActive: false } }),
      await panel.send('get', '/public-records/deliveries'),
    ];
    for (const { body } of shown) expect(JSON.stringify(body)).not.toMatch(/whsec_|secret/);
  });

  test('takes addresses that can be sent to, and types that there are', async () => {
    const post = (data: object) => panel.send('post', '/public-records/webhooks', { data });
    for (const data of [
      ...[{}, { address: 'mailto:a@example.vn' }, { address: 'https://a:b@example.vn/' }],
      ...[
        { address: receiver.url, types: ['theme'] },
        { address: receiver.url, secret: 'whsec_AAAA' },
      ],
    ]) {
      await post(data).expect(400);
    }
    expect(await webhooks().all()).toEqual([]);
  });

  test('deletes a subscription with its log', async () => {
    const { id } = await subscribe();
    await publish('Tin trước khi xoá');
    await courier().deliverDue();
    await panel.send('delete', `/public-records/webhooks/${id}`).expect(200);
    await panel.send('delete', `/public-records/webhooks/${id}`).expect(404);
    expect(await portal.strapi.db.connection(DELIVERIES)).toEqual([]);
  });

  test('keeps the log of what is over for thirty days', async () => {
    await subscribe();
    await publish('Tin cũ đã gửi');
    await courier().deliverDue();
    receiver.answer = () => ({ status: 500 });
    await publish('Tin cũ chưa gửi được');
    await courier(31 * 24 * HOUR).deliverDue();
    expect((await log()).map(({ state }) => state)).toEqual(['waiting']);
  });
});

test('nobody gets at webhooks without the right', async () => {
  const { id } = await subscribe();
  for (const [method, path] of [
    ['get', 'webhooks'],
    ['post', 'webhooks'],
    ['put', `webhooks/${id}`],
    ['delete', `webhooks/${id}`],
    ['post', `webhooks/${id}/secret`],
    ['post', `webhooks/${id}/test`],
    ['get', 'deliveries'],
    ['post', 'deliveries/1/send-again'],
  ] as const) {
    await portal.request[method](`/public-records/${path}`).expect(401);
    const denied = await portal.request[method](`/api/public-records/${path}`);
    expect([404, 405]).toContain(denied.status);
  }
  expect(await webhooks().all()).toHaveLength(1);

  const { strapi } = portal;
  const editor = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  const password = 'Mat-khau-khac-2026';
  const user = { email: 'bien.tap@example.vn', firstname: 'Biên', lastname: 'Tập', password, isActive: true };
  await strapi.service('admin::user').create({ ...user, roles: [editor.id] });
  const login = await portal.request.post('/admin/login').send({ email: user.email, password }).expect(200);
  const token = (login.body.data.token ?? login.body.data.accessToken) as string;
  for (const path of ['webhooks', 'deliveries'])
    await portal.request.get(`/public-records/${path}`).set('Authorization', `Bearer ${token}`).expect(403);
});
