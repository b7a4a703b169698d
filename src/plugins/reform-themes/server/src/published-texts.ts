import type { Core } from '@strapi/strapi';
import { FIELDS, type ContentTexts } from '../../domain/read-content';
import { themesConfig } from './config';

/** The texts of all published entries of the configured types, every language by itself. */
export async function publishedTexts(strapi: Core.Strapi): Promise<ContentTexts[]> {
  const texts: ContentTexts[] = [];
  for (const [uid, type] of Object.entries(themesConfig(strapi).types)) {
    const { options } = strapi.contentTypes[uid as never] as { options?: { draftAndPublish?: boolean } };
    const rows = (await strapi.db.query(uid as never).findMany({
      select: FIELDS.flatMap((field) => type[field]),
      where: options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {},
    })) as Record<string, unknown>[];
    for (const row of rows) {
      const fieldText = (field: (typeof FIELDS)[number]) =>
        type[field].map((attribute) => row[attribute]).filter((value) => typeof value === 'string');
      texts.push(Object.fromEntries(FIELDS.map((field) => [field, fieldText(field).join('\n')])));
    }
  }
  return texts;
}
