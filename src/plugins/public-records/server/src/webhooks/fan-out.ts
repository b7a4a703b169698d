import type { Core } from '@strapi/strapi';
import { wantsType } from '../../../domain/webhook-subscription';
import { changeOf } from '../records/change';
import { RecordStore, type StoredRecord } from '../records/record-store';
import { CLOCK } from '../tables';
import { newMessageId } from './deliveries';
import { DELIVERIES, WEBHOOKS } from './tables';

interface Behind {
  id: number;
  cursor: number | string;
  types: string;
}

const BATCH = 100;

/**
 * Makes a delivery of each change for each subscription that wants it. A subscription's cursor moves in the transaction
 * that makes its deliveries, and only from where it was read: two processes make each delivery once, and one that is
 * killed leaves none out.
 */
export class FanOut {
  private readonly records: RecordStore;

  constructor(private readonly strapi: Core.Strapi) {
    this.records = new RecordStore(strapi);
  }

  async run(): Promise<void> {
    const { connection } = this.strapi.db;
    const clock = (await connection(CLOCK).where({ id: 1 }).first('value')) as { value: number | string };
    const behind = (await connection(WEBHOOKS)
      .select('id', 'cursor', 'types')
      .where({ is_active: true })
      .where('cursor', '<', clock.value)
      .orderBy('id')) as Behind[];
    for (const subscription of behind) await this.bring(subscription, Number(clock.value));
  }

  /** @param clock a cursor up to which every change is to be seen in the records */
  private async bring({ id, cursor, types }: Behind, clock: number): Promise<void> {
    const wanted = JSON.parse(types) as string[];
    let from = Number(cursor);
    for (;;) {
      const records = await this.records.since(from, BATCH);
      const isLast = records.length < BATCH;
      const to = Math.max(records.at(-1)?.version ?? 0, isLast ? clock : 0);
      if (!(await this.make(id, { from, to }, records, wanted)) || isLast) return;
      from = to;
    }
  }

  /** Answers whether nobody else was there first. */
  private async make(
    id: number,
    { from, to }: { from: number; to: number },
    records: readonly StoredRecord[],
    types: readonly string[],
  ): Promise<boolean> {
    const now = new Date().toISOString();
    const rows = records
      .map((record) => changeOf(this.strapi, record))
      .filter((change) => wantsType(types, change.type))
      .map((change) => {
        const messageId = newMessageId();
        return {
          ...{ webhook_id: id, message_id: messageId, cursor: change.cursor },
          ...{ body: JSON.stringify({ id: messageId, change }), state: 'waiting', next_attempt_at: now },
          ...{ created_at: now, updated_at: now },
        };
      });
    return this.strapi.db.transaction(async ({ trx }) => {
      const moved = await this.strapi.db
        .connection(WEBHOOKS)
        .transacting(trx)
        .where({ id, cursor: from, is_active: true })
        .update({ cursor: to });
      if (moved === 0) return false;
      if (rows.length > 0) await this.strapi.db.connection(DELIVERIES).transacting(trx).insert(rows);
      return true;
    });
  }
}
