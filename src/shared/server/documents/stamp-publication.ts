import type { Core } from '@strapi/strapi';
import { isPublication, type DocumentContext, type DocumentMiddleware } from './types';

type Entry = Record<string, unknown>;

const stampedAttributes = (ctx: DocumentContext): string[] =>
  Object.entries(ctx.contentType.attributes)
    .filter(([, { options }]) => options?.fillOnPublication === true)
    .map(([name]) => name);

/** A date of publication that nobody gave is the moment of the first publication, and stays it. */
export const stampPublication =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    const names = isPublication(ctx) ? stampedAttributes(ctx) : [];
    if (names.length === 0) return next();
    return strapi.db.transaction(async () => {
      const result = (await next()) as (Entry & { entries?: Entry[] }) | null;
      const documentId = result?.documentId ?? ctx.params.documentId;
      const now = new Date();
      for (const name of names) {
        await strapi.db.query(ctx.uid as never).updateMany({
          where: { documentId, [name]: { $null: true } },
          data: { [name]: now },
        } as never);
        // The caller gets what is stored.
        for (const entry of result?.entries ?? (result ? [result] : [])) entry[name] ??= now.toISOString();
      }
      return result;
    });
  };
