import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { postgresAddress } from '../src/shared/server/ops/postgres-address';

interface Env {
  (key: string, fallback?: string): string;
  int(key: string, fallback: number): number;
}

/** The part of a better-sqlite3 connection that the pool hook uses. */
interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(statement: string): unknown;
  function(name: string, options: { deterministic: boolean }, fn: (value: unknown) => unknown): void;
}

const ROOT = process.cwd();

/**
 * SQLite's own LOWER() knows ASCII only, so `$containsi` would not match "Đường" with "đường"; and its default
 * journal locks readers out while somebody writes.
 */
function prepareConnection(connection: SqliteConnection, done: (error?: Error) => void): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('busy_timeout = 5000');
  beginAsWriter(connection);
  connection.function('lower', { deterministic: true }, (value) =>
    value === null || value === undefined ? null : String(value).toLowerCase(),
  );
  done();
}

/**
 * A transaction that reads first and writes later fails at once when another process (a command beside the running
 * portal) has written meanwhile, whatever `busy_timeout` says. One that begins as a writer waits for its turn instead.
 */
function beginAsWriter(connection: SqliteConnection): void {
  const { prepare } = connection;
  connection.prepare = (statement) =>
    prepare.call(connection, statement === 'BEGIN;' ? 'BEGIN IMMEDIATE;' : statement);
}

/** SQLite unless DATABASE_CLIENT says postgres. A relative DATABASE_FILENAME counts from the project folder. */
export default ({ env }: { env: Env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client === 'postgres') {
    const connection = postgresAddress(process.env);
    if (!connection.connectionString) throw new Error('DATABASE_CLIENT=postgres cần biến DATABASE_URL.');
    return {
      connection: {
        client,
        connection,
        pool: { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) },
      },
    };
  }
  if (client !== 'sqlite')
    throw new Error(`DATABASE_CLIENT phải là sqlite hoặc postgres, không phải "${client}".`);
  const filename = path.resolve(ROOT, env('DATABASE_FILENAME') || 'data/portal.db');
  mkdirSync(path.dirname(filename), { recursive: true });
  return {
    connection: {
      client,
      connection: { filename },
      useNullAsDefault: true,
      pool: { afterCreate: prepareConnection },
    },
  };
};
