import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { secretFrom } from '../../../domain/webhook-signature';
import { CLOCK } from '../tables';
import { DELIVERIES, WEBHOOKS } from './tables';

/** A subscription as staff see it: never with its secret. */
export interface Subscription {
  id: number;
  address: string;
  isActive: boolean;
  note: string | null;
  /** names of types; none: all of them */
  types: string[];
  /** why it was switched off without anybody's doing, in Vietnamese */
  problem: string | null;
  createdAt: string;
  waiting: number;
  failed: number;
}

export interface NewSubscription {
  address: string;
  note: string | null;
  types: string[];
}

/** Where to send, and what to sign with. */
export interface Receiver {
  id: number;
  address: string;
  secret: string;
}

interface Row {
  id: number;
  address: string;
  is_active: boolean | number;
  note: string | null;
  types: string;
  problem: string | null;
  created_at: string;
}

/** No secret among them: what is never read is never shown. */
const SHOWN = ['id', 'address', 'is_active', 'note', 'types', 'problem', 'created_at'];

const SECRET_BYTES = 32;
const newSecret = (): string => secretFrom(randomBytes(SECRET_BYTES));

/** Who wants to be told of changes. */
export class Subscriptions {
  constructor(private readonly strapi: Core.Strapi) {}

  private table(name: string = WEBHOOKS) {
    const query = this.strapi.db.connection(name);
    return query;
  }

  async all(): Promise<Subscription[]> {
    const rows = (await this.table().select(SHOWN).orderBy('id')) as Row[];
    const counts = (await this.table(DELIVERIES)
      .select('webhook_id', 'state')
      .count({ number: '*' })
      .whereIn('state', ['waiting', 'failed'])
      .groupBy('webhook_id', 'state')) as { webhook_id: number; state: string; number: number | string }[];
    const countOf = (id: number, state: string): number =>
      Number(counts.find((each) => each.webhook_id === id && each.state === state)?.number ?? 0);
    return rows.map((row) => ({
      id: row.id,
      address: row.address,
      isActive: Boolean(row.is_active),
      note: row.note,
      types: JSON.parse(row.types) as string[],
      problem: row.problem,
      createdAt: row.created_at,
      waiting: countOf(row.id, 'waiting'),
      failed: countOf(row.id, 'failed'),
    }));
  }

  /** The only moment at which the secret is told. Changes from now on are sent. */
  async add({ address, note, types }: NewSubscription): Promise<{ id: number; secret: string }> {
    const clock = (await this.table(CLOCK).where({ id: 1 }).first('value')) as { value: number | string };
    const secret = newSecret();
    const [row] = (await this.table()
      .insert({
        ...{ address, secret, note, types: JSON.stringify(types) },
        ...{ is_active: true, cursor: Number(clock.value), created_at: new Date().toISOString() },
      })
      .returning('id')) as { id: number }[];
    return { id: row!.id, secret };
  }

  /** The old secret signs nothing from now on. Answers null for an unknown subscription. */
  async renewSecret(id: number): Promise<string | null> {
    const secret = newSecret();
    return (await this.table().where({ id }).update({ secret })) > 0 ? secret : null;
  }

  /** Switched on again, it goes on where it stopped: nothing is left out, each address is told of once. */
  async setActive(id: number, isActive: boolean): Promise<boolean> {
    const fresh = isActive ? { problem: null, held_until: '' } : {};
    const changed = await this.table()
      .where({ id })
      .update({ is_active: isActive, ...fresh });
    // Whoever switches it on expects it to work again: what waits for a retry is due at once, in its order.
    if (isActive)
      await this.table(DELIVERIES)
        .where({ webhook_id: id, state: 'waiting' })
        .update({ next_attempt_at: new Date().toISOString() });
    return changed > 0;
  }

  async remove(id: number): Promise<boolean> {
    return (await this.table().where({ id }).delete()) > 0;
  }

  async receiver(id: number): Promise<Receiver | null> {
    return ((await this.table().where({ id }).first('id', 'address', 'secret')) as Receiver) ?? null;
  }
}
