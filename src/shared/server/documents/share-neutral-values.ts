import type { Core } from '@strapi/strapi';
import { isLocalised, isPublication, type DocumentContext, type DocumentMiddleware } from './types';

type Row = Record<string, unknown>;

interface Result {
  documentId?: string;
  locale?: string;
  entries?: { locale: string }[];
}

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
 * A language-neutral value is one value. At publish Strapi copies it to one row of each other language, draft or
 * published as it happens; here all of them agree, in the same transaction. The default language decides: publishing
 * a translation never makes public what is only in the default language's draft.
 */
export const shareNeutralValues =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    const names = isPublication(ctx) && isLocalised(ctx) ? neutralAttributes(ctx) : [];
    if (names.length === 0) return next();
    const main = (await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string;
    const query = strapi.db.query(ctx.uid as never);
    const publicRow = (documentId: string | undefined, locale: string): Promise<Row | null> =>
      query.findOne({ select: names, where: { documentId, locale, publishedAt: { $notNull: true } } });

    return strapi.db.transaction(async () => {
      const { documentId: known } = ctx.params;
      const before = known ? await publicRow(known, main) : null;
      const result = (await next()) as Result | null;
      const documentId = result?.documentId ?? known;
      const written = result?.locale ? [result.locale] : (result?.entries ?? []).map(({ locale }) => locale);
      const [first] = written;
      if (!documentId || first === undefined) return result;

      const isMainWritten = written.includes(main);
      const source = isMainWritten
        ? await publicRow(documentId, main)
        : (before ?? (await publicRow(documentId, first)));
      if (!source) return result;
      const data = Object.fromEntries(names.map((name) => [name, source[name]]));
      const rows = isMainWritten ? { locale: { $ne: main } } : { publishedAt: { $notNull: true } };
      await query.updateMany({ where: { documentId, ...rows }, data } as never);
      return result;
    });
  };
