import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../helpers/free-port';
import { createTestDatabase } from '../helpers/test-database';

const ROOT = path.resolve(__dirname, '../..');
const SHARED = [
  'node_modules',
  'dist',
  'src',
  'config',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const NOT_INHERITED =
  /^(ENV_PATH|NODE_ENV|TEST_DATABASE_URL|SEED|HOST|PORT|DATABASE_.*|npm_.*|APP_KEYS|.*_(SECRET|SALT|KEY))$/;

export interface Result {
  code: number | null;
  stdout: string;
  /** stdout and stderr as they came */
  output: string;
}

/** A portal that was started and has told that it is ready. */
export interface Running {
  url: string;
  process: ChildProcess;
  output(): string;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<Result>;
}

export type Sandbox = Awaited<ReturnType<typeof createSandbox>>;

/** Seeds that are written in a second, one of each kind that matters. */
export const SEEDS: Record<string, object[]> = {
  departments: [{ name: 'Văn phòng', slug: 'van-phong' }],
  sections: [{ name: 'Tin tức', slug: 'tin-tuc' }],
  articles: [
    {
      title: 'Bài đầu',
      slug: 'bai-dau',
      body: '<p>Nội dung</p>',
      section: 'tin-tuc',
      related: ['bai-sau'],
      en: { title: 'First', slug: 'first', body: '<p>Text</p>' },
    },
    { title: 'Bài sau', slug: 'bai-sau', body: '<p>Nội dung</p>', section: 'tin-tuc' },
  ],
};

/**
 * A project folder of its own: code, libraries and build are those of this one, while settings, database, uploads and
 * seeds are fresh. Commands run in it as processes, the way an operator runs them.
 */
export async function createSandbox(seeds: Record<string, object[]> = SEEDS) {
  const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'portal-ops-'));
  for (const name of SHARED) symlinkSync(path.join(ROOT, name), path.join(root, name));
  mkdirSync(path.join(root, 'public/uploads'), { recursive: true });
  cpSync(path.join(ROOT, 'public/uploads/.gitkeep'), path.join(root, 'public/uploads/.gitkeep'));
  const writeSeeds = (name: string, rows: object[]) => {
    mkdirSync(path.join(root, 'database/seeds'), { recursive: true });
    writeFileSync(path.join(root, 'database/seeds', `${name}.json`), JSON.stringify(rows));
  };
  for (const [name, rows] of Object.entries(seeds)) writeSeeds(name, rows);

  const database = await createTestDatabase(path.join(root, 'data'));
  const port = await freePort();
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  const base = { ...Object.fromEntries(inherited), ...database.env, PORT: String(port) };
  const children = new Set<ChildProcess>();

  function launch(command: string, args: string[], env: Record<string, string>) {
    const child = spawn(command, args, { cwd: root, env: { ...base, ...env } });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += String(chunk)));
    children.add(child);
    const ended = new Promise<Result>((resolve) =>
      child.on('close', (code) => {
        children.delete(child);
        resolve({ code, stdout, output });
      }),
    );
    return { child, ended, output: () => output };
  }

  async function start(
    env: Record<string, string> = {},
    command: [string, string[]] = [process.execPath, ['src/cli/portal.js']],
  ): Promise<Running> {
    const { child, ended, output } = launch(...command, env);
    const dead = ended.then((result) => {
      throw new Error(`The portal ended with ${result.code}:\n${result.output}`);
    });
    const ready = new Promise<void>((resolve) =>
      child.stdout?.on('data', () => output().includes('Trang quản trị:') && resolve()),
    );
    await Promise.race([ready, dead]);
    dead.catch(() => undefined);
    return {
      url: `http://127.0.0.1:${port}`,
      process: child,
      output,
      stop: () => {
        child.kill('SIGTERM');
        return ended;
      },
    };
  }

  return {
    root,
    port,
    isPostgres: database.env.DATABASE_CLIENT === 'postgres',
    writeSeeds,
    start,
    /** Runs a script of package.json to its end, the way an operator types it. */
    run: (script: string, args: string[] = [], env: Record<string, string> = {}): Promise<Result> =>
      launch('npm', ['run', '--silent', script, '--', ...args], env).ended,
    /** Runs a Node program and kills it, without a chance to tidy up, as soon as its output matches. */
    async runUntil(args: string[], pattern: RegExp): Promise<Result> {
      const { child, ended, output } = launch(process.execPath, args, {});
      const look = () => pattern.test(output()) && child.kill('SIGKILL');
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      return ended;
    },
    runNode: (args: string[]): Promise<Result> => launch(process.execPath, args, {}).ended,
    /** Runs a Node program to its end and looks at it every so many milliseconds. */
    async runWatched(args: string[], look: (pid: number) => void, every: number): Promise<Result> {
      const { child, ended } = launch(process.execPath, args, {});
      const timer = setInterval(() => child.pid && look(child.pid), every);
      return ended.finally(() => clearInterval(timer));
    },
    async close() {
      for (const child of children) child.kill('SIGKILL');
      await database.drop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The titles of all published articles, in order. */
export async function titlesAt(url: string): Promise<string[]> {
  const response = await fetch(`${url}/api/articles?sort=title`);
  const { data } = (await response.json()) as { data: { title: string }[] };
  return data.map(({ title }) => title);
}
