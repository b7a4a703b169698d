import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { OpsError } from './places';
import { toolEnv, type PostgresAddress } from './postgres-address';

const execute = promisify(execFile);

async function runTool(tool: string, args: string[], address: PostgresAddress): Promise<void> {
  try {
    await execute(tool, args, {
      env: { ...process.env, ...toolEnv(address) },
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
export async function dumpPostgres(address: PostgresAddress, file: string): Promise<void> {
  await runTool('pg_dump', ['--format=plain', '--no-owner', '--no-acl', `--file=${file}`], address);
}

/** Replaces everything in the database by the copy, in one transaction: on failure the old state stays. */
export async function loadPostgres(address: PostgresAddress, file: string): Promise<void> {
  const empty = 'DROP SCHEMA public CASCADE; CREATE SCHEMA public;';
  const args = ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--single-transaction'];
  await runTool('psql', [...args, `--command=${empty}`, `--file=${file}`], address);
}

/** @throws OpsError when the server cannot be reached or refuses us */
export async function checkPostgres(address: PostgresAddress): Promise<void> {
  await ask(address, 'SELECT 1 AS count');
}

async function ask(address: PostgresAddress, question: string): Promise<number> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ count: string }>(question);
    return Number(rows[0]?.count);
  } catch (error) {
    const { host } = new URL(address.connectionString);
    const { message, code } = error as { message: string; code?: string };
    throw new OpsError(
      `Không kết nối được PostgreSQL tại ${host}: ${message || code}.\n` +
        '  Kiểm tra máy chủ PostgreSQL, DATABASE_URL và DATABASE_SSL. (PostgreSQL does not answer.)',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the database holds any table. */
export const hasPostgresTables = async (address: PostgresAddress): Promise<boolean> =>
  (await ask(address, `SELECT count(*) FROM pg_tables WHERE schemaname = 'public'`)) > 0;

/** Whether somebody else is connected to the database. */
export const isPostgresInUse = async (address: PostgresAddress): Promise<boolean> =>
  (await ask(
    address,
    `SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  )) > 0;
