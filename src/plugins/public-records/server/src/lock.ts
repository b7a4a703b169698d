import type { Core } from '@strapi/strapi';

/**
 * Lets one transaction at a time go on with what `name` stands for, until it ends. SQLite has one writer anyway.
 * Must be called inside a transaction.
 */
export async function lock(strapi: Core.Strapi, name: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.connection
      .raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`public-records ${name}`])
      .transacting(trx as never);
  });
}
