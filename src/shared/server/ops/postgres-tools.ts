import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { OpsError } from './places';

const execute = promisify(execFile);

/** The address as environment variables: on the command line the password would be visible to everybody. */
function connectionEnv(databaseUrl: string): Record<string, string> {
  const url = new URL(databaseUrl);
  const parts = {
    PGHOST: url.hostname,
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    PGSSLMODE: url.searchParams.get('sslmode') ?? '',
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}

async function runTool(tool: string, args: string[], databaseUrl: string): Promise<void> {
  try {
    await execute(tool, args, {
      env: { ...process.env, ...connectionEnv(databaseUrl) },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const {
      code,
      stderr = '',
      message,
    } = error as { code?: string | number; stderr?: string; message: string };
    if (code === 'ENOENT') {
      throw new OpsError(
        `Không tìm thấy chương trình ${tool}. Hãy cài gói postgresql-client cùng phiên bản với máy chủ PostgreSQL.`,
      );
    }
    throw new OpsError(`${tool} báo lỗi: ${stderr.trim() || message}`);
  }
}

/** Writes a consistent copy of the database as SQL; the portal may go on working meanwhile. */
export async function dumpPostgres(databaseUrl: string, file: string): Promise<void> {
  await runTool('pg_dump', ['--format=plain', '--no-owner', '--no-acl', `--file=${file}`], databaseUrl);
}

/** Replaces everything in the database by the copy, in one transaction: on failure the old state stays. */
export async function loadPostgres(databaseUrl: string, file: string): Promise<void> {
  const empty = 'DROP SCHEMA public CASCADE; CREATE SCHEMA public;';
  const args = ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--single-transaction'];
  await runTool('psql', [...args, `--command=${empty}`, `--file=${file}`], databaseUrl);
}

async function ask(databaseUrl: string, question: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ count: string }>(question);
    return Number(rows[0]?.count);
  } catch (error) {
    throw new OpsError(`Không kết nối được PostgreSQL: ${(error as Error).message}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the database holds any table. */
export const hasPostgresTables = async (databaseUrl: string): Promise<boolean> =>
  (await ask(databaseUrl, `SELECT count(*) FROM pg_tables WHERE schemaname = 'public'`)) > 0;

/** Whether somebody else is connected to the database. */
export const isPostgresInUse = async (databaseUrl: string): Promise<boolean> =>
  (await ask(
    databaseUrl,
    'SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )) > 0;
