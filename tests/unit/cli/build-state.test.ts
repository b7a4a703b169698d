import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface BuildState {
  sourceHashes(root: string): object;
  staleParts(root: string): { server: boolean; panel: boolean };
  writeStamp(root: string, hashes: object): void;
}

const { sourceHashes, staleParts, writeStamp } = jest.requireActual<BuildState>(
  '../../../src/cli/lib/build-state',
);

let root: string;

const put = (file: string, content = 'x') => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'portal-build-'));
  for (const file of ['tsconfig.json', 'package-lock.json', 'config/server.ts']) put(file);
  for (const file of ['src/index.ts', 'src/admin/app.tsx', 'src/plugins/a/admin/src/index.tsx']) put(file);
  for (const file of ['dist/src/index.js', 'dist/build/index.html']) put(file);
  writeStamp(root, sourceHashes(root));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('what has to be built again', () => {
  test('nothing when nothing changed', () => {
    expect(staleParts(root)).toEqual({ server: false, panel: false });
  });

  test.each([
    ['src/index.ts', { server: true, panel: false }],
    ['src/new.ts', { server: true, panel: false }],
    ['src/admin/app.tsx', { server: false, panel: true }],
    ['src/plugins/a/admin/src/index.tsx', { server: false, panel: true }],
    ['src/shared/domain/choices.ts', { server: true, panel: true }],
    ['package-lock.json', { server: true, panel: true }],
    ['tsconfig.json', { server: true, panel: false }],
    ['src/plugins/a/README.md', { server: false, panel: false }],
    ['src/cli/lib/run.js', { server: false, panel: false }],
  ])('a change of %s', (file, expected) => {
    put(file, 'changed');
    expect(staleParts(root)).toEqual(expected);
  });

  test('what is missing, whatever the stamp says', () => {
    rmSync(path.join(root, 'dist/build'), { recursive: true });
    expect(staleParts(root)).toEqual({ server: false, panel: true });
    rmSync(path.join(root, 'dist'), { recursive: true });
    expect(staleParts(root)).toEqual({ server: true, panel: true });
  });
});
