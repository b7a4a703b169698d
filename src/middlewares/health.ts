import type { Core } from '@strapi/strapi';
import { readiness } from '../shared/server/ops/readiness';

interface Context {
  path: string;
  method: string;
  status: number;
  body: unknown;
  set(header: string, value: string): void;
}

const RETRY_AFTER_SECONDS = '5';

/**
 * `GET /_health`: 204 when this process should be given requests, else 503 with the reason. It comes first in the
 * chain, before Strapi's own route of that name, which says 204 whatever happens.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: () => Promise<unknown>): Promise<void> => {
    if (ctx.path !== '/_health') {
      await next();
      return;
    }
    ctx.set('Cache-Control', 'no-store');
    const state = await readiness(strapi);
    if (state === 'ready') {
      ctx.status = 204;
      return;
    }
    ctx.status = 503;
    ctx.set('Retry-After', RETRY_AFTER_SECONDS);
    ctx.body = { status: state };
  };
