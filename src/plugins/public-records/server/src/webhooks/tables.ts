import type { Core } from '@strapi/strapi';

export const WEBHOOKS = 'public_webhooks';
export const DELIVERIES = 'public_webhook_deliveries';

/**
 * Makes the tables of webhooks where they are missing. Run at every boot, under the boot lock.
 *
 * - `public_webhooks`: the subscriptions. Deliveries were made of every change up to `cursor`. A process that delivers
 *   holds the row's lease, `lease` until `leased_until`; nothing is sent before `held_until`, while the receiver is down.
 * - `public_webhook_deliveries`: one message to one subscription. `body` is the very text that is signed and sent.
 */
export async function createWebhookTables(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  if (!(await connection.schema.hasTable(WEBHOOKS))) {
    await connection.schema.createTable(WEBHOOKS, (table) => {
      table.increments('id');
      table.string('address', 1000).notNullable();
      table.string('secret', 100).notNullable();
      table.boolean('is_active').notNullable().defaultTo(true);
      table.text('note');
      table.text('types').notNullable();
      table.bigInteger('cursor').notNullable();
      // Why it was switched off without anybody's doing.
      table.text('problem');
      table.string('lease', 40);
      table.string('leased_until', 30).notNullable().defaultTo('');
      table.string('held_until', 30).notNullable().defaultTo('');
      table.string('created_at', 30).notNullable();
    });
  }
  if (!(await connection.schema.hasTable(DELIVERIES))) {
    await connection.schema.createTable(DELIVERIES, (table) => {
      table.increments('id');
      table.integer('webhook_id').notNullable().references('id').inTable(WEBHOOKS).onDelete('CASCADE');
      table.string('message_id', 60).notNullable().unique();
      // Empty for a test, which tells of no change.
      table.bigInteger('cursor');
      table.text('body').notNullable();
      table.string('state', 10).notNullable();
      table.integer('attempts').notNullable().defaultTo(0);
      table.string('next_attempt_at', 30);
      table.integer('last_status');
      table.text('last_error');
      table.string('created_at', 30).notNullable();
      table.string('updated_at', 30).notNullable();
      table.unique(['webhook_id', 'cursor'], { indexName: 'public_webhook_deliveries_change' });
      table.index(['webhook_id', 'state', 'next_attempt_at'], 'public_webhook_deliveries_due');
    });
  }
}
