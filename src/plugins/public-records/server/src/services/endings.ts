import type { Core } from '@strapi/strapi';
import { canonicalPath } from '../../../../../shared/domain/canonical-path';
import type { NewEnding } from '../../../domain/endings';
import { lock } from '../lock';
import { publicEntries } from '../public-entries';

const ENDING = 'plugin::public-records.ending';
const TABLE = 'public_record_endings';

interface EndingRow {
  path: string;
  title: string | null;
  contentTypeUid: string;
  targetDocumentId: string;
  targetLocale: string | null;
  endedAt: string;
  movedTo: string | null;
}

/** What was public at a path. */
export interface Ending {
  path: string;
  title: string;
  uid: string;
  documentId: string;
  endedAt: string;
  /** where the same entry is public now; null: it is gone */
  movedTo: string | null;
}

/** What was public at a path and is there no more. */
export interface EndingsService {
  /** answers for a path at which nothing is public: what stood there, or null when nothing ever did */
  find(path: string): Promise<Ending | null>;
  /** what was public in a language and is gone now, of the documents whose draft fits */
  withdrawn(uid: string, locale: string, where: object): Promise<Ending[]>;
  /** the addresses at which a document was public */
  of(uid: string, documentId: string): Promise<NewEnding[]>;
  /** to be called inside the transaction of the change */
  record(uid: string, documentId: string, endings: readonly NewEnding[]): Promise<void>;
  /** something is public at these paths (again) */
  clear(paths: readonly string[]): Promise<void>;
}

/** One ending for a path. Run at every boot. */
export async function createEndingIndex(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(
    `CREATE UNIQUE INDEX IF NOT EXISTS "${TABLE}_path_unique" ON "${TABLE}" ("path")`,
  );
}

const endingOf = (row: EndingRow): Ending => ({
  path: row.path,
  title: row.title ?? '',
  uid: row.contentTypeUid,
  documentId: row.targetDocumentId,
  endedAt: row.endedAt,
  movedTo: null,
});

interface VersionRow {
  documentId: string;
  publishedAt: string | null;
}

export default ({ strapi }: { strapi: Core.Strapi }): EndingsService => {
  const query = () => strapi.db.query(ENDING as never);

  async function documentIds(uid: string, locale: string, where: object): Promise<string[]> {
    const drafts = (await strapi.db.query(uid as never).findMany({
      select: ['documentId'],
      where: { $and: [where, { locale, publishedAt: { $null: true } }] },
    })) as VersionRow[];
    return drafts.map(({ documentId }) => documentId);
  }

  /** The entry may have moved again since, or have been withdrawn at its new address. */
  async function currentPath(row: EndingRow): Promise<string | null> {
    if (!row.movedTo) return null;
    const entries = await publicEntries(strapi, row.contentTypeUid, row.movedTo);
    return entries.find(({ locale }) => locale === row.targetLocale)?.path ?? null;
  }

  return {
    async find(address) {
      const path = canonicalPath(address);
      if (path === null) return null;
      const row = (await query().findOne({ where: { path } })) as EndingRow | null;
      if (!row) return null;
      return { ...endingOf(row), movedTo: await currentPath(row) };
    },

    async withdrawn(uid, locale, where) {
      const rows = (await strapi.db.query(uid as never).findMany({
        select: ['documentId', 'publishedAt'],
        where: { locale, documentId: { $in: await documentIds(uid, locale, where) } },
      })) as VersionRow[];
      const live = new Set(rows.flatMap((row) => (row.publishedAt ? row.documentId : [])));
      const gone = [...new Set(rows.map(({ documentId }) => documentId))].filter((id) => !live.has(id));
      if (gone.length === 0) return [];
      const endings = (await query().findMany({
        where: { contentTypeUid: uid, targetLocale: locale, targetDocumentId: { $in: gone } },
        orderBy: [{ endedAt: 'asc' }, { id: 'asc' }],
      })) as EndingRow[];
      return endings.map(endingOf);
    },

    async of(uid, documentId) {
      const where = { contentTypeUid: uid, targetDocumentId: documentId };
      const rows = (await query().findMany({ where, orderBy: { id: 'asc' } })) as EndingRow[];
      return rows.map(({ path, title, targetLocale, movedTo }) => ({
        path,
        title: title ?? '',
        locale: targetLocale,
        hasMoved: movedTo !== null,
      }));
    },

    async record(uid, documentId, endings) {
      if (endings.length === 0) return;
      // Another document may end at the same path at the same moment. Sorted, so that two never wait for each other.
      const paths = endings.map(({ path }) => path).sort();
      for (const path of paths) await lock(strapi, path);
      await this.clear(paths);
      const endedAt = new Date().toISOString();
      for (const { path, title, locale, hasMoved } of endings) {
        const data = {
          path,
          title,
          contentTypeUid: uid,
          targetDocumentId: documentId,
          targetLocale: locale,
          endedAt,
          movedTo: hasMoved ? documentId : null,
        };
        await query().create({ data } as never);
      }
    },

    async clear(paths) {
      if (paths.length > 0) await query().deleteMany({ where: { path: { $in: [...paths] } } });
    },
  };
};
