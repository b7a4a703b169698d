import type { Core } from '@strapi/strapi';
import { loadThemes, THEME } from './catalogue';
import themes from './data/themes.json';

/** One theme for a code, whatever happens at the same moment. Run at every boot, before the themes are made. */
export async function createThemeIndex(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(
    'CREATE UNIQUE INDEX IF NOT EXISTS "reform_themes_code_unique" ON "reform_themes" ("code")',
  );
}

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
      const created = await strapi.documents(THEME).create({ data });
      ids.set(theme.code, created.documentId);
    }
  });
}
