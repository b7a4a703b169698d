import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import tar from 'tar-fs';
import { createSandbox, titlesAt, type Running, type Sandbox } from './sandbox';

let sandbox: Sandbox;
let portal: Running;
let settings: string;

const at = (...names: string[]) => path.join(sandbox.root, ...names);
const backup = (file: string, env = {}) => sandbox.run('backup', [file], env);
const restore = (...args: string[]) => sandbox.run('restore', args);
const seed = (...args: string[]) => sandbox.run('seed', args);

/** Unpacks a backup, lets somebody change it, and packs it again. */
async function repack(from: string, to: string, change: (folder: string) => void): Promise<void> {
  const folder = at('unpacked');
  await pipeline(createReadStream(at(from)), createGunzip(), tar.extract(folder));
  change(folder);
  await pipeline(tar.pack(folder), createGzip(), createWriteStream(at(to)));
  rmSync(folder, { recursive: true });
}

/** What stands in a settings file as NAME=value. */
const valuesIn = (text: string) =>
  Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));

beforeAll(async () => {
  sandbox = await createSandbox();
  portal = await sandbox.start();
  settings = readFileSync(at('.env'), 'utf8');
  mkdirSync(at('data/private'), { recursive: true });
  writeFileSync(at('public/uploads/anh.png'), 'ảnh');
  writeFileSync(at('data/private/don.txt'), 'riêng');
}, 240_000);

afterAll(() => sandbox.close());

describe('backup and restore', () => {
  test('a backup is made while the portal runs, for its owner only', async () => {
    const { code, output } = await backup('backups/mot.tar.gz');
    expect([code, output]).toEqual([0, expect.stringContaining('Đã sao lưu')]);
    expect(statSync(at('backups/mot.tar.gz')).mode & 0o777).toBe(0o600);
    expect((await backup('backups/mot.tar.gz')).output).toContain('đã có');
  }, 180_000);

  test('nothing is restored under a running portal', async () => {
    const refused = await restore('backups/mot.tar.gz', '--force');
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('đang chạy')]);
    expect(await titlesAt(portal.url)).toEqual(['Bài sau', 'Bài đầu']);
    await portal.stop();
  }, 180_000);

  test('nothing is overwritten unless asked for', async () => {
    const { code, output } = await restore('backups/mot.tar.gz');
    expect(code).toBe(1);
    for (const part of ['cơ sở dữ liệu', 'tệp tải lên', 'tệp riêng', 'tệp khoá'])
      expect(output).toContain(part);
  }, 180_000);

  test('a damaged backup is refused and changes nothing', async () => {
    writeFileSync(at('backups/hong.tar.gz'), readFileSync(at('backups/mot.tar.gz')));
    truncateSync(at('backups/hong.tar.gz'), 2000);
    const { code, output } = await restore('backups/hong.tar.gz', '--force');
    expect([code, output]).toEqual([1, expect.stringContaining('Không đọc được bản sao lưu')]);
    expect(readFileSync(at('public/uploads/anh.png'), 'utf8')).toBe('ảnh');
    expect(readFileSync(at('.env'), 'utf8')).toBe(settings);
  }, 180_000);

  test.each([
    ['the manifest is broken', 'manifest.json', '{"format":', 'không phải bản sao lưu'],
    ['the manifest is that of something else', 'manifest.json', '[]', 'không phải bản sao lưu'],
    ['the uploads are missing', 'uploads', null, 'thiếu phần uploads'],
    ['the database is missing', /^database\./, null, 'thiếu phần database.'],
    ['the database is another one', /^database\./, 'x', 'không khớp mã kiểm tra'],
  ])('a backup is refused in words: %s', async (_, part, content, message) => {
    await repack('backups/mot.tar.gz', 'backups/sai.tar.gz', (folder) => {
      const name = readdirSync(folder).find((file) => file.match(part))!;
      rmSync(path.join(folder, name), { recursive: true });
      if (content !== null) writeFileSync(path.join(folder, name), content);
    });
    const { code, output } = await restore('backups/sai.tar.gz', '--force');
    expect([code, output]).toEqual([1, expect.stringContaining(message)]);
    expect(output).not.toMatch(/^ +at /m);
    expect(readFileSync(at('.env'), 'utf8')).toBe(settings);
  });

  test('everything comes back: database, uploads, private files, keys', async () => {
    expect((await seed('--remove-samples')).code).toBe(0);
    rmSync(at('public/uploads/anh.png'));
    writeFileSync(at('public/uploads/thua.png'), 'thừa');
    rmSync(at('data/private'), { recursive: true });
    writeFileSync(at('.env'), settings.replace(/^JWT_SECRET=.*/m, `JWT_SECRET=${'0'.repeat(64)}`));

    const { code, output } = await restore('backups/mot.tar.gz', '--force');
    expect([code, output]).toEqual([0, expect.stringContaining('Đã khôi phục')]);
    expect(readFileSync(at('public/uploads/anh.png'), 'utf8')).toBe('ảnh');
    expect(existsSync(at('public/uploads/thua.png'))).toBe(false);
    expect(readFileSync(at('data/private/don.txt'), 'utf8')).toBe('riêng');
    expect(readFileSync(at('.env'), 'utf8')).toBe(settings);
    expect(statSync(at('.env')).mode & 0o777).toBe(0o600);

    portal = await sandbox.start();
    expect(await titlesAt(portal.url)).toEqual(['Bài sau', 'Bài đầu']);
    await portal.stop();
  }, 180_000);

  test('keys of the environment are kept; what the backup lacks stays', async () => {
    const keys = Object.fromEntries(Object.entries(valuesIn(settings)).filter(([name]) => name !== 'PORT'));
    rmSync(at('.env'));
    rmSync(at('data/private'), { recursive: true });
    rmSync(at('public/uploads'), { recursive: true });
    mkdirSync(at('public/uploads'));
    const made = await backup('backups/hai.tar.gz', keys);
    expect([made.code, existsSync(at('.env'))]).toEqual([0, false]);

    mkdirSync(at('data/private'), { recursive: true });
    writeFileSync(at('data/private/don.txt'), 'đến sau');
    writeFileSync(at('public/uploads/thua.png'), 'thừa');
    expect(await restore('backups/hai.tar.gz', '--force')).toMatchObject({ code: 0 });
    expect(valuesIn(readFileSync(at('.env'), 'utf8'))).toEqual(keys);
    expect(statSync(at('.env')).mode & 0o777).toBe(0o600);
    expect(readFileSync(at('data/private/don.txt'), 'utf8')).toBe('đến sau');
    expect(readdirSync(at('public/uploads'))).toEqual([]);
  }, 180_000);

  test('a settings file is left alone by a backup that holds none', async () => {
    await repack('backups/hai.tar.gz', 'backups/khong-khoa.tar.gz', (folder) => {
      const file = path.join(folder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...manifest, parts: ['uploads'] }));
      rmSync(path.join(folder, 'env'));
    });
    writeFileSync(at('.env'), settings);
    expect(await restore('backups/khong-khoa.tar.gz', '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(at('.env'), 'utf8')).toBe(settings);
  }, 180_000);
});
