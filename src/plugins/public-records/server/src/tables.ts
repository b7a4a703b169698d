import type { Core } from '@strapi/strapi';

/** Tables of the plugin's own: Strapi's schema sync leaves alone what it never tracked. */
export const OUTBOX = 'public_outbox';
export const RECORDS = 'public_records';
export const LINKS = 'public_record_links';
export const CLOCK = 'public_clock';

/**
 * Makes the tables where they are missing. Run at every boot, under the boot lock.
 *
 * - `public_outbox`: what was changed in public, in the transaction of the change. `cursor` is set when it is projected;
 *   cursors follow the order of commits, `seq` that of the writes.
 * - `public_records`: what the public sees at a path, in the version `version` (the cursor of its last change).
 * - `public_record_links`: the entries that a record shows parts of.
 * - `public_clock`: the last cursor given. Its one row is also the lock under which cursors are given.
 */
export async function createTables(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  if (!(await connection.schema.hasTable(OUTBOX))) {
    await connection.schema.createTable(OUTBOX, (table) => {
      table.bigIncrements('seq');
      table.string('uid').notNullable();
      table.string('document_id').notNullable();
      table.string('locale');
      table.string('happened_at', 30).notNullable();
      // A document that shows a part of one that changed: what shows a part of it has not changed.
      table.boolean('is_embedding').notNullable().defaultTo(false);
      table.bigInteger('cursor').unique();
      table.text('detail');
      table.index(['cursor', 'seq'], 'public_outbox_waiting');
    });
  }
  if (!(await connection.schema.hasTable(RECORDS))) {
    await connection.schema.createTable(RECORDS, (table) => {
      table.increments('id');
      table.string('path', 1000).notNullable().unique();
      table.string('locale');
      table.string('uid').notNullable();
      table.string('document_id').notNullable();
      table.string('state', 20).notNullable();
      table.string('moved_to', 1000);
      table.text('title').notNullable();
      table.text('themes').notNullable();
      table.text('payload');
      table.string('etag', 60).notNullable();
      table.bigInteger('version').notNullable().unique();
      table.string('first_published_at', 30);
      table.string('last_changed_at', 30).notNullable();
      table.index(['uid', 'document_id'], 'public_records_document');
    });
  }
  if (!(await connection.schema.hasTable(LINKS))) {
    await connection.schema.createTable(LINKS, (table) => {
      table.integer('record_id').notNullable().references('id').inTable(RECORDS).onDelete('CASCADE');
      table.string('document_id').notNullable();
      table.primary(['record_id', 'document_id']);
      table.index(['document_id'], 'public_record_links_document');
    });
  }
  if (!(await connection.schema.hasTable(CLOCK))) {
    await connection.schema.createTable(CLOCK, (table) => {
      table.integer('id').primary();
      table.bigInteger('value').notNullable();
    });
  }
  await strapi.db.connection(CLOCK).insert({ id: 1, value: 0 }).onConflict('id').ignore();
}
