import { titleMatcher } from '../../../domain/fold-text';
import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { NAMED, THEME_FIELDS } from './fields';
import { PROCEDURE_LIST } from './procedures';
import type { FaqPageRow, FaqRow } from './rows';

const LIST = {
  fields: ['question', 'slug', 'answeredOn', 'pinned', 'supersededNote', 'isSample'],
  populate: { field: { fields: NAMED } },
};
const SORT = ['pinned:desc', 'order:asc', 'answeredOn:desc', 'id:asc'];

export interface FaqFilter {
  search?: string;
  theme?: string;
  /** slugs of a field and those under it */
  fields?: string[];
}

/** All answers that fit, in reading order. Titles are compared in JavaScript: SQL cannot fold Vietnamese. */
export async function findFaqs(
  { content, config }: Portal,
  locale: PageLocale,
  { search, theme, fields }: FaqFilter,
  limit?: number,
): Promise<FaqRow[]> {
  const filters = {
    ...(theme && { themes: { code: { $eq: theme } } }),
    ...(fields && { field: { slug: { $in: fields } } }),
  };
  const query = { ...LIST, filters, sort: SORT, ...(limit && { limit }) };
  const rows = await content.many<FaqRow>(config.types.faq, { locale }, query);
  if (!search) return rows;
  const matches = titleMatcher(search);
  return rows.filter((row) => matches(row.question));
}

/** Everything an answer's page shows; null when nothing is published under that slug. */
export const findFaq = (
  { content, config }: Portal,
  locale: PageLocale,
  slug: string,
): Promise<FaqPageRow | null> =>
  content.first<FaqPageRow>(
    config.types.faq,
    { locale },
    {
      filters: { slug: { $eq: slug } },
      fields: [...LIST.fields, 'answer', 'source', 'sourceUrl'],
      populate: {
        field: { fields: NAMED },
        department: { fields: NAMED },
        themes: { fields: THEME_FIELDS },
        procedures: PROCEDURE_LIST,
        legalBasis: true,
      },
    },
  );
