import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { settle } from '../shared/server/ops/settle';

/** Boots the application without listening, does one piece of work with it, and shuts it down. */
export async function withApp<Result>(
  root: string,
  work: (strapi: Core.Strapi) => Promise<Result>,
): Promise<Result> {
  // Scheduled tasks belong to the running portal.
  process.env.CRON_ENABLED = 'false';
  const app = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  app.log.level = 'warn';
  await app.load();
  try {
    return await work(app);
  } finally {
    await settle(app);
    await app.destroy();
  }
}
