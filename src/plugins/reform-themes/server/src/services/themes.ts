import type { Core } from '@strapi/strapi';
import type { Decision } from '../../../domain/decide';
import type { ContentTexts } from '../../../domain/find-phrase';
import { compileLexicon, type LexiconSource } from '../../../domain/lexicon';
import lexicon from '../../../domain/lexicon.json';
import { suggestThemes, type Suggestion } from '../../../domain/suggest';
import { themesConfig } from '../config';
import { DecisionStore } from '../decision-store';
import { countPublished } from '../theme-counts';

const matchers = compileLexicon(lexicon as LexiconSource);

/** Which whole a theme is a part of, where carrying the part means carrying the whole. */
export const IMPLIES: ReadonlyMap<string, string> = new Map(
  matchers.flatMap(({ code, implies }) => (implies ? [[code, implies] as const] : [])),
);

/** What other plugins and commands may ask of the themes. */
export interface ThemesService {
  /** themes that these texts (HTML allowed) are about, clearest first, with the phrases that say so */
  suggest(texts: ContentTexts): Suggestion[];
  /** why a document carries the themes it carries, and which ones a person refused */
  decisionsOf(uid: string, documentId: string): Promise<Decision[]>;
  /** how many published entries of a type carry a theme (by row id); `only` narrows a type down by a filter */
  countPublished(
    locale: string,
    only?: Readonly<Record<string, object>>,
  ): Promise<(uid: string, themeId: number) => number>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ThemesService => ({
  suggest: (texts) => suggestThemes(texts, matchers, themesConfig(strapi).minScore),
  decisionsOf: (uid, documentId) => new DecisionStore(strapi, uid).of(documentId),
  countPublished: (locale, only = {}) => countPublished(strapi, locale, only),
});
