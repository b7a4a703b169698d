import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { OpsError } from './places';

/** Copies the database as of one moment into a new file; the portal may go on reading and writing meanwhile. */
export function copySqlite(file: string, target: string): void {
  if (!existsSync(file)) throw new OpsError(`Chưa có cơ sở dữ liệu ${file}; không có gì để sao lưu.`);
  const database = new Database(file, { fileMustExist: true, timeout: 10_000 });
  try {
    database.prepare('VACUUM INTO ?').run(target);
  } finally {
    database.close();
  }
}

/** Refuses a file that is damaged or no SQLite database. */
export function checkSqlite(file: string): void {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const result = database.pragma('integrity_check', { simple: true });
    if (result !== 'ok') throw new OpsError(`Cơ sở dữ liệu trong bản sao lưu bị hỏng: ${String(result)}`);
  } finally {
    database.close();
  }
}

/** Whether another process has the file open: in WAL mode each connection holds a shared lock as long as it lives. */
export function isSqliteInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  const database = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    return false;
  } catch (error) {
    if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    database.close();
  }
}
