import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { afterAttempt, type AfterAttempt } from '../../../domain/webhook-attempt';
import type { Outcome } from './send';
import { DELIVERIES, WEBHOOKS } from './tables';

export type DeliveryState = 'waiting' | 'sent' | 'failed';

/** A message to one receiver. */
export interface Delivery {
  id: number;
  messageId: string;
  body: string;
  attempts: number;
}

/** A line of the log. */
export interface LogLine {
  id: number;
  webhookId: number;
  address: string;
  /** what it tells of; null: a test */
  change: { type: string; action: string; path: string; title: string } | null;
  state: DeliveryState;
  attempts: number;
  nextAttemptAt: string | null;
  lastStatus: number | null;
  lastError: string | null;
  createdAt: string;
  updatedAt: string;
}

interface Row {
  id: number;
  webhook_id: number;
  address: string;
  message_id: string;
  body: string;
  state: DeliveryState;
  attempts: number;
  next_attempt_at: string | null;
  last_status: number | null;
  last_error: string | null;
  created_at: string;
  updated_at: string;
}

const logLineOf = (row: Row): LogLine => ({
  id: row.id,
  webhookId: row.webhook_id,
  address: row.address,
  change: (JSON.parse(row.body) as { change: LogLine['change'] }).change,
  state: row.state,
  attempts: row.attempts,
  nextAttemptAt: row.next_attempt_at,
  lastStatus: row.last_status,
  lastError: row.last_error,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export const newMessageId = (): string => `msg_${randomUUID()}`;

/** What is to be sent, was sent or could not be sent. */
export class Deliveries {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly clock: () => number = Date.now,
  ) {}

  private table(name: string = DELIVERIES) {
    const query = this.strapi.db.connection(name);
    return query;
  }

  private in(seconds: number): string {
    return new Date(this.clock() + seconds * 1000).toISOString();
  }

  /** The oldest message of a subscription that is due. */
  async firstDue(webhookId: number): Promise<Delivery | null> {
    const row = (await this.table()
      .where({ webhook_id: webhookId, state: 'waiting' })
      .where('next_attempt_at', '<=', this.in(0))
      .orderBy('id')
      .first('id', 'message_id', 'body', 'attempts')) as Row | undefined;
    return row ? { id: row.id, messageId: row.message_id, body: row.body, attempts: row.attempts } : null;
  }

  /** Keeps what came of an attempt, with what follows for the subscription, in one transaction. */
  async keep(
    webhookId: number,
    { id, attempts: before }: Delivery,
    { status, problem }: Outcome,
    retrySeconds: readonly number[],
  ): Promise<AfterAttempt> {
    const attempts = before + 1;
    const after = afterAttempt({ status, attempts }, retrySeconds);
    const nextAttemptAt = after.state === 'waiting' ? this.in(after.seconds) : null;
    const subscription =
      after.state === 'failed' && after.endsSubscription
        ? { is_active: false, problem }
        : after.state === 'waiting' && after.holdsOthers
          ? { held_until: nextAttemptAt }
          : null;
    await this.strapi.db.transaction(async ({ trx }) => {
      // The subscription first, as its deletion does: two transactions never wait for each other.
      if (subscription)
        await this.table(WEBHOOKS).transacting(trx).where({ id: webhookId }).update(subscription);
      await this.table()
        .transacting(trx)
        .where({ id })
        .update({
          ...{ state: after.state, attempts, next_attempt_at: nextAttemptAt },
          ...{ last_status: status, last_error: problem, updated_at: this.in(0) },
        });
    });
    return after;
  }

  /** A test's only attempt: it tells of no change, so nothing is lost with it. */
  async keepTest(webhookId: number, messageId: string, body: string, outcome: Outcome): Promise<LogLine> {
    const { status, problem } = outcome;
    const state: DeliveryState = problem === null ? 'sent' : 'failed';
    const [row] = (await this.table()
      .insert({
        ...{ webhook_id: webhookId, message_id: messageId, body, state, attempts: 1 },
        ...{ last_status: status, last_error: problem, created_at: this.in(0), updated_at: this.in(0) },
      })
      .returning('id')) as { id: number }[];
    return logLineOf((await this.lines().where('delivery.id', row!.id).first()) as Row);
  }

  /** Gives one that was given up all its attempts again. It keeps its id: to the receiver it is the same message. */
  async sendAgain(id: number): Promise<boolean> {
    const changed = await this.table()
      .where({ id, state: 'failed' })
      .whereNotNull('cursor')
      .update({ state: 'waiting', attempts: 0, next_attempt_at: this.in(0), updated_at: this.in(0) });
    return changed > 0;
  }

  /** The log, newest first. */
  async log({ page, pageSize }: { page: number; pageSize: number }): Promise<{
    lines: LogLine[];
    total: number;
  }> {
    const rows = (await this.lines()
      .orderBy('delivery.id', 'desc')
      .offset((page - 1) * pageSize)
      .limit(pageSize)) as Row[];
    const counted = (await this.table().count({ number: '*' }).first()) as { number: number | string };
    return { lines: rows.map(logLineOf), total: Number(counted.number) };
  }

  /** What waits is never thrown away. */
  async prune(days: number): Promise<void> {
    await this.table()
      .whereIn('state', ['sent', 'failed'])
      .where('updated_at', '<', this.in(-days * 24 * 3600))
      .delete();
  }

  private lines() {
    return this.table(`${DELIVERIES} as delivery`)
      .join(`${WEBHOOKS} as webhook`, 'webhook.id', 'delivery.webhook_id')
      .select('delivery.*', 'webhook.address');
  }
}
