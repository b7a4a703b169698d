import { LRUCache } from 'lru-cache';
import { mayMatch } from '../../../domain/filter-match';
import type { ChangeDetail } from '../records/projector';
import type { Entry } from './entry';

/** A change that every answer made from what it touched has to follow. */
export interface AppliedChange {
  uid: string;
  documentId: string;
  detail: ChangeDetail;
  /** whether `detail` tells everything about lists; else every list of the type may have changed */
  isTold: boolean;
}

interface Remembered extends AppliedChange {
  at: number;
}

/** Answers with a query are endless in number: they must not push out the pages that everybody reads. */
const SHARE_OF_QUERIES = 0.25;

/** Longer than any answer takes to be made, in milliseconds. */
const MEMORY = 60_000;

/**
 * Finished answers, bounded by bytes. Answers that a change has touched stay as stale until a new one takes their
 * place: they are what is left when the database is away.
 */
export class AnswerStore {
  private readonly plain: LRUCache<string, Entry>;
  private readonly queries: LRUCache<string, Entry>;
  private readonly byDocument = new Map<string, Set<Entry>>();
  private readonly byType = new Map<string, Set<Entry>>();
  private recent: Remembered[] = [];

  constructor(maxBytes: number) {
    const cacheOf = (bytes: number) =>
      new LRUCache<string, Entry>({
        maxSize: Math.max(1, Math.floor(bytes)),
        sizeCalculation: (entry) => Math.ceil(entry.size),
        dispose: (entry) => this.unlink(entry),
      });
    this.plain = cacheOf(maxBytes * (1 - SHARE_OF_QUERIES));
    this.queries = cacheOf(maxBytes * SHARE_OF_QUERIES);
  }

  get(key: string, hasQuery: boolean): Entry | undefined {
    return (hasQuery ? this.queries : this.plain).get(key);
  }

  get bytes(): number {
    return this.plain.calculatedSize + this.queries.calculatedSize;
  }

  get count(): number {
    return this.plain.size + this.queries.size;
  }

  /** Keeps an answer; one that was overtaken by a change while it was made is kept as stale. */
  set(entry: Entry): void {
    const { key, hasQuery } = entry.key;
    entry.isStale = this.recent.some(({ at, ...change }) => at > entry.startedAt && touches(change, entry));
    (hasQuery ? this.queries : this.plain).set(key, entry);
    // One that is larger than the store is not kept at all.
    if (this.get(key, hasQuery) !== entry) return;
    for (const id of entry.reads.documents) link(this.byDocument, id, entry);
    for (const uid of entry.reads.types) link(this.byType, uid, entry);
  }

  /** Marks what a change has touched. Answers that were begun after it know it already. */
  apply(change: AppliedChange, committedAt?: number): number {
    const now = performance.now();
    this.recent = this.recent.filter(({ at }) => now - at < MEMORY);
    this.recent.push({ ...change, at: committedAt ?? now });
    let touched = 0;
    const candidates = [
      ...(this.byDocument.get(change.documentId) ?? []),
      ...(this.byType.get(change.uid) ?? []),
    ];
    for (const entry of candidates) {
      const isNewer = committedAt !== undefined && entry.startedAt > committedAt;
      if (entry.isStale || isNewer || !touches(change, entry)) continue;
      entry.isStale = true;
      touched += 1;
    }
    return touched;
  }

  clear(): void {
    this.plain.clear();
    this.queries.clear();
  }

  private unlink(entry: Entry): void {
    for (const id of entry.reads.documents) unlink(this.byDocument, id, entry);
    for (const uid of entry.reads.types) unlink(this.byType, uid, entry);
  }
}

/** Whether an answer shows what changed, or is a list that it was, or is now, part of. */
function touches({ uid, documentId, detail, isTold }: AppliedChange, { reads }: Entry): boolean {
  if (reads.documents.has(documentId)) return true;
  return reads.lists.some(
    (list) =>
      list.uid === uid &&
      (!isTold ||
        detail.some(({ before, after }) =>
          [before, after].some((facets) => facets !== null && mayMatch(facets, list.where)),
        )),
  );
}

function link(index: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const entries = index.get(key);
  if (entries) entries.add(entry);
  else index.set(key, new Set([entry]));
}

function unlink(index: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const entries = index.get(key);
  entries?.delete(entry);
  if (entries?.size === 0) index.delete(key);
}
