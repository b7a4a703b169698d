import { factories } from '@strapi/strapi';
import type { UID } from '@strapi/strapi';
import { guardedRead } from './guard-query';

type CollectionUid = UID.CollectionType;

/** Strapi's core routes of a type; the two reads go through the query guard. */
export const publicRouter = (uid: UID.ContentType) =>
  factories.createCoreRouter(uid, { config: { find: guardedRead(uid), findOne: guardedRead(uid) } });

interface CoreController {
  validateQuery(ctx: unknown): Promise<void>;
  sanitizeQuery(ctx: unknown): Promise<Record<string, unknown>>;
  sanitizeOutput(entity: unknown, ctx: unknown): Promise<unknown>;
  transformResponse(entity: unknown): unknown;
}

/**
 * Strapi's core controller whose `findOne` also takes a public key (slug, national code) instead of the documentId,
 * with the same query parameters and the same shape.
 *
 * @param keys attributes that identify an entry within its language, tried beside the documentId
 */
export function publicController(uid: CollectionUid, keys: readonly string[]) {
  return factories.createCoreController(uid, ({ strapi: app }) => ({
    async findOne(this: unknown, ctx) {
      const core = this as CoreController;
      await core.validateQuery(ctx);
      const query = await core.sanitizeQuery(ctx);
      const { id } = ctx.params as { id: string };
      const named = ['documentId', ...keys].map((key) => ({ [key]: { $eq: id } }));
      const { filters, ...rest } = query;
      const entity = await app.documents(uid).findFirst({
        status: 'published',
        ...rest,
        filters: filters ? { $and: [filters, { $or: named }] } : { $or: named },
      } as never);
      if (!entity) return ctx.notFound();
      return core.transformResponse(await core.sanitizeOutput(entity, ctx));
    },
  }));
}
