import { createReadStream } from 'node:fs';
import { access, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import tar from 'tar-fs';
import { hashFile } from './back-up';
import { manifestSchema, OpsError, PARTS, placeOf, type Manifest, type Places } from './places';
import { hasPostgresTables, isPostgresInUse, loadPostgres } from './postgres-tools';
import { checkSqlite, isSqliteInUse } from './sqlite-file';

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const isFilled = async (folder: string): Promise<boolean> =>
  (await exists(folder)) && (await readdir(folder)).some((name) => name !== '.gitkeep');

async function swallow(source: AsyncIterable<Buffer>): Promise<number> {
  let bytes = 0;
  for await (const chunk of source) bytes += chunk.length;
  return bytes;
}

/** Unpacks a backup into a new folder and makes sure that it is whole. */
export async function unpackBackup(archive: string, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    // First a pass that only checks: the unpacker takes the whole process down when its source breaks off.
    await pipeline(createReadStream(archive), createGunzip(), swallow);
    await pipeline(createReadStream(archive), createGunzip(), tar.extract(folder));
  } catch (error) {
    throw new OpsError(`Không đọc được bản sao lưu ${archive}: ${(error as Error).message}`);
  }
  const manifest = await readManifest(folder);
  if (!manifest) {
    throw new OpsError(
      `${archive} không phải bản sao lưu của cổng thông tin, hoặc do phiên bản khác tạo ra.`,
    );
  }
  const wanted = [PARTS[manifest.client], ...manifest.parts.map((part) => PARTS[part])];
  for (const name of wanted) {
    if (!(await exists(path.join(folder, name))))
      throw new OpsError(`Bản sao lưu ${archive} bị hỏng: thiếu phần ${name}.`);
  }
  const database = path.join(folder, PARTS[manifest.client]);
  if ((await hashFile(database)) !== manifest.databaseHash) {
    throw new OpsError(`Bản sao lưu ${archive} bị hỏng: cơ sở dữ liệu không khớp mã kiểm tra.`);
  }
  if (manifest.client === 'sqlite') checkSqlite(database);
  return manifest;
}

/** Null when the manifest is missing, broken or of a form that this version does not know. */
async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const text = await readFile(path.join(folder, PARTS.manifest), 'utf8');
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What a restore would overwrite, in words; empty for a fresh installation. */
export async function whatIsThere(places: Places, { parts }: Manifest): Promise<string[]> {
  const found: string[] = [];
  if (places.postgres) {
    if (await hasPostgresTables(places.postgres)) found.push('cơ sở dữ liệu PostgreSQL có bảng');
  } else if (await exists(String(places.sqliteFile))) found.push(`cơ sở dữ liệu ${places.sqliteFile}`);
  if (parts.includes('uploads') && (await isFilled(places.uploads)))
    found.push(`tệp tải lên ${places.uploads}`);
  if (parts.includes('privateFiles') && (await isFilled(places.privateFiles)))
    found.push(`tệp riêng ${places.privateFiles}`);
  if (parts.includes('env') && (await exists(places.envFile))) found.push(`tệp khoá ${places.envFile}`);
  return found;
}

/** Whether some process is connected to the database that would be replaced. */
export const isDatabaseInUse = async (places: Places): Promise<boolean> =>
  places.postgres ? isPostgresInUse(places.postgres) : isSqliteInUse(String(places.sqliteFile));

/**
 * Puts an unpacked backup in place; what it does not hold stays as it is. What was there is moved aside first and moved back when anything fails; the
 * database comes last on PostgreSQL, where replacing it is one transaction.
 */
export async function putInPlace(places: Places, folder: string, manifest: Manifest): Promise<void> {
  if ((manifest.client === 'postgres') !== (places.postgres !== null)) {
    throw new OpsError(
      `Bản sao lưu là của ${manifest.client}, còn cấu hình hiện tại dùng cơ sở dữ liệu khác. Xem lại DATABASE_CLIENT.`,
    );
  }
  const swaps = manifest.parts.map((part): Swap => [placeOf(places, part), path.join(folder, PARTS[part])]);
  if (places.sqliteFile) {
    // A left-over log of the old database would be played into the new one.
    for (const suffix of ['-wal', '-shm']) swaps.push([places.sqliteFile + suffix, null]);
    swaps.push([places.sqliteFile, path.join(folder, PARTS.sqlite)]);
  }
  await replaceAll(places, folder, swaps);
}

/** A target, and what takes its place; null where only the target must go. */
type Swap = [string, string | null];

async function replaceAll(places: Places, folder: string, swaps: Swap[]): Promise<void> {
  const aside = `${folder}-before`;
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [index, [target, source]] of swaps.entries()) {
      await swap(target, source, path.join(aside, String(index)), undo);
    }
    if (places.postgres) await loadPostgres(places.postgres, path.join(folder, PARTS.postgres));
  } catch (error) {
    await takeBack(undo, aside);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

async function takeBack(undo: (() => Promise<void>)[], aside: string): Promise<void> {
  try {
    for (const step of undo.reverse()) await step();
  } catch (error) {
    throw new OpsError(
      `Khôi phục thất bại và không đưa lại được dữ liệu cũ (${(error as Error).message}). Dữ liệu cũ nằm ở ${aside}.`,
    );
  }
  await rm(aside, { recursive: true, force: true });
}

async function swap(
  target: string,
  source: string | null,
  aside: string,
  undo: (() => Promise<void>)[],
): Promise<void> {
  if (await exists(target)) {
    await move(target, aside);
    undo.push(() => move(aside, target));
  }
  if (source !== null) {
    undo.push(() => rm(target, { recursive: true, force: true }));
    await move(source, target);
  }
}

/** A rename, or a copy where the two places are on different disks. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
    await rm(from, { recursive: true });
  }
}
