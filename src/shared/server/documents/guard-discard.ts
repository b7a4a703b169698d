import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  hasDraftAndPublish,
  isContent,
  isLocalised,
  type DocumentContext,
  type DocumentMiddleware,
} from './types';

/** The languages that are discarded: as Strapi reads the parameter, the default one where none is named. */
async function localesOf(strapi: Core.Strapi, ctx: DocumentContext): Promise<string[] | null> {
  const { locale } = ctx.params;
  if (!isLocalised(ctx) || locale === '*') return null;
  if (locale) return [locale].flat();
  return [await strapi.plugin('i18n').service('locales').getDefaultLocale()];
}

/**
 * "Discard changes" goes back to the published version. Where there is none, Strapi would destroy the document for
 * good (measured on 5.54), so it is refused.
 */
export const guardDiscard =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    if (!isContent(ctx) || ctx.action !== 'discardDraft' || !hasDraftAndPublish(ctx)) return next();
    const { documentId } = ctx.params;
    const wanted = await localesOf(strapi, ctx);
    const locales = await strapi.db.query(ctx.uid as never).findMany({
      select: ['locale', 'publishedAt'],
      where: { documentId, ...(wanted ? { locale: { $in: wanted } } : {}) },
    });
    const published = new Set(locales.filter((row) => row.publishedAt).map((row) => row.locale));
    if (locales.length === 0 || locales.some((row) => !published.has(row.locale))) {
      throw new errors.ApplicationError(
        'Bản này chưa có phiên bản đã xuất bản để quay về, nên không thể huỷ bản nháp. Hãy xuất bản, hoặc xoá nếu không cần.',
      );
    }
    return next();
  };
