import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdtemp, mkdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import tar from 'tar-fs';
import { FILE_PARTS, OpsError, PARTS, placeOf, type FilePart, type Manifest, type Places } from './places';
import { dumpPostgres } from './postgres-tools';
import { copySqlite } from './sqlite-file';

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** SHA-256 of a file, in hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Writes database, uploads, private files and keys into one compressed archive, while the portal may be running.
 *
 * @param keys the text of the settings file to keep
 * @returns the size of the archive in bytes
 */
export async function backUp(places: Places, target: string, keys: string): Promise<number> {
  if (await exists(target)) throw new OpsError(`Tệp ${target} đã có; hãy chọn tên khác.`);
  await mkdir(path.dirname(target), { recursive: true });
  // Only its owner may look into it: it holds the database and the keys.
  const staging = await mkdtemp(path.join(tmpdir(), 'portal-backup-'));
  const unfinished = `${target}.part`;
  try {
    await collect(places, staging, keys);
    await pipeline(
      tar.pack(staging, { dereference: true }),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await rename(unfinished, target);
    return (await stat(target)).size;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await rm(unfinished, { force: true });
  }
}

/** The database first: files that come in later are merely surplus, while a row without its file would be a gap. */
async function collect(places: Places, staging: string, keys: string): Promise<void> {
  const client = places.postgres ? 'postgres' : 'sqlite';
  const database = path.join(staging, PARTS[client]);
  if (places.postgres) await dumpPostgres(places.postgres, database);
  else copySqlite(String(places.sqliteFile), database);

  const parts: FilePart[] = [];
  for (const part of FILE_PARTS) {
    const staged = path.join(staging, PARTS[part]);
    if (part === 'env') await writeFile(staged, keys, { mode: 0o600 });
    else if (await exists(placeOf(places, part))) await symlink(placeOf(places, part), staged);
    else continue;
    parts.push(part);
  }
  const manifest: Manifest = {
    format: 1,
    createdAt: new Date().toISOString(),
    client,
    databaseHash: await hashFile(database),
    parts,
  };
  await writeFile(path.join(staging, PARTS.manifest), JSON.stringify(manifest, null, 2));
}
