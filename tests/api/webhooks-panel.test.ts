import { bootPortal, type Portal } from '../helpers/boot';
import { editorToken, openPanel } from '../helpers/panel';
import { isSigned, startReceiver, type Receiver } from '../helpers/receiver';
import { DELIVERIES, HOUR, WEBHOOKS, webhooksOf } from '../helpers/webhooks';

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
  portal.strapi.config.set('plugin::public-records.webhooks.allowPrivate', true);
});

const subscribe = async (data: object = {}) => {
  const { body } = await panel.send('post', '/public-records/webhooks', {
    data: { address: `${receiver.url}/hook`, ...data },
  });
  return body.data as { id: number; secret: string };
};

describe('addresses of this machine', () => {
  test('are refused unless they are allowed', async () => {
    portal.strapi.config.set('plugin::public-records.webhooks.allowPrivate', false);
    const { id } = await subscribe();
    await subscribe({ address: receiver.url.replace('127.0.0.1', 'localhost') });
    await hooks.publish('Tin gửi vào trong');
    await hooks.courier().deliverDue();
    const { body } = await panel.send('post', `/public-records/webhooks/${id}/test`).expect(200);
    expect(body.data).toMatchObject({ state: 'failed', change: null });
    expect((await hooks.log()).map(({ lastError }) => lastError)).toEqual(
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
    expect(await hooks.service.all()).toEqual([]);
  });

  test('deletes a subscription with its log', async () => {
    const { id } = await subscribe();
    await hooks.publish('Tin trước khi xoá');
    await hooks.courier().deliverDue();
    await panel.send('delete', `/public-records/webhooks/${id}`).expect(200);
    await panel.send('delete', `/public-records/webhooks/${id}`).expect(404);
    expect(await portal.strapi.db.connection(DELIVERIES)).toEqual([]);
  });

  test('keeps the log of what is over for thirty days', async () => {
    await subscribe();
    await hooks.publish('Tin cũ đã gửi');
    await hooks.courier().deliverDue();
    receiver.answer = () => ({ status: 500 });
    await hooks.publish('Tin cũ chưa gửi được');
    await hooks.courier(31 * 24 * HOUR).deliverDue();
    expect((await hooks.log()).map(({ state }) => state)).toEqual(['waiting']);
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
  expect(await hooks.service.all()).toHaveLength(1);

  const token = await editorToken(portal);
  for (const path of ['webhooks', 'deliveries'])
    await portal.request.get(`/public-records/${path}`).set('Authorization', `Bearer ${token}`).expect(403);
});
