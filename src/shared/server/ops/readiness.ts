import type { Core } from '@strapi/strapi';

export type Readiness = 'ready' | 'starting' | 'draining' | 'database-away';

/** A database that does not answer within this time counts as away. */
const DATABASE_TIMEOUT_MS = 2_000;

let draining = false;

/** From now on this process reports that it takes no new work. There is no way back: it is about to end. */
export function startDraining(): void {
  draining = true;
}

/** Whether this process should be given requests right now, and if not, why. */
export async function readiness(strapi: Core.Strapi): Promise<Readiness> {
  if (draining) return 'draining';
  if (!strapi.isLoaded) return 'starting';
  return (await databaseAnswers(strapi)) ? 'ready' : 'database-away';
}

async function databaseAnswers(strapi: Core.Strapi): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, DATABASE_TIMEOUT_MS, false);
  });
  const answer = strapi.db.connection.raw('SELECT 1').then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
