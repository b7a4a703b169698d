import { compileLexicon, type CompiledLexicon } from '../../../src/plugins/reform-themes/domain/compile';
import type { ThemeLexicon } from '../../../src/plugins/reform-themes/domain/lexicon';
import { suggestThemes, type Suggestions } from '../../../src/plugins/reform-themes/domain/suggest';
import type { ContentTexts } from '../../../src/plugins/reform-themes/domain/read-content';
import themes from '../../../src/plugins/reform-themes/server/src/data/themes.json';
import { SHIPPED } from '../../../src/plugins/reform-themes/server/src/shipped-lexicon';

/** A theme for trying out one rule. */
export const theme = (code: string, parts: Partial<ThemeLexicon>): ThemeLexicon => ({
  code,
  parent: null,
  impliesParent: false,
  onlyWithParent: false,
  rival: null,
  isCommon: false,
  phrases: [],
  cues: [],
  against: [],
  excludes: [],
  ...parts,
});

/** The shipped lexicon, compiled. */
export function shippedLexicon(): CompiledLexicon {
  return compileLexicon(themes.map(({ code, parent }) => theme(code, { ...SHIPPED[code], parent })));
}

const shipped = shippedLexicon();

export const suggest = (texts: ContentTexts, lexicon: CompiledLexicon = shipped): Suggestions =>
  suggestThemes(texts, lexicon);

/** Codes of what a text is about, clearest first. */
export const codesOf = (title: string, body = ''): string[] =>
  suggest({ title, body }).themes.map(({ code }) => code);
