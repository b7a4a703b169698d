import type { Core } from '@strapi/strapi';
import { SEED_TYPES } from './catalogue';

const PLACE = { type: 'core', name: 'portal', key: 'samples' } as const;

/** Remembers that samples were put in or taken out, so that a later start does not bring them back. */
export async function markSamples(strapi: Core.Strapi, state: 'seeded' | 'removed'): Promise<void> {
  await strapi.store.set({ ...PLACE, value: { state, at: new Date().toISOString() } });
}

/** True for a database that never held content: no row of any seeded type, and samples never put in or taken out. */
export async function isEmptyDatabase(strapi: Core.Strapi): Promise<boolean> {
  if (await strapi.store.get(PLACE)) return false;
  for (const { uid } of SEED_TYPES) {
    if ((await strapi.db.query(uid as never).count()) > 0) return false;
  }
  return true;
}
