import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSandbox, titlesAt, type Running, type Sandbox } from './sandbox';

let sandbox: Sandbox;
let portal: Running;
let settings: string;

const at = (...names: string[]) => path.join(sandbox.root, ...names);
const backup = (file: string) => sandbox.run(['src/cli/command.js', 'backup', file]);
const restore = (...args: string[]) => sandbox.run(['src/cli/command.js', 'restore', ...args]);
const seed = (...args: string[]) => sandbox.run(['src/cli/command.js', 'seed', ...args]);

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
  }, 60_000);

  test('nothing is restored under a running portal', async () => {
    const refused = await restore('backups/mot.tar.gz', '--force');
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('đang chạy')]);
    expect(await titlesAt(portal.url)).toEqual(['Bài sau', 'Bài đầu']);
    await portal.stop();
  }, 60_000);

  test('nothing is overwritten unless asked for', async () => {
    const { code, output } = await restore('backups/mot.tar.gz');
    expect(code).toBe(1);
    for (const part of ['cơ sở dữ liệu', 'tệp tải lên', 'tệp riêng', 'tệp khoá'])
      expect(output).toContain(part);
  }, 60_000);

  test('a damaged backup is refused and changes nothing', async () => {
    writeFileSync(at('backups/hong.tar.gz'), readFileSync(at('backups/mot.tar.gz')));
    truncateSync(at('backups/hong.tar.gz'), 2000);
    const { code, output } = await restore('backups/hong.tar.gz', '--force');
    expect([code, output]).toEqual([1, expect.stringContaining('Không đọc được bản sao lưu')]);
    expect(readFileSync(at('public/uploads/anh.png'), 'utf8')).toBe('ảnh');
    expect(readFileSync(at('.env'), 'utf8')).toBe(settings);
  }, 60_000);

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
  }, 120_000);
});
