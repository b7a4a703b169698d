import type { Core } from '@strapi/strapi';
import { suggestThemes, type Suggestions } from '../../../domain/suggest';
import type { ContentTexts } from '../../../domain/read-content';
import { themesConfig } from '../config';
import { currentLexicon } from '../current-lexicon';
import { DecisionStore, type DatedDecision } from '../decision-store';
import { retagAll, retagDocument, type RetagOptions, type RetagReport } from '../retag';
import { countPublished } from '../theme-counts';

/** What other plugins and commands may ask of the themes. */
export interface ThemesService {
  /** themes that these texts (HTML allowed) are about, clearest first, with the phrases that say so */
  suggest(texts: ContentTexts): Promise<Suggestions>;
  /** why a document carries the themes it carries, and which ones a person refused */
  decisionsOf(uid: string, documentId: string): Promise<DatedDecision[]>;
  /** gives one document new automatic themes, whatever was fixed; what people chose stays */
  refresh(uid: string, documentId: string): Promise<void>;
  /** the same for all documents of the configured types */
  retag(options?: RetagOptions): Promise<RetagReport>;
  /** how many published entries of a type carry a theme (by row id); `only` narrows a type down by a filter */
  countPublished(
    locale: string,
    only?: Readonly<Record<string, object>>,
  ): Promise<(uid: string, themeId: number) => number>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ThemesService => ({
  async suggest(texts) {
    const { compiled } = await currentLexicon(strapi);
    return suggestThemes(texts, compiled, themesConfig(strapi).minScore);
  },
  decisionsOf: (uid, documentId) => new DecisionStore(strapi, uid).of(documentId),
  async refresh(uid, documentId) {
    await retagDocument(strapi, uid, documentId, {});
  },
  retag: (options = {}) => retagAll(strapi, options),
  countPublished: (locale, only = {}) => countPublished(strapi, locale, only),
});
