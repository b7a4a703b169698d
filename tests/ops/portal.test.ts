import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox, titlesAt, type Running, type Sandbox } from './sandbox';

const SECOND_START_MS = 15_000;

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(!socket.destroy().connecting));
    socket.once('error', () => resolve(false));
  });

/** The answer of an address as soon as anybody listens there. */
async function firstAnswer(url: string): Promise<Response> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return answer;
    await sleep(50);
  }
  throw new Error(`Nobody answers at ${url}`);
}

describe('npm run portal', () => {
  let portal: Running;

  afterEach(() => portal?.stop());

  test('the first start makes settings, seeds, and says where everything is', async () => {
    portal = await sandbox.start();
    const settings = path.join(sandbox.root, '.env');
    expect(statSync(settings).mode & 0o777).toBe(0o600);
    expect(readFileSync(settings, 'utf8')).toMatch(/^ENCRYPTION_KEY=[0-9a-f]{64}$/m);
    expect(portal.output()).toContain(`${portal.url}/hoi-dap`);
    expect(portal.output()).toContain(`${portal.url}/admin`);
    expect(await titlesAt(portal.url)).toEqual(['Bài sau', 'Bài đầu']);
    expect((await fetch(`${portal.url}/admin`)).status).toBe(200);
    const health = await fetch(`${portal.url}/_health`);
    expect([health.status, health.headers.get('cache-control')]).toEqual([204, 'no-store']);
  }, 240_000);

  test('a second start neither installs, builds nor seeds, and is up in seconds', async () => {
    const since = Date.now();
    portal = await sandbox.start();
    expect(Date.now() - since).toBeLessThan(SECOND_START_MS);
    expect(portal.output()).not.toMatch(/npm ci|Biên dịch|Dựng|Nạp/);
  }, 180_000);

  test('the first administrator is created from this machine only', async () => {
    portal = await sandbox.start();
    const person = { email: 'quan.tri@example.vn', firstname: 'Quản', password: 'Mat-khau-thu-2026' };
    const register = (headers: Record<string, string>, route = '/admin/register-admin') =>
      fetch(portal.url + route, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(person),
      });
    const viaProxy = await register({ 'x-forwarded-for': '203.0.113.7' });
    expect(viaProxy.status).toBe(403);
    expect(await viaProxy.json()).toMatchObject({
      data: null,
      error: { status: 403, name: 'ForbiddenError', message: expect.stringContaining('ssh -L') },
    });
    expect((await register({ origin: 'https://trang-la.example' })).status).toBe(403);
    expect((await register({ forwarded: 'for=127.0.0.1' }, '/admin/Register-Admin/')).status).toBe(403);
    expect((await register({})).status).toBe(200);
    expect((await register({})).status).toBe(400);
  }, 180_000);

  test('while it starts it says so', async () => {
    const started = sandbox.start();
    const first = await firstAnswer(`http://127.0.0.1:${sandbox.port}/_health`);
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await first.json()).toEqual({ status: 'starting' });
    portal = await started;
    expect((await fetch(`${portal.url}/_health`)).status).toBe(204);
  }, 180_000);

  test('after SIGTERM it first tells that it takes no new work, still answering', async () => {
    portal = await sandbox.start();
    const ended = portal.stop();
    await sleep(500);
    const health = await fetch(`${portal.url}/_health`);
    expect([health.status, health.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await health.json()).toEqual({ status: 'draining' });
    expect(await titlesAt(portal.url)).toEqual(['Bài sau', 'Bài đầu']);
    expect((await ended).code).toBe(0);
    expect(await isOpen(sandbox.port)).toBe(false);
  }, 180_000);

  test('then it lets a request in flight end, takes no new one, and ends with 0', async () => {
    portal = await sandbox.start();
    const body = JSON.stringify({ email: 'x@example.vn', password: 'x' });
    const slow = net.connect(sandbox.port, '127.0.0.1');
    const head = `POST /admin/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    slow.write(head + body.slice(0, 5));
    const answer = new Promise<string>((resolve) => slow.once('data', (chunk) => resolve(String(chunk))));
    await sleep(300);
    const ended = portal.stop();
    await sleep(2_500);
    expect(await isOpen(sandbox.port)).toBe(false);
    slow.write(body.slice(5));
    expect(await answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await ended).code).toBe(0);
  }, 180_000);

  test('stopping npm stops the portal behind it', async () => {
    portal = await sandbox.start({}, ['npm', ['run', 'portal']]);
    await portal.stop();
    const deadline = Date.now() + 10_000;
    while ((await isOpen(sandbox.port)) && Date.now() < deadline) {
      await sleep(100);
    }
    expect(await isOpen(sandbox.port)).toBe(false);
  }, 180_000);

  test('removed samples stay away at the next start', async () => {
    const removal = await sandbox.run('seed', ['--remove-samples', '--json']);
    expect(removal.code).toBe(0);
    portal = await sandbox.start();
    expect(await titlesAt(portal.url)).toEqual([]);
    expect(portal.output()).not.toContain('Nạp');
  }, 180_000);
});

describe('a start that cannot succeed ends at once with a clear message', () => {
  const startPortal = (env: Record<string, string> = {}) => sandbox.run('portal', [], env);

  test('the port is taken', async () => {
    const other = net.createServer().listen(sandbox.port, '127.0.0.1');
    const { code, output } = await startPortal();
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Không mở được cổng ${sandbox.port}`);
    expect(output).toContain('port in use');
  });

  test.each([
    ['JWT_SECRET=tobemodified-tobemodified', /dòng \d+, biến JWT_SECRET/],
    ['không phải cấu hình', /dòng \d+: không đọc được/],
  ])('the settings hold "%s"; the file stays as it is', async (line, message) => {
    const file = path.join(sandbox.root, '.env');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, `${good}${line}\n`);
    const { code, output } = await startPortal();
    const after = readFileSync(file, 'utf8');
    writeFileSync(file, good);
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(after).toBe(`${good}${line}\n`);
  });

  test('PORT is no number', async () => {
    const { code, output } = await startPortal({ PORT: 'abc' });
    expect([code, output]).toEqual([1, expect.stringContaining('biến PORT: "abc"')]);
  });

  test('the place of the database cannot be written', async () => {
    const file = path.join(sandbox.root, 'a-file');
    writeFileSync(file, '');
    const env = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(file, 'portal.db') };
    const { code, output } = await startPortal(env);
    expect([code, output]).toEqual([1, expect.stringContaining(`thư mục cơ sở dữ liệu ${file}`)]);
  });

  test('no PostgreSQL answers', async () => {
    const env = { DATABASE_CLIENT: 'postgres', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const { code, output } = await startPortal(env);
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('Không kết nối được PostgreSQL tại 127.0.0.1:1'),
    ]);
  });

  test('the uploads cannot be written', async () => {
    const folder = path.join(sandbox.root, 'public/uploads');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    const { code, output } = await startPortal();
    rmSync(folder);
    expect([code, output]).toEqual([1, expect.stringContaining('thư mục tệp tải lên')]);
  });
});
