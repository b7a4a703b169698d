import type { Core } from '@strapi/strapi';

export const THEME = 'plugin::reform-themes.theme';

export interface ThemeRow {
  id: number;
  documentId: string;
  code: string;
  nameVi: string;
  nameEn: string | null;
  order: number;
  parent: { code: string } | null;
}

/** All themes in their order. There are a few dozen; one query answers every question about them. */
export async function loadThemes(strapi: Core.Strapi): Promise<ThemeRow[]> {
  return strapi.db.query(THEME as never).findMany({
    select: ['id', 'documentId', 'code', 'nameVi', 'nameEn', 'order'],
    populate: { parent: { select: ['code'] } },
    orderBy: [{ order: 'asc' }, { code: 'asc' }],
  }) as Promise<ThemeRow[]>;
}
