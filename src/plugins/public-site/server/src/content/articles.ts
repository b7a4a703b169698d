import type { PageLocale } from '../../../domain/addresses';
import { isTellingName, mentionsProcedure } from '../../../domain/mentions';
import type { Portal } from '../portal';
import { entryAt } from './entries';
import { NAMED, PICTURE_FIELDS } from './fields';
import type { ArticlePageRow, ArticleRow } from './rows';
import type { SortKey } from './tables';

const LIST = {
  fields: ['title', 'slug', 'summary', 'publishedOn', 'isSample'],
  populate: { section: { fields: NAMED }, cover: { fields: PICTURE_FIELDS } },
};
const ORDER: SortKey[] = [
  { by: 'publishedOn', descending: true },
  { by: 'id', descending: true },
];

/** Narrows a list of articles; sections given as slugs of a section and those under it. */
export interface ArticleFilter {
  theme?: string;
  sections?: string[];
}

const filtersOf = ({ theme, sections }: ArticleFilter): object => ({
  ...(theme && { themes: { code: { $eq: theme } } }),
  ...(sections && { section: { slug: { $in: sections } } }),
});

/** The newest articles, `limit` of them from the `start`-th; undated ones come last. */
export async function findArticles(
  { content, config }: Portal,
  locale: PageLocale,
  filter: ArticleFilter,
  range: { start?: number; limit: number },
): Promise<ArticleRow[]> {
  const uid = config.types.article;
  const query = { filters: filtersOf(filter), order: ORDER, ...range };
  const ids = (await content.index(uid, { locale }, query)).map(({ id }) => id);
  return content.byIds<ArticleRow>(uid, { locale }, ids, LIST);
}

export const countArticles = (
  { content, config }: Portal,
  locale: PageLocale,
  filter: ArticleFilter,
): Promise<number> => content.count(config.types.article, { locale }, filtersOf(filter));

/** The articles, newest first, whose title or summary names a procedure. */
export async function findArticlesAbout(
  { content, config }: Portal,
  locale: PageLocale,
  procedure: { code: string | null; name: string },
  limit: number,
): Promise<ArticleRow[]> {
  const { code, name } = procedure;
  // A name may begin a sentence, and databases know no upper case beyond ASCII: the rest of it must be there.
  const words = [...(code ? [code] : []), ...(isTellingName(name) ? [name.slice(1)] : [])];
  if (words.length === 0) return [];
  const uid = config.types.article;
  const filters = {
    $or: words.flatMap((word) => [{ title: { $containsi: word } }, { summary: { $containsi: word } }]),
  };
  const rows = await content.index<Pick<ArticleRow, 'id' | 'title' | 'summary'>>(
    uid,
    { locale },
    { filters, order: ORDER, columns: ['title', 'summary'] },
  );
  const ids = rows
    .filter(({ title, summary }) => [title, summary ?? ''].some((text) => mentionsProcedure(text, procedure)))
    .map(({ id }) => id);
  return content.byIds<ArticleRow>(uid, { locale }, ids.slice(0, limit), LIST);
}

/** Everything an article's page shows; null when nothing is published under that slug. */
export async function findArticle(
  portal: Portal,
  locale: PageLocale,
  slug: string,
): Promise<ArticlePageRow | null> {
  const uid = portal.config.types.article;
  const article = await entryAt<ArticlePageRow>(portal, uid, locale, slug);
  if (!article) return null;
  const ids = (article.related ?? []).map(({ documentId }) => documentId);
  return { ...article, related: await portal.content.byDocuments<ArticleRow>(uid, { locale }, ids, LIST) };
}
