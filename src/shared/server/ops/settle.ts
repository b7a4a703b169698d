import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const PAUSE_MS = 20;

/**
 * Waits until nothing works on the database any more. After a commit Strapi reads each written entry again for its
 * events and waits for none of it; closing the database meanwhile would take the process down.
 */
export async function settle(strapi: Core.Strapi, longestMs = 30_000): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  const deadline = Date.now() + longestMs;
  // Between two queries of one piece of work the pool is idle for a moment: one look is not enough.
  for (let quiet = 0; quiet < 3 && Date.now() < deadline; await sleep(PAUSE_MS)) {
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}
