import type { Core } from '@strapi/strapi';
import { loadThemes, THEME } from './catalogue';
import themes from './data/themes.json';

/**
 * The list of themes is part of the software: what is missing is created at every start. Texts that staff have
 * changed stay as they are.
 */
export async function createThemes(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async () => {
    const ids = new Map((await loadThemes(strapi)).map(({ code, documentId }) => [code, documentId]));
    for (const { parent, ...theme } of themes) {
      if (ids.has(theme.code)) continue;
      const data = { ...theme, parent: parent ? (ids.get(parent) ?? null) : null };
      const created = await strapi.documents(THEME as never).create({ data } as never);
      ids.set(theme.code, created.documentId);
    }
  });
}
