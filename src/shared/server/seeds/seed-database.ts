import type { Core } from '@strapi/strapi';
import { lockTypes, withDatabaseLock } from '../ops/database-lock';
import { MAIN_LOCALE, SECOND_LOCALE, SEED_TYPES } from './catalogue';
import { isEmptyDatabase, markSamples } from './marker';
import { keysIn, readSeeds, relationsOf, type SeedFile } from './read-seeds';
import { SeedError, type Data, type SeedEntry } from './types';

export interface SeedProgress {
  done: number;
  total: number;
  file: string;
}

export interface SeedOptions {
  /** folder of the seed files */
  dir: string;
  onProgress?: (progress: SeedProgress) => void;
}

/** Per file: how many entries were written and how many were there already. */
export type SeedReport = Record<string, { created: number; present: number }>;

/** Per type: key → documentId of what is in the database. */
type Stored = Map<string, Map<string, string>>;

interface DocumentCalls {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
}

const isLocalised = ({ model }: SeedFile): boolean => model.pluginOptions?.i18n?.localized === true;

async function loadStored(strapi: Core.Strapi): Promise<Stored> {
  const stored: Stored = new Map();
  for (const { uid, key } of SEED_TYPES) {
    const rows = (await strapi.db.query(uid as never).findMany({
      select: key ? ['documentId', key] : ['documentId'],
    })) as unknown as Record<string, string>[];
    stored.set(uid, new Map(rows.map((row) => [key ? String(row[key]) : '', String(row.documentId)])));
  }
  return stored;
}

/**
 * Writes the sample content that is not there yet, all of it or nothing. An entry whose key exists is left untouched.
 *
 * @throws SeedError that names the wrong rows; nothing is written then
 */
export async function seedDatabase(strapi: Core.Strapi, options: SeedOptions): Promise<SeedReport> {
  return withDatabaseLock(strapi, () => writeMissing(strapi, options));
}

/**
 * Writes the sample content into a database that never held any; answers null for any other, also when another
 * process was quicker.
 *
 * @throws SeedError as `seedDatabase` does
 */
export async function seedEmptyDatabase(
  strapi: Core.Strapi,
  options: SeedOptions,
): Promise<SeedReport | null> {
  return withDatabaseLock(strapi, async () =>
    (await isEmptyDatabase(strapi)) ? writeMissing(strapi, options) : null,
  );
}

async function writeMissing(strapi: Core.Strapi, options: SeedOptions): Promise<SeedReport> {
  const stored = await loadStored(strapi);
  const files = await readSeeds(strapi, options.dir, (uid, key) => stored.get(uid)?.has(key) ?? false);
  return strapi.db.transaction(async ({ trx }) => {
    const uids = SEED_TYPES.map(({ uid }) => uid);
    await lockTypes(strapi, uids, trx);
    const report = await new SeedWriter(strapi, stored, files, options.onProgress).writeAll();
    await markSamples(strapi, 'seeded');
    return report;
  });
}

class SeedWriter {
  private done = 0;
  private readonly total: number;
  private readonly translated: ReadonlySet<string>;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly stored: Stored,
    private readonly files: SeedFile[],
    private readonly onProgress: SeedOptions['onProgress'],
  ) {
    this.total = files.reduce((sum, { entries }) => sum + entries.length, 0);
    this.translated = new Set(
      files.flatMap((file) => file.entries.filter(({ en }) => en).map(({ key }) => `${file.uid} ${key}`)),
    );
  }

  async writeAll(): Promise<SeedReport> {
    const report: SeedReport = {};
    for (const file of this.files) {
      const fresh = file.entries.filter(({ key }) => !this.stored.get(file.uid)?.has(key));
      this.done += file.entries.length - fresh.length;
      for (const entry of fresh) {
        await this.named(entry, () => this.write(file, entry));
        this.done += 1;
        this.onProgress?.({ done: this.done, total: this.total, file: file.file });
      }
      for (const entry of fresh) await this.named(entry, () => this.linkToOwnType(file, entry));
      report[file.file] = { created: fresh.length, present: file.entries.length - fresh.length };
    }
    return report;
  }

  /** Whatever the application refuses is reported with the row it came from. */
  private async named(entry: SeedEntry, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { file, row, key } = entry;
      const details = (error as { details?: { errors?: { path?: string[] }[] } }).details;
      const field = details?.errors?.[0]?.path?.join('.') ?? '';
      throw new SeedError([{ file, row, key, field, reason: (error as Error).message }]);
    }
  }

  private documents(file: SeedFile): DocumentCalls {
    return this.strapi.documents(file.uid as never) as unknown as DocumentCalls;
  }

  private async write(file: SeedFile, entry: SeedEntry): Promise<void> {
    const others = (locale: string) => this.relations(file, entry, locale, (target) => target !== file.uid);
    const { documentId } = await this.documents(file).create({
      ...this.params(file, MAIN_LOCALE),
      data: { ...entry.data, ...this.clearedRelations(file), ...others(MAIN_LOCALE), isSample: true },
    });
    this.stored.get(file.uid)?.set(entry.key, documentId);
    if (!entry.en) return;
    // Strapi copies plain values to a new language, but no relations.
    await this.documents(file).update({
      documentId,
      ...this.params(file, SECOND_LOCALE),
      data: { ...entry.en, ...others(SECOND_LOCALE), isSample: true },
    });
  }

  /** Relations within a type (replaced by, related, parent) wait until all entries of the type exist. */
  private async linkToOwnType(file: SeedFile, entry: SeedEntry): Promise<void> {
    for (const locale of entry.en ? [MAIN_LOCALE, SECOND_LOCALE] : [MAIN_LOCALE]) {
      const data = this.relations(file, entry, locale, (target) => target === file.uid);
      if (Object.keys(data).length === 0) continue;
      const documentId = this.stored.get(file.uid)?.get(entry.key);
      await this.documents(file).update({ documentId, ...this.params(file, locale), data });
    }
  }

  private params(file: SeedFile, locale: string): object {
    return {
      ...(isLocalised(file) ? { locale } : {}),
      ...(file.model.options?.draftAndPublish ? { status: 'published' } : {}),
    };
  }

  private clearedRelations(file: SeedFile): Data {
    return Object.fromEntries(relationsOf(file.model).map(({ name }) => [name, undefined]));
  }

  /** An entry's relations as documentIds; in the second language only to what is translated. */
  private relations(
    file: SeedFile,
    entry: SeedEntry,
    locale: string,
    wanted: (target: string) => boolean,
  ): Data {
    const data: Data = {};
    for (const { name, attribute } of relationsOf(file.model)) {
      const target = String(attribute.target);
      if (!wanted(target)) continue;
      const targetFile = this.files.find(({ uid }) => uid === target);
      const keys = keysIn(entry.data, name).filter(
        (key) =>
          locale === MAIN_LOCALE ||
          !targetFile ||
          !isLocalised(targetFile) ||
          this.translated.has(`${target} ${key}`),
      );
      if (keys.length > 0) data[name] = keys.map((key) => this.stored.get(target)?.get(key));
    }
    return data;
  }
}
