import type { Core } from '@strapi/strapi';
import type { NextChange } from '../cache/freshness';
import type { UnavailablePage } from '../cache/unavailable';
import type { RebuildReport } from '../records/rebuild';
import type { StoredRecord } from '../records/record-store';
import { runtimeOf } from '../runtime';

/** What other plugins and commands ask of public records. */
export interface RecordsService {
  /** what the public sees at a path; null when nothing ever stood there */
  at(path: string): Promise<StoredRecord | null>;
  /** records that changed after a cursor, oldest change first, without their payload */
  since(cursor: number, limit: number): Promise<StoredRecord[]>;
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

export default ({ strapi }: { strapi: Core.Strapi }): RecordsService => ({
  at: (path) => runtimeOf(strapi).records.at(path),
  since: (cursor, limit) => runtimeOf(strapi).records.since(cursor, limit),
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
