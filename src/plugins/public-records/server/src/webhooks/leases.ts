import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Receiver } from './subscriptions';
import { DELIVERIES, WEBHOOKS } from './tables';

/** A subscription that one process serves until its lease ends. */
export interface Claimed extends Receiver {
  lease: string;
}

/** Longer than a sending and the keeping of what came of it. */
const EXTRA_MS = 20_000;

/**
 * Who serves which subscription. A subscription is served by one process at a time, so that its messages arrive in
 * their order; a lease is a row's value, no open transaction, and that of a killed process runs out.
 */
export class Leases {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly clock: () => number = Date.now,
  ) {}

  private table(name: string = WEBHOOKS) {
    const query = this.strapi.db.connection(name);
    return query;
  }

  private in(milliseconds: number): string {
    return new Date(this.clock() + milliseconds).toISOString();
  }

  /** Takes the subscription with something due that has waited longest; null when there is none. */
  async claim(patience: number): Promise<Claimed | null> {
    const now = this.in(0);
    const lease = randomUUID();
    const candidate = this.table(`${WEBHOOKS} as webhook`)
      .select('webhook.id')
      .where({ 'webhook.is_active': true })
      .where('webhook.leased_until', '<=', now)
      .where('webhook.held_until', '<=', now)
      .whereExists(
        this.table(`${DELIVERIES} as delivery`)
          .select('delivery.id')
          .whereRaw('delivery.webhook_id = webhook.id')
          .where('delivery.state', 'waiting')
          .where('delivery.next_attempt_at', '<=', now),
      )
      .orderBy('webhook.leased_until')
      .limit(1);
    // SQLite has one writer, so nobody can come between.
    if (this.strapi.db.dialect.client === 'postgres') void candidate.forUpdate().skipLocked();
    const [row] = (await this.table()
      .where('id', '=', candidate)
      .update({ lease, leased_until: this.in(patience + EXTRA_MS) })
      .returning(['id', 'address', 'secret'])) as Receiver[];
    return row ? { ...row, lease } : null;
  }

  /**
   * Before each sending: the subscription as it is now; null when it was switched off, deleted, held back, or taken over
   * because the lease ran out.
   */
  async renew({ id, lease }: Claimed, patience: number): Promise<Receiver | null> {
    const [row] = (await this.table()
      .where({ id, lease, is_active: true })
      .where('held_until', '<=', this.in(0))
      .update({ leased_until: this.in(patience + EXTRA_MS) })
      .returning(['id', 'address', 'secret'])) as Receiver[];
    return row ?? null;
  }

  async release({ id, lease }: Claimed): Promise<void> {
    await this.table()
      .where({ id, lease })
      .update({ lease: null, leased_until: this.in(0) });
  }
}
