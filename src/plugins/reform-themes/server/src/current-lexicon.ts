import type { Core } from '@strapi/strapi';
import { compileLexicon, type CompiledLexicon } from '../../domain/compile';
import type { ThemeLexicon } from '../../domain/lexicon';
import { loadThemes, type ThemeRow } from './catalogue';
import { completeLexicon } from './shipped-lexicon';

export interface CurrentLexicon {
  compiled: CompiledLexicon;
  themes: readonly ThemeRow[];
  /** which whole a theme is a part of, where carrying the part means carrying the whole */
  implies: ReadonlyMap<string, string>;
  /** changes with every change of a theme */
  version: string;
}

const known = new WeakMap<Core.Strapi, CurrentLexicon>();

/**
 * The lexicon as it stands in the database at this moment, compiled once for each version: a change made in any
 * process takes effect with the next question, for the price of one small query.
 */
export async function currentLexicon(strapi: Core.Strapi): Promise<CurrentLexicon> {
  const themes = await loadThemes(strapi);
  const version = themes.map(({ id, updatedAt }) => `${id}@${new Date(updatedAt).getTime()}`).join(' ');
  const current = known.get(strapi);
  if (current?.version === version) return current;
  const fresh = compileThemes(await loadThemes(strapi, { withLexicon: true }), version);
  known.set(strapi, fresh);
  return fresh;
}

/** Themes with their lexicons, made ready for matching. */
export function compileThemes(themes: readonly ThemeRow[], version: string): CurrentLexicon {
  const lexicons = themes.map(themeLexicon);
  const implying = lexicons.filter(({ impliesParent, parent }) => impliesParent && parent !== null);
  return {
    compiled: compileLexicon(lexicons),
    themes,
    implies: new Map(implying.map(({ code, parent }) => [code, parent as string])),
    version,
  };
}

function themeLexicon({ code, parent, lexicon }: ThemeRow): ThemeLexicon {
  const place = { impliesParent: false, onlyWithParent: false, rival: null, isCommon: false };
  return { ...place, ...completeLexicon(lexicon), code, parent: parent?.code ?? null };
}
