import type { Core } from '@strapi/strapi';
import { isLocalised, isPublication, type DocumentContext, type DocumentMiddleware } from './types';

const NOT_COLUMNS = new Set(['relation', 'component', 'dynamiczone', 'media']);
const OWN_COLUMNS = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'documentId',
  'localizations',
]);

/** Plain attributes that are the same in every language (a code, a date, a status). */
function neutralAttributes(ctx: DocumentContext): string[] {
  return Object.entries(ctx.contentType.attributes)
    .filter(([name, attribute]) => !NOT_COLUMNS.has(attribute.type) && !OWN_COLUMNS.has(name))
    .filter(
      ([, { pluginOptions }]) => !(pluginOptions as { i18n?: { localized?: boolean } })?.i18n?.localized,
    )
    .map(([name]) => name);
}

/**
 * A language-neutral value is one value. Strapi copies it to the other languages' drafts at save but leaves their
 * published rows old at publish; here they follow in the same transaction. The default language decides: publishing
 * a translation never makes public what is only in the default language's draft.
 */
export const shareNeutralValues =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    if (!isPublication(ctx) || !isLocalised(ctx)) return next();
    const names = neutralAttributes(ctx);
    if (names.length === 0) return next();
    return strapi.db.transaction(async () => {
      const result = (await next()) as {
        documentId?: string;
        locale?: string;
        entries?: { locale: string }[];
      };
      const documentId = result?.documentId ?? ctx.params.documentId;
      const written = result?.locale ? [result.locale] : (result?.entries ?? []).map(({ locale }) => locale);
      if (!documentId || written.length === 0) return result;
      const main = (await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string;
      const query = strapi.db.query(ctx.uid as never);
      const publicRows = (await query.findMany({
        select: ['locale', ...names],
        where: { documentId, publishedAt: { $notNull: true } },
      })) as Record<string, unknown>[];
      const source =
        publicRows.find((row) => row.locale === main) ?? publicRows.find((row) => row.locale === written[0]);
      if (!source) return result;
      const data = Object.fromEntries(names.map((name) => [name, source[name]]));
      const others = { documentId, locale: { $ne: source.locale } };
      const where = written.includes(source.locale as string)
        ? others
        : { ...others, publishedAt: { $notNull: true } };
      await query.updateMany({ where, data } as never);
      return result;
    });
  };
