import type { Core } from '@strapi/strapi';
import { pathPatterns } from '../config';
import { OUTBOX, RECORDS } from '../tables';
import type { DocumentKey } from './embedding';
import type { Projector } from './projector';

/** A record that was not what it should have been. */
export interface Difference {
  uid: string;
  documentId: string;
  path: string;
  state: string;
}

export interface RebuildReport {
  documents: number;
  /** in a healthy system none */
  differences: Difference[];
}

type OnProgress = (progress: { done: number; total: number }) => void;

const POSITION = { type: 'plugin', name: 'public-records', key: 'rebuild' } as const;

/** Makes all records anew. */
export class Rebuilder {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly projector: Projector,
  ) {}

  /** Every document that is, or was, public, in a fixed order. */
  async documents(): Promise<DocumentKey[]> {
    const keys = new Map<string, DocumentKey>();
    const add = (uid: string, documentId: string) => keys.set(`${uid} ${documentId}`, { uid, documentId });
    for (const uid of Object.keys(pathPatterns(this.strapi))) {
      const rows = (await this.strapi.db.query(uid as never).findMany({
        select: ['documentId'],
        where: { publishedAt: { $notNull: true } },
      } as never)) as { documentId: string }[];
      for (const { documentId } of rows) add(uid, documentId);
    }
    const ended = (await this.strapi.db.query('plugin::public-records.ending' as never).findMany({
      select: ['contentTypeUid', 'targetDocumentId'],
    } as never)) as { contentTypeUid: string; targetDocumentId: string }[];
    for (const { contentTypeUid, targetDocumentId } of ended) add(contentTypeUid, targetDocumentId);
    const kept = (await this.strapi.db.connection(RECORDS).distinct('uid', 'document_id')) as {
      uid: string;
      document_id: string;
    }[];
    for (const { uid, document_id } of kept) add(uid, document_id);
    return [...keys.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
  }

  /** A database that was filled before there were records gets them. */
  async enqueueFirstTime(): Promise<void> {
    const { connection } = this.strapi.db;
    if ((await connection(OUTBOX).first('seq')) || (await connection(RECORDS).first('id'))) return;
    const now = new Date().toISOString();
    const rows = (await this.documents()).map(({ uid, documentId }) => ({
      uid,
      document_id: documentId,
      happened_at: now,
      is_embedding: true,
    }));
    for (let start = 0; start < rows.length; start += 100)
      await connection(OUTBOX).insert(rows.slice(start, start + 100));
  }

  /** Goes on where one that broke off was, unless `fromStart`. */
  async rebuild(onProgress?: OnProgress, fromStart = false): Promise<RebuildReport> {
    const store = this.strapi.store(POSITION);
    const all = await this.documents();
    const last = fromStart ? null : ((await store.get()) as string | null);
    const start = last === null ? 0 : all.findIndex((key) => `${key.uid} ${key.documentId}` > last);
    const report: RebuildReport = { documents: 0, differences: [] };
    for (const key of start < 0 ? [] : all.slice(start)) {
      const changed = await this.projector.projectNow(key);
      report.documents += 1;
      report.differences.push(...changed.map(({ path, state }) => ({ ...key, path, state })));
      if (report.documents % 50 === 0) await store.set({ value: `${key.uid} ${key.documentId}` });
      onProgress?.({ done: start + report.documents, total: all.length });
    }
    await store.set({ value: null });
    return report;
  }
}
