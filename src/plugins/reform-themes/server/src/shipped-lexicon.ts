import type { Core } from '@strapi/strapi';
import { LISTS, type Condition, type Lexicon } from '../../domain/lexicon';
import { mergeLexicon } from '../../domain/merge-lexicon';
import { loadThemes, THEME } from './catalogue';
import source from './data/lexicon.json';

/** A lexicon with what places its theme in the tree. */
export type StoredLexicon = Lexicon & {
  impliesParent?: boolean;
  onlyWithParent?: boolean;
  rival?: string;
  isCommon?: boolean;
};

interface SourceGroup {
  weight: number;
  when: string;
  texts: string[];
}

type SourceTheme = Omit<StoredLexicon, 'phrases'> & { phrases: SourceGroup[] };

/** The lexicon that comes with the software, by theme code. Its file groups phrases of one weight and condition. */
export const SHIPPED: Record<string, StoredLexicon> = Object.fromEntries(
  Object.entries(source.themes as Record<string, SourceTheme>).map(([code, { phrases, ...rest }]) => [
    code,
    {
      ...rest,
      phrases: phrases.flatMap(({ weight, when, texts }) =>
        texts.map((text) => ({ text, weight, when: when as Condition })),
      ),
    },
  ]),
);

interface Installed {
  version: number;
  themes: Record<string, StoredLexicon>;
}

/**
 * Gives themes the shipped lexicon, and brings a newer version to those that have an older one. What staff changed
 * stays theirs. Run at every boot.
 */
export async function installLexicon(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'reform-themes', key: 'shipped-lexicon' } as never);
  const installed = (await store.get({})) as Installed | null;
  const themes = await loadThemes(strapi, { withLexicon: true });
  const isNew = (installed?.version ?? 0) < source.version;
  for (const { id, code, lexicon } of themes) {
    const shipped = SHIPPED[code];
    if (!shipped || (!isNew && lexicon)) continue;
    const base = lexicon ? (installed?.themes[code] ?? null) : null;
    const merged = mergeLexicon(base, lexicon, shipped);
    await strapi.db.query(THEME as never).update({ where: { id }, data: { lexicon: merged } } as never);
  }
  if (isNew) await store.set({ value: { version: source.version, themes: SHIPPED } } as never);
}

/** A lexicon without rows, for a theme that nobody taught yet. */
export const completeLexicon = (lexicon: Partial<StoredLexicon> | null): StoredLexicon => ({
  ...lexicon,
  phrases: lexicon?.phrases ?? [],
  ...(Object.fromEntries(LISTS.map((list) => [list, lexicon?.[list] ?? []])) as Pick<
    StoredLexicon,
    (typeof LISTS)[number]
  >),
});
