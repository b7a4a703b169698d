import type { Core } from '@strapi/strapi';
import { canonicalPath } from '../../../../../shared/domain/canonical-path';
import { leadOf, type EndingReason, type NewEnding } from '../../../domain/endings';
import { addressText, canonicalQuery } from '../../../domain/redirects';
import { ENDING, endedAt, reasonOf, type EndingRow, type Payload } from '../endings/ending-row';
import { lock } from '../lock';
import { publicEntries } from '../public-entries';

const TABLE = 'public_record_endings';

/** What was public at a path. */
export interface Ending {
  path: string;
  title: string;
  uid: string;
  documentId: string;
  endedAt: string;
  reason: EndingReason;
  /** the address to go on to; null: what it named is gone, or can be read here under a notice */
  movedTo: string | null;
  /** the address was given with exactly this query */
  isExact: boolean;
  /** of what was withdrawn: the entry as it was, and what readers are told */
  withdrawn: { payload: Payload; note: string | null } | null;
}

/** An ending with what is kept of its reason. */
export interface EndingToKeep extends NewEnding {
  target?: string | null;
  note?: string | null;
  payload?: Payload | null;
}

/** What was public at a path and is there no more. */
export interface EndingsService {
  /** answers for a path at which nothing is public: what stood there, or null when nothing ever did */
  find(path: string, query?: string): Promise<Ending | null>;
  /** what was public in a language and is gone now, of the documents whose draft fits */
  withdrawn(uid: string, locale: string, where: object): Promise<Ending[]>;
  /** the addresses at which a document was public */
  of(uid: string, documentId: string): Promise<EndingRow[]>;
  /** one row, by its own documentId */
  row(documentId: string): Promise<EndingRow | null>;
  /** to be called inside the transaction of the change */
  record(uid: string, documentId: string, endings: readonly EndingToKeep[]): Promise<void>;
  /** something is public at these paths (again) */
  clear(paths: readonly string[]): Promise<void>;
  /** what a document left readable in a language leads to where it is public again */
  returned(uid: string, documentId: string, locales: readonly (string | null)[]): Promise<void>;
  /** redirects to an address lead where that address leads now */
  repoint(from: string, to: string): Promise<void>;
}

/** One ending for a path. Run at every boot. */
export async function createEndingIndex(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(
    `CREATE UNIQUE INDEX IF NOT EXISTS "${TABLE}_path_unique" ON "${TABLE}" ("path")`,
  );
}

/** All that an {@link Ending} tells but the text of what was withdrawn. */
const BRIEF = [
  ...['path', 'title', 'contentTypeUid', 'targetDocumentId', 'targetLocale', 'endedAt', 'movedTo'],
  ...['documentId', 'reason'],
];

const endingOf = (row: EndingRow): Ending => ({
  path: row.path,
  title: row.title ?? '',
  uid: row.contentTypeUid,
  documentId: row.targetDocumentId,
  endedAt: row.endedAt,
  reason: reasonOf(row),
  movedTo: null,
  isExact: row.path.includes('?'),
  withdrawn: row.reason === 'withdrawn' && row.payload ? { payload: row.payload, note: row.note } : null,
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

  async function of(uid: string, documentId: string): Promise<EndingRow[]> {
    const where = { contentTypeUid: uid, targetDocumentId: documentId };
    return (await query().findMany({ where, orderBy: { id: 'asc' } })) as EndingRow[];
  }

  /** The entry may have moved again since, or have ended at its new address. */
  async function currentPath(row: EndingRow): Promise<string | null> {
    const ended = endedAt(row);
    if (ended.reason !== 'moved') return leadOf(ended, null, []);
    const entries = await publicEntries(strapi, row.contentTypeUid, row.targetDocumentId);
    const live = entries.find(({ locale, isAlias }) => locale === row.targetLocale && !isAlias)?.path ?? null;
    const others = live ? [] : await of(row.contentTypeUid, row.targetDocumentId);
    return leadOf(ended, live, others.map(endedAt));
  }

  return {
    of,

    async find(address, querystring = '') {
      const path = canonicalPath(address);
      if (path === null) return null;
      const exact = addressText(path, canonicalQuery(querystring));
      const where = { path: { $in: [...new Set([path, exact])] } };
      const rows = (await query().findMany({ where })) as EndingRow[];
      const row = rows.find((each) => each.path === exact) ?? rows[0];
      return row ? { ...endingOf(row), movedTo: await currentPath(row) } : null;
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
        select: BRIEF,
        where: { contentTypeUid: uid, targetLocale: locale, targetDocumentId: { $in: gone } },
        orderBy: [{ endedAt: 'asc' }, { id: 'asc' }],
      } as never)) as EndingRow[];
      return endings.map(endingOf);
    },

    async row(documentId) {
      return (await query().findOne({ where: { documentId } })) as EndingRow | null;
    },

    async record(uid, documentId, endings) {
      if (endings.length === 0) return;
      // Another document may end at the same path at the same moment. Sorted, so that two never wait for each other.
      const paths = endings.map(({ path }) => path).sort();
      for (const path of paths) await lock(strapi, path);
      await this.clear(paths);
      const now = new Date().toISOString();
      for (const { path, title, locale, reason, movedTo, target, note, payload } of endings) {
        const data = {
          ...{ path, title, reason, target, note, payload },
          contentTypeUid: uid,
          targetDocumentId: documentId,
          targetLocale: locale,
          endedAt: now,
          movedTo: reason === 'moved' ? documentId : null,
        };
        await query().create({ data } as never);
        const next = movedTo ?? target;
        if (next) await this.repoint(path, next);
      }
    },

    async clear(paths) {
      if (paths.length > 0) await query().deleteMany({ where: { path: { $in: [...paths] } } });
    },

    async returned(uid, documentId, locales) {
      for (const locale of new Set(locales)) {
        await query().updateMany({
          where: {
            ...{ contentTypeUid: uid, targetDocumentId: documentId, reason: 'withdrawn' },
            targetLocale: locale ?? { $null: true },
          },
          data: { reason: 'moved', movedTo: documentId, note: null, payload: null },
        } as never);
      }
    },

    async repoint(from, to) {
      const where = { target: from, path: { $ne: to } };
      await query().updateMany({ where, data: { target: to } } as never);
    },
  };
};
