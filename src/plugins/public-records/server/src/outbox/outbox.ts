import type { Core } from '@strapi/strapi';
import { OUTBOX } from '../tables';

/** A document whose public side was written to, in one language (null: a type without languages, or all of them). */
export interface Touched {
  uid: string;
  documentId: string;
  locale: string | null;
}

/** A change that was committed and that this process has not gone through yet. */
export interface Mark extends Touched {
  seq: number;
  /** when it was committed, by the clock of `performance.now()` */
  committedAt: number;
}

const DAY = 86_400_000;

type OnCommitted = (marks: Mark[]) => void;

interface Pending {
  keys: Map<string, Mark>;
}

/**
 * Writes down what changes in public, in the transaction that changes it: both are committed, or neither is. A document
 * that one transaction touches many times is one row for each language.
 */
export class Outbox {
  private readonly pending = new WeakMap<object, Pending>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly onCommitted: OnCommitted,
  ) {}

  async add(touched: readonly Touched[]): Promise<void> {
    if (touched.length === 0) return;
    await this.strapi.db.transaction(async ({ trx, onCommit }) => {
      const pending = this.pendingOf(trx, onCommit);
      for (const { uid, documentId, locale } of touched) {
        const key = `${uid} ${documentId} ${locale}`;
        if (pending.keys.has(key)) continue;
        const row = { uid, document_id: documentId, locale, happened_at: new Date().toISOString() };
        const [inserted] = (await this.strapi.db
          .connection(OUTBOX)
          .transacting(trx)
          .insert(row)
          .returning('seq')) as { seq: number | string }[];
        pending.keys.set(key, { uid, documentId, locale, seq: Number(inserted?.seq), committedAt: 0 });
      }
    });
  }

  private pendingOf(trx: object, onCommit: (callback: () => void) => void): Pending {
    const known = this.pending.get(trx);
    if (known) return known;
    const pending: Pending = { keys: new Map() };
    this.pending.set(trx, pending);
    onCommit(() => {
      const committedAt = performance.now();
      this.onCommitted([...pending.keys.values()].map((mark) => ({ ...mark, committedAt })));
    });
    return pending;
  }
}

/**
 * Drops changes that were worked out long ago: records hold what became of them.
 *
 * @returns how many
 */
export async function pruneOutbox(strapi: Core.Strapi, days: number): Promise<number> {
  return strapi.db
    .connection(OUTBOX)
    .whereNotNull('cursor')
    .where('happened_at', '<', new Date(Date.now() - days * DAY).toISOString())
    .delete();
}
