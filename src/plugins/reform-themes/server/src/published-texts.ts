import type { Core } from '@strapi/strapi';
import { FIELDS, type ContentTexts } from '../../domain/read-content';
import { themesConfig } from './config';
import { textsOf } from './suggest-for';

/** The texts of all published entries of the configured types, every language by itself. */
export async function publishedTexts(strapi: Core.Strapi): Promise<ContentTexts[]> {
  const texts: ContentTexts[] = [];
  for (const [uid, type] of Object.entries(themesConfig(strapi).types)) {
    const { options } = strapi.contentTypes[uid as never] as { options?: { draftAndPublish?: boolean } };
    const rows = (await strapi.db.query(uid as never).findMany({
      select: FIELDS.flatMap((field) => type[field]),
      where: options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {},
    })) as Record<string, unknown>[];
    texts.push(...rows.map((row) => textsOf(strapi, uid, row)));
  }
  return texts;
}
