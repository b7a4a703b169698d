import type { Core } from '@strapi/strapi';
import type { StoredLexicon } from './shipped-lexicon';

export const THEME = 'plugin::reform-themes.theme';

export interface ThemeRow {
  id: number;
  documentId: string;
  code: string;
  nameVi: string;
  nameEn: string | null;
  order: number;
  updatedAt: string;
  parent: { code: string } | null;
  /** only where it was asked for */
  lexicon: StoredLexicon | null;
}

/** All themes in their order. There are a few dozen; one query answers every question about them. */
export async function loadThemes(
  strapi: Core.Strapi,
  { withLexicon = false }: { withLexicon?: boolean } = {},
): Promise<ThemeRow[]> {
  const select = ['id', 'documentId', 'code', 'nameVi', 'nameEn', 'order', 'updatedAt'];
  return strapi.db.query(THEME as never).findMany({
    select: withLexicon ? [...select, 'lexicon'] : select,
    populate: { parent: { select: ['code'] } },
    orderBy: [{ order: 'asc' }, { code: 'asc' }],
  }) as Promise<ThemeRow[]>;
}
