import type { Core } from '@strapi/strapi';
import type { NextChange } from '../cache/freshness';
import type { UnavailablePage } from '../cache/unavailable';
import type { RebuildReport } from '../records/rebuild';
import type { StoredRecord } from '../records/record-store';
import { noteDocuments, noteList, noteType, noteUntil } from '../../../../../shared/server/reads/track-reads';
import { runtimeOf } from '../runtime';

/** What other plugins and commands ask of public records. */
export interface RecordsService {
  /** what the public sees at a path; null when nothing ever stood there */
  at(path: string): Promise<StoredRecord | null>;
  /** what is public of a document in a language; null when nothing is */
  of(uid: string, documentId: string, locale: string): Promise<StoredRecord | null>;
  /** records that changed after a cursor, oldest change first, without their payload */
  since(cursor: number, limit: number): Promise<StoredRecord[]>;
  /** what is public now of some types, without payload, those of a document side by side */
  live(uids: readonly string[], documentIds?: readonly string[]): Promise<StoredRecord[]>;
  /** when documents have changed last in public in a language (ISO), by documentId */
  lastChanges(uid: string, locale: string, documentIds: readonly string[]): Promise<Map<string, string>>;
  /** waits until every change that was committed before is worked out */
  drained(): Promise<void>;
  rebuild(
    onProgress?: (progress: { done: number; total: number }) => void,
    fromStart?: boolean,
  ): Promise<RebuildReport>;
  /** who knows of planned publications tells when the next one is due (milliseconds since 1970) */
  plan(next: NextChange): void;
  /** the page that is shown while nothing can be read */
  setUnavailablePage(page: UnavailablePage): void;
  /** bytes and number of finished answers */
  cacheSize(): { bytes: number; answers: number };
}

/** How long a page that is made from records waits for changes that are being worked out, in milliseconds. */
const PATIENCE = 2000;

/**
 * Waits for what was committed before. Where that takes too long, the answer holds for a second only: it may have been
 * made from records that are about to change.
 */
async function upToDate(strapi: Core.Strapi): Promise<void> {
  if (!(await runtimeOf(strapi).follower.caughtUp(PATIENCE))) noteUntil(Date.now() + 1000);
}

/** What is made from a record follows the entry and everything that the record shows parts of. */
function noted(record: StoredRecord | null): StoredRecord | null {
  if (record) {
    noteType(record.uid);
    noteDocuments({ documentId: record.documentId, payload: record.payload });
  }
  return record;
}

export default ({ strapi }: { strapi: Core.Strapi }): RecordsService => ({
  async at(path) {
    await upToDate(strapi);
    return noted(await runtimeOf(strapi).records.at(path));
  },
  async of(uid, documentId, locale) {
    await upToDate(strapi);
    noteDocuments({ documentId });
    return noted(await runtimeOf(strapi).records.of(uid, documentId, locale));
  },
  since: (cursor, limit) => runtimeOf(strapi).records.since(cursor, limit),
  async live(uids, documentIds) {
    await upToDate(strapi);
    if (documentIds) noteDocuments(documentIds.map((documentId) => ({ documentId })));
    else for (const uid of uids) noteList(uid, {});
    return runtimeOf(strapi).records.live(uids, documentIds);
  },
  async lastChanges(uid, locale, documentIds) {
    await upToDate(strapi);
    noteDocuments(documentIds.map((documentId) => ({ documentId })));
    return runtimeOf(strapi).records.lastChanges(uid, locale, documentIds);
  },
  drained: () => runtimeOf(strapi).follower.drained(),
  rebuild: (onProgress, fromStart) => runtimeOf(strapi).rebuilder.rebuild(onProgress, fromStart),
  plan: (next) => runtimeOf(strapi).answers.freshness.plan(next),
  setUnavailablePage: (page) => {
    runtimeOf(strapi).answers.unavailablePage = page;
  },
  cacheSize: () => {
    const { store } = runtimeOf(strapi).answers;
    return { bytes: store.bytes, answers: store.count };
  },
});
