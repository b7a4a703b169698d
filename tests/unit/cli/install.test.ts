import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Install {
  isInstalled(root: string): boolean;
  ensureInstalled(root: string): Promise<void>;
}

const { isInstalled, ensureInstalled } = jest.requireActual<Install>('../../../src/cli/lib/install');

let root: string;

const writeLock = (file: string, packages: object) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'portal-install-'));
  writeLock('package-lock.json', {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', optional: true },
  });
});
afterEach(() => rmSync(root, { recursive: true }));

describe('whether the libraries are those of the lock file', () => {
  const installed = (version: string) =>
    writeLock('node_modules/.package-lock.json', { 'node_modules/a': { version } });

  test('no when there are none', () => expect(isInstalled(root)).toBe(false));

  test('yes after a plain npm install, optional ones left out', () => {
    installed('1.0.0');
    expect(isInstalled(root)).toBe(true);
  });

  test('no when a version differs, nor once the lock file changed', () => {
    installed('1.0.1');
    expect(isInstalled(root)).toBe(false);
    installed('1.0.0');
    expect(isInstalled(root)).toBe(true);
    writeLock('package-lock.json', { 'node_modules/a': { version: '2.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });
});

test('a linked folder is never emptied', async () => {
  const other = mkdtempSync(path.join(tmpdir(), 'portal-other-'));
  writeFileSync(path.join(other, 'precious'), '');
  symlinkSync(other, path.join(root, 'node_modules'));
  await expect(ensureInstalled(root)).rejects.toThrow('liên kết');
  expect(existsSync(path.join(other, 'precious'))).toBe(true);
  rmSync(other, { recursive: true });
});
