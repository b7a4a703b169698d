import type { Core } from '@strapi/strapi';
import pg from 'pg';

interface DatabaseConfig {
  client: string;
  connection: pg.ClientConfig;
}

type Release = () => Promise<void>;

/**
 * Waits until no other process prepares the same database. SQLite belongs to one process and needs no lock.
 *
 * The lock sits on a connection of its own: it must outlast single transactions, must not take a place in the pool
 * that the work under it needs, and ends with the process whatever happens.
 */
async function lockDatabase(strapi: Core.Strapi): Promise<Release> {
  const { client, connection } = strapi.config.get<DatabaseConfig>('database.connection');
  if (client !== 'postgres') return async () => undefined;
  const session = new pg.Client(connection);
  // A connection that breaks off later shows in the work itself.
  session.on('error', () => undefined);
  try {
    await session.connect();
    await session.query(`SELECT pg_advisory_lock(hashtext('portal'), hashtext('preparation'))`);
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error;
  }
  return () => session.end();
}

/** Does the work while no other process boots or fills the same database. */
export async function withDatabaseLock<Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await lockDatabase(strapi);
  try {
    return await work();
  } finally {
    await release();
  }
}

const booting = new WeakMap<Core.Strapi, Release>();

/** Called at the start of a boot: table changes and everything that bootstraps create happen under the lock. */
export async function holdBootLock(strapi: Core.Strapi): Promise<void> {
  booting.set(strapi, await lockDatabase(strapi));
}

/** Called at the end of a boot, or when a broken-off one is taken down. A second call does nothing. */
export async function releaseBootLock(strapi: Core.Strapi): Promise<void> {
  const release = booting.get(strapi);
  booting.delete(strapi);
  await release?.();
}

/**
 * Takes the locks under which saves look for free addresses (one per content type, see assign-slug), in a fixed order,
 * until the transaction ends. A transaction that saves entries of many types would else gather them one by one, each
 * while it holds what a live save may be waiting for.
 */
export async function lockTypes(strapi: Core.Strapi, uids: readonly string[], trx: unknown): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  for (const uid of [...uids].sort()) {
    await strapi.db.connection
      .raw('SELECT pg_advisory_xact_lock(hashtext(?))', [uid])
      .transacting(trx as never);
  }
}
