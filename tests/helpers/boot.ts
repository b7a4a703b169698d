import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { settle } from '../../src/shared/server/ops/settle';
import type { Outside } from './portal-environment';
import { createTestDatabase } from './test-database';

export const ROOT = path.resolve(__dirname, '../..');

export interface Portal {
  strapi: Core.Strapi;
  /** supertest bound to the running server */
  request: ReturnType<typeof supertest>;
  /** address of the listening server, e.g. http://127.0.0.1:40123 */
  url: string;
  close(): Promise<void>;
}

interface BootOptions {
  /** fill the empty database from database/seeds */
  seeds?: boolean;
  env?: Record<string, string>;
}

const { outside } = globalThis as unknown as { outside: Outside };

/** A module of the compiled application, as the application itself has it. */
export const builtModule = <Module>(file: string): Module =>
  outside.require(path.join(ROOT, 'dist', file)) as Module;

const SECRETS = ['API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET', 'ENCRYPTION_KEY'];

/** Sets the environment of the application; answers how to put everything back for the next test file. */
function setEnvironment(settings: Record<string, string>): () => void {
  const { process } = outside;
  const { env } = process;
  const before = { ...env };
  // Strapi takes all listeners of the process away when it ends, and with them jest's own.
  const listeners = process.eventNames().map((name) => [name, process.rawListeners(name)] as const);
  for (const name of SECRETS) env[name] ??= randomBytes(16).toString('hex');
  env.APP_KEYS ??= `${randomBytes(16).toString('hex')},${randomBytes(16).toString('hex')}`;
  Object.assign(env, settings);
  return () => {
    for (const name of Object.keys(env)) if (!(name in before)) delete env[name];
    Object.assign(env, before);
    process.removeAllListeners();
    for (const [name, each] of listeners)
      for (const listener of each) process.on(name as 'exit', listener as () => void);
  };
}

/**
 * Boots the compiled application (`dist`) on a database of its own and listens on a free loopback port.
 * One boot serves a whole test file; call `close()` in `afterAll`.
 */
export async function bootPortal(options: BootOptions = {}): Promise<Portal> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-test-'));
  const database = await createTestDatabase(folder);
  const restoreEnvironment = setEnvironment({
    ...{ NODE_ENV: 'test', LOG_LEVEL: 'warn', CRON_ENABLED: 'false' },
    ...database.env,
    ...options.env,
  });

  const { createStrapi } = outside.require('@strapi/strapi') as typeof import('@strapi/strapi');
  const app = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  // The panel counts logins in a module of its own, which all test files of a worker share.
  app.config.set('admin.rateLimit', { enabled: false });
  try {
    await app.load();
    if (options.seeds) await seed(app);
  } catch (error) {
    await app.destroy();
    await database.drop();
    restoreEnvironment();
    throw error;
  }
  app.server.mount();
  const server = app.server.httpServer;
  // A connection that ends while the next request is on its way to it would fail a test for nothing.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    strapi: app,
    request: supertest(url),
    url,
    async close() {
      server.closeAllConnections();
      await settle(app, 5000);
      await app.destroy();
      await database.drop();
      restoreEnvironment();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function seed(app: Core.Strapi): Promise<void> {
  const { seedDatabase } = builtModule<typeof import('../../src/shared/server/seeds')>(
    'src/shared/server/seeds/index.js',
  );
  await seedDatabase(app, { dir: path.join(ROOT, 'database/seeds') });
}
