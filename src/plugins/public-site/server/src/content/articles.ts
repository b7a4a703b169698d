import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { NAMED, THEME_FIELDS } from './fields';
import type { ArticlePageRow, ArticleRow } from './rows';
import type { SortKey } from './tables';

const LIST = {
  fields: ['title', 'slug', 'summary', 'publishedOn', 'isSample'],
  populate: { section: { fields: NAMED } },
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

/** Everything an article's page shows; null when nothing is published under that slug. */
export const findArticle = (
  { content, config }: Portal,
  locale: PageLocale,
  slug: string,
): Promise<ArticlePageRow | null> =>
  content.first<ArticlePageRow>(
    config.types.article,
    { locale },
    {
      filters: { slug: { $eq: slug } },
      fields: [...LIST.fields, 'body', 'byline', 'source', 'sourceUrl'],
      populate: {
        section: { fields: NAMED },
        themes: { fields: THEME_FIELDS },
        cover: { fields: ['url', 'name', 'alternativeText', 'width', 'height'] },
        attachments: { fields: ['url', 'name', 'ext', 'size'] },
        related: LIST,
      },
    },
  );
