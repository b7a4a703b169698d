import type { Core } from '@strapi/strapi';
import { CLOCK, LINKS, RECORDS } from '../tables';
import type { NewRecord, RecordState } from './build-record';

/** A record as it is kept. */
export interface StoredRecord {
  id: number;
  path: string;
  locale: string | null;
  uid: string;
  documentId: string;
  state: RecordState;
  movedTo: string | null;
  title: string;
  themes: string[];
  payload: Record<string, unknown> | null;
  etag: string;
  /** cursor of its last change: the higher, the newer, over all records */
  version: number;
  firstPublishedAt: string | null;
  lastChangedAt: string;
}

interface Row {
  id: number;
  path: string;
  locale: string | null;
  uid: string;
  document_id: string;
  state: RecordState;
  moved_to: string | null;
  title: string;
  themes: string;
  payload?: string | null;
  etag: string;
  version: number | string;
  first_published_at: string | null;
  last_changed_at: string;
}

const recordOf = (row: Row): StoredRecord => ({
  id: row.id,
  path: row.path,
  locale: row.locale,
  uid: row.uid,
  documentId: row.document_id,
  state: row.state,
  movedTo: row.moved_to,
  title: row.title,
  themes: JSON.parse(row.themes) as string[],
  payload: row.payload ? (JSON.parse(row.payload) as Record<string, unknown>) : null,
  etag: row.etag,
  version: Number(row.version),
  firstPublishedAt: row.first_published_at,
  lastChangedAt: row.last_changed_at,
});

/** What the change feed tells of a record: everything but its content. */
const WITHOUT_PAYLOAD = [
  ...['id', 'path', 'locale', 'uid', 'document_id', 'state', 'moved_to', 'title', 'themes', 'etag'],
  ...['version', 'first_published_at', 'last_changed_at'],
];

type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/** The table of records. Everything that writes is to be called inside the projector's transaction. */
export class RecordStore {
  constructor(private readonly strapi: Core.Strapi) {}

  /** In a transaction the query joins it. */
  private table(name: string = RECORDS) {
    const query = this.strapi.db.connection(name);
    return query;
  }

  async at(path: string): Promise<StoredRecord | null> {
    const row = (await this.table().where({ path }).first()) as Row | undefined;
    return row ? recordOf(row) : null;
  }

  /** Records after a cursor, oldest change first. */
  async since(cursor: number, limit: number): Promise<StoredRecord[]> {
    const rows = (await this.table()
      .select(WITHOUT_PAYLOAD)
      .where('version', '>', cursor)
      .orderBy('version')
      .limit(limit)) as Row[];
    return rows.map(recordOf);
  }

  /** What is public of a document in a language. */
  async of(uid: string, documentId: string, locale: string): Promise<StoredRecord | null> {
    const where = { uid, document_id: documentId, locale, state: 'live' };
    const row = (await this.table().where(where).first()) as Row | undefined;
    return row ? recordOf(row) : null;
  }

  /** The live records of some types without their payload, those of a document side by side. */
  async live(uids: readonly string[], documentIds?: readonly string[]): Promise<StoredRecord[]> {
    const query = this.table()
      .select(WITHOUT_PAYLOAD)
      .where({ state: 'live' })
      .whereIn('uid', [...uids])
      .orderBy(['uid', 'document_id', 'path']);
    if (documentIds) void query.whereIn('document_id', [...documentIds]);
    return ((await query) as Row[]).map(recordOf);
  }

  /** When documents have changed last in public in a language, by documentId. */
  async lastChanges(
    uid: string,
    locale: string,
    documentIds: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = (await this.table()
      .select('document_id', 'last_changed_at')
      .where({ state: 'live', uid, locale })
      .whereIn('document_id', [...documentIds])) as Pick<Row, 'document_id' | 'last_changed_at'>[];
    return new Map(rows.map((row) => [row.document_id, row.last_changed_at]));
  }

  async ofDocument(uid: string, documentId: string, trx: Trx): Promise<StoredRecord[]> {
    const where = { uid, document_id: documentId };
    const rows = (await this.table().transacting(trx).where(where).orderBy('path')) as Row[];
    return rows.map(recordOf);
  }

  async atPaths(paths: readonly string[], trx: Trx): Promise<Map<string, StoredRecord>> {
    if (paths.length === 0) return new Map();
    const rows = (await this.table()
      .transacting(trx)
      .whereIn('path', [...paths])) as Row[];
    return new Map(rows.map((row) => [row.path, recordOf(row)]));
  }

  /** Documents whose records show parts of a document. */
  async linkedFrom(documentId: string, trx: Trx): Promise<{ uid: string; documentId: string }[]> {
    const rows = (await this.table()
      .transacting(trx)
      .distinct('uid', 'document_id')
      .whereIn('id', this.table(LINKS).select('record_id').where({ document_id: documentId }))) as Row[];
    return rows.map(({ uid, document_id }) => ({ uid, documentId: document_id }));
  }

  /** The last cursor, with the lock under which the next ones are given. */
  async lockClock(trx: Trx): Promise<number> {
    // An update that changes nothing holds the row until the transaction ends, on both databases.
    await this.table(CLOCK).transacting(trx).where({ id: 1 }).update({ id: 1 });
    const row = (await this.table(CLOCK).transacting(trx).where({ id: 1 }).first()) as {
      value: number | string;
    };
    return Number(row.value);
  }

  async setClock(value: number, trx: Trx): Promise<void> {
    await this.table(CLOCK).transacting(trx).where({ id: 1 }).update({ value });
  }

  /** Keeps a record at its path. One that is newer already stays. */
  async save(record: NewRecord, before: StoredRecord | undefined, version: number, trx: Trx): Promise<void> {
    const now = new Date().toISOString();
    const { path, locale, uid, documentId, state, movedTo, title, themes, payload, etag } = record;
    const values = {
      path,
      locale,
      uid,
      document_id: documentId,
      state,
      moved_to: movedTo,
      title,
      themes: JSON.stringify(themes),
      payload: payload ? JSON.stringify(payload) : null,
      etag,
      version,
      first_published_at: before?.firstPublishedAt ?? record.publishedAt ?? null,
      last_changed_at: now,
    };
    const [saved] = (await this.table()
      .transacting(trx)
      .insert(values)
      .onConflict('path')
      .merge()
      .where(`${RECORDS}.version`, '<', version)
      .returning('id')) as { id: number }[];
    if (!saved) return;
    await this.table(LINKS).transacting(trx).where({ record_id: saved.id }).delete();
    const links = record.links.map((link) => ({ record_id: saved.id, document_id: link }));
    for (let start = 0; start < links.length; start += 100) {
      await this.table(LINKS)
        .transacting(trx)
        .insert(links.slice(start, start + 100));
    }
  }
}
