import type { Core } from '@strapi/strapi';
import { facetsOf, type Facets } from '../../../domain/facets';
import { ENDING } from '../endings/ending-row';
import { OUTBOX } from '../tables';
import { RecordBuilder, type NewRecord } from './build-record';
import { pointersTo, pointingAt, type DocumentKey } from './embedding';
import { EndedRecords, isByHand } from './ended-records';
import { OutboxQueue } from './outbox-queue';
import { RecordStore, type StoredRecord } from './record-store';

/** How an entry looked to lists before and after a change; null: it was, or is, not public. */
export interface FacetChange extends DocumentKey {
  before: Facets | null;
  after: Facets | null;
}

/** What readers of answers need to know of one change: how the entry looked to lists, in each language. */
export type ChangeDetail = FacetChange[];

interface OutboxRow {
  seq: number | string;
  uid: string;
  document_id: string;
  is_embedding: boolean | number;
}

type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/** Turns committed changes into records, each change once, in the order of cursors. */
export class Projector {
  private readonly store: RecordStore;
  private readonly builder: RecordBuilder;
  private readonly ended: EndedRecords;
  private readonly pointers: ReturnType<typeof pointersTo>;
  private readonly queue: OutboxQueue;

  constructor(private readonly strapi: Core.Strapi) {
    this.store = new RecordStore(strapi);
    this.builder = new RecordBuilder(strapi);
    this.ended = new EndedRecords(strapi);
    this.pointers = pointersTo(strapi);
    this.queue = new OutboxQueue(strapi, (limit) => this.project(limit));
  }

  /** Projects what waits. Answers whether anything did. */
  projectBatch(): Promise<boolean> {
    return this.queue.workOff();
  }

  /** Changes that could not be projected and wait for another attempt. */
  get putAside(): ReadonlySet<number> {
    return this.queue.putAside;
  }

  private async project(limit: number): Promise<boolean> {
    return this.strapi.db.transaction(async ({ trx }) => {
      // One projector at a time: cursors become visible in their order, and no event is projected twice.
      let clock = await this.store.lockClock(trx);
      const rows = (await this.queue
        .waiting()
        .transacting(trx)
        .select('seq', 'uid', 'document_id', 'is_embedding')
        .limit(limit)) as OutboxRow[];
      const done = new Map<string, ChangeDetail>();
      for (const { seq, uid, document_id: documentId, is_embedding: isEmbedding } of rows) {
        const key = `${uid} ${documentId}`;
        let detail = done.get(key);
        if (!detail) {
          const projected = await this.projectDocument({ uid, documentId }, clock, trx);
          ({ clock, detail } = projected);
          done.set(key, detail);
        }
        if (!isEmbedding) await this.passOn({ uid, documentId }, trx);
        clock += 1;
        await this.strapi.db
          .connection(OUTBOX)
          .transacting(trx)
          .where({ seq })
          .update({ cursor: clock, detail: JSON.stringify(detail) });
      }
      await this.store.setClock(clock, trx);
      return rows.length > 0;
    });
  }

  /** Makes the records of a document anew, and says which of them were not as they should be. */
  async projectNow({ uid, documentId }: DocumentKey): Promise<NewRecord[]> {
    return this.strapi.db.transaction(async ({ trx }) => {
      const clock = await this.store.lockClock(trx);
      const { clock: time, detail, changed } = await this.projectDocument({ uid, documentId }, clock, trx);
      if (changed.length === 0) return changed;
      // Answers that were made from the wrong record follow as they follow any change.
      await this.strapi.db
        .connection(OUTBOX)
        .transacting(trx)
        .insert({
          uid,
          document_id: documentId,
          happened_at: new Date().toISOString(),
          is_embedding: true,
          cursor: time + 1,
          detail: JSON.stringify(detail),
        });
      await this.store.setClock(time + 1, trx);
      return changed;
    });
  }

  /** What shows a part of a changed document waits its turn: a renamed unit may stand on thousands of pages. */
  private async passOn({ uid, documentId }: DocumentKey, trx: Trx): Promise<void> {
    const embedding = new Map<string, object>();
    for (const each of [
      ...(await this.store.linkedFrom(documentId, trx)),
      ...(await pointingAt(this.strapi, this.pointers(uid), documentId)),
    ]) {
      if (each.documentId === documentId) continue;
      embedding.set(`${each.uid} ${each.documentId}`, {
        uid: each.uid,
        document_id: each.documentId,
        is_embedding: true,
        happened_at: new Date().toISOString(),
      });
    }
    const rows = [...embedding.values()];
    for (let start = 0; start < rows.length; start += 100) {
      await this.strapi.db
        .connection(OUTBOX)
        .transacting(trx)
        .insert(rows.slice(start, start + 100));
    }
  }

  /** Brings the records of one document up to date. Records that stay as they are keep their version. */
  async projectDocument(
    { uid, documentId }: DocumentKey,
    clock: number,
    trx: Trx,
  ): Promise<{ clock: number; detail: ChangeDetail; changed: NewRecord[] }> {
    const before = await this.store.ofDocument(uid, documentId, trx);
    const live = await this.builder.build(uid, documentId);
    const ended =
      uid === ENDING
        ? await this.ended.ofRow(documentId, before)
        : await this.ended.ofDocument(uid, documentId, before, live);
    const wanted = [...live, ...ended];
    const holders = await this.store.atPaths(
      wanted.map(({ path }) => path),
      trx,
    );
    const changed = wanted.filter((record) => isNews(record, holders.get(record.path)));
    let time = clock;
    for (const record of changed) {
      time += 1;
      await this.store.save(record, holders.get(record.path), time, trx);
    }
    return { clock: time, detail: facetChanges({ uid, documentId }, before, live), changed };
  }
}

/** A path that another document has is not taken back by what once stood there. */
function isNews(record: NewRecord, holder: StoredRecord | undefined): boolean {
  if (!holder) return true;
  const isOthers = holder.uid !== record.uid || holder.documentId !== record.documentId;
  const mayTakeOver = record.state === 'live' || (isByHand(record) && holder.state !== 'live');
  if (isOthers && !mayTakeOver) return false;
  return isOthers || holder.etag !== record.etag || holder.state !== record.state;
}

function facetChanges(
  key: DocumentKey,
  before: readonly StoredRecord[],
  after: readonly NewRecord[],
): FacetChange[] {
  const publicIn = (records: readonly (StoredRecord | NewRecord)[], locale: string | null): Facets | null => {
    const record = records.find((each) => each.locale === locale && each.state === 'live');
    return record?.payload ? facetsOf(record.payload) : null;
  };
  const locales = new Set([...before, ...after].map(({ locale }) => locale));
  return [...locales]
    .map((locale) => ({ ...key, before: publicIn(before, locale), after: publicIn(after, locale) }))
    .filter(({ before: old, after: now }) => old !== null || now !== null);
}
