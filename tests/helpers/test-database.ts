import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';

export interface TestDatabase {
  env: Record<string, string>;
  drop(): Promise<void>;
}

/** An empty database of its own: a file, or a fresh database on the server of DATABASE_URL. */
export async function createTestDatabase(folder: string): Promise<TestDatabase> {
  const { TEST_DATABASE_URL: url } = process.env;
  if (!url) {
    const env = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'portal.db') };
    return { env, drop: async () => {} };
  }
  const name = `portal_test_${randomBytes(6).toString('hex')}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  await runOn(url, `CREATE DATABASE ${name}`);
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: own.toString() },
    drop: () => runOn(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
