import net from 'node:net';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { recordsOf, wayOf } from '../helpers/records';

const MEGABYTES = 1;

let portal: Portal;
beforeAll(async () => {
  portal = await bootPortal({ env: { CACHE_MEGABYTES: String(MEGABYTES) } });
  const faqs = contentOf(portal.strapi, 'api::faq.faq');
  await faqs.published({
    question: 'Câu trả lời dài',
    slug: 'dai',
    answer: `<p>${'chữ '.repeat(150_000)}</p>`,
  });
  await faqs.published({ question: 'Câu trả lời ngắn', slug: 'ngan', answer: '<p>a</p>' });
  await recordsOf(portal).drained();
}, 60_000);
afterAll(() => portal.close());

const openSockets = (): Promise<number> =>
  new Promise((resolve, reject) => {
    portal.strapi.server.httpServer.getConnections((error, count) =>
      error ? reject(error) : resolve(count),
    );
  });

async function until(isSo: () => Promise<boolean>, patience = 20_000): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** A client that sends a request and does what `then` says with the connection. */
function connect(path: string): Promise<net.Socket> {
  const { port, hostname } = new URL(portal.url);
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port: Number(port), host: hostname }, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

const firstLine = (socket: net.Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    socket.once('data', (data) => resolve(data.toString('latin1').split('\r\n')[0] ?? ''));
    socket.once('error', reject);
  });

test('queries without end neither grow the store beyond its bytes nor push out the pages that all read', async () => {
  const pages = ['/', '/hoi-dap', '/hoi-dap/ngan', '/thu-tuc', '/tin-tuc'];
  for (const path of pages) await wayOf(portal.url, path);
  let most = 0;
  for (let turn = 0; turn < 8; turn += 1) {
    const busting = Array.from({ length: 10 }, (_, at) => [
      `/hoi-dap?q=${turn}-${at}`,
      `/tin-tuc?trang=${turn * 10 + at}`,
      `/api/faqs?pagination[pageSize]=${1 + ((turn * 10 + at) % 100)}&sort=slug`,
      `/hoi-dap/khong-co-${turn}-${at}`,
    ]).flat();
    await Promise.all(busting.map((path) => wayOf(portal.url, path)));
    most = Math.max(most, recordsOf(portal).cacheSize().bytes);
  }
  expect(most).toBeGreaterThan(MEGABYTES * 0.1e6);
  expect(most).toBeLessThanOrEqual(MEGABYTES * 1e6);
  for (const path of pages) expect([path, await wayOf(portal.url, path)]).toEqual([path, 'hit']);
}, 120_000);

test('an answer larger than the store is sent and not kept', async () => {
  const huge = await portal.request.get('/api/faqs/dai').expect(200);
  expect(huge.text.length).toBeGreaterThan(600_000);
  expect(await wayOf(portal.url, '/api/faqs/dai')).toBe('miss');
  expect(recordsOf(portal).cacheSize().bytes).toBeLessThanOrEqual(MEGABYTES * 1e6);
});

test('a thousand connections at a time are answered, and none is left behind', async () => {
  const sockets = await Promise.all(Array.from({ length: 1000 }, () => connect('/hoi-dap/ngan')));
  const lines = await Promise.all(sockets.map(firstLine));
  expect(new Set(lines)).toEqual(new Set(['HTTP/1.1 200 OK']));
  for (const socket of sockets) socket.destroy();
  expect(await until(async () => (await openSockets()) === 0)).toBe(true);
}, 60_000);

test('readers who break off, or do not read what they asked for, hold up nobody', async () => {
  const slow = await Promise.all(Array.from({ length: 100 }, () => connect('/hoi-dap/dai')));
  for (const socket of slow) socket.pause();
  // Each asks for something that nobody has made yet, and is gone before it is there.
  for (let turn = 0; turn < 100; turn += 1) {
    const socket = await connect(`/hoi-dap?q=roi-di-${turn}`);
    socket.on('error', () => undefined);
    socket.destroy();
  }
  const started = Date.now();
  await portal.request.get('/hoi-dap/ngan').expect(200);
  expect(Date.now() - started).toBeLessThan(5000);
  for (const socket of slow) socket.destroy();
  expect(await until(async () => (await openSockets()) === 0)).toBe(true);
  expect(await wayOf(portal.url, '/hoi-dap/ngan')).toBe('hit');
}, 60_000);
