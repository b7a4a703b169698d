import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkLinks } from '../../../src/shared/server/outgoing/check-links';

let server: http.Server;
let origin: string;
const asked: string[] = [];
let busiest = 0;
let busy = 0;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    busy += 1;
    busiest = Math.max(busiest, busy);
    setTimeout(() => {
      busy -= 1;
      answer(request, response);
    }, 5);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

function answer(request: http.IncomingMessage, response: http.ServerResponse): void {
  const { url = '' } = request;
  if (url === '/silent') return;
  if (url === '/no-head' && request.method === 'HEAD') response.writeHead(405).end();
  else if (url === '/gone') response.writeHead(404).end();
  else if (url === '/loop') response.writeHead(302, { location: '/loop' }).end();
  else if (url === '/moved') response.writeHead(301, { location: '/form.docx' }).end();
  else response.writeHead(200).end(request.method === 'HEAD' ? undefined : 'x'.repeat(100_000));
}

const check = (...paths: string[]) =>
  checkLinks(
    paths.map((path) => origin + path),
    { allowPrivate: true, patience: 300 },
  );

test('an address that answers has no problem, also behind a redirect or without HEAD', async () => {
  expect([...(await check('/form.docx', '/moved', '/no-head'))]).toEqual([]);
});

test('what does not answer is named with its problem', async () => {
  const problems = await check('/gone', '/loop', '/silent');
  expect(
    Object.fromEntries([...problems].map(([url, problem]) => [url.slice(origin.length), problem])),
  ).toEqual({
    '/gone': 'Máy chủ trả lời 404.',
    '/loop': 'Chuyển hướng quá nhiều lần.',
    '/silent': 'Máy chủ không trả lời kịp.',
  });
});

test.each([
  'http://127.0.0.1:1/x',
  'http://localhost:1/x',
  'http://10.0.0.1/x',
  'http://169.254.169.254/latest/meta-data',
  'http://[::1]:1/x',
  'http://0x7f000001/x',
])('%s is never asked', async (url) => {
  const before = asked.length;
  const problems = await checkLinks([url, `${origin}/form.docx`], { patience: 500 });
  expect(problems.get(url)).toMatch(/nội bộ/);
  expect(problems.get(`${origin}/form.docx`)).toMatch(/nội bộ/);
  expect(asked).toHaveLength(before);
});

test('no web address, and no more at once or in all than allowed', async () => {
  expect((await checkLinks(['ftp://a.vn/x', 'mau.docx'])).size).toBe(2);
  busiest = 0;
  const many = Array.from({ length: 30 }, (_, index) => `${origin}/form-${index}`);
  await checkLinks(many, { allowPrivate: true, atOnce: 3, most: 20 });
  expect(busiest).toBeLessThanOrEqual(3);
  expect(asked.filter((line) => line.includes('/form-'))).toHaveLength(20);
});
