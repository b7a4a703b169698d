import { titleMatcher } from '../../../domain/fold-text';
import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { entryAt } from './entries';
import { NAMED } from './fields';
import { PROCEDURE_LIST } from './procedures';
import type { FaqPageRow, FaqRow, ProcedureRow } from './rows';
import type { SortKey } from './tables';

const LIST = {
  fields: ['question', 'slug', 'answeredOn', 'pinned', 'supersededNote', 'isSample'],
  populate: { field: { fields: NAMED } },
};
const ORDER: SortKey[] = [
  { by: 'pinned', descending: true, absent: false },
  { by: 'order', absent: 0 },
  { by: 'answeredOn', descending: true },
  { by: 'id' },
];

export interface FaqFilter {
  search?: string;
  theme?: string;
  /** code or slug of a procedure that the answer names */
  procedure?: string;
  /** slugs of a field and those under it */
  fields?: string[];
}

/** Row ids of all answers that fit, in reading order. Titles are compared in JavaScript: SQL cannot fold Vietnamese. */
export async function listFaqs(
  { content, config }: Portal,
  locale: PageLocale,
  { search, theme, procedure, fields }: FaqFilter,
  limit?: number,
): Promise<number[]> {
  const filters = {
    ...(theme && { themes: { code: { $eq: theme } } }),
    ...(procedure && { procedures: { $or: [{ code: { $eq: procedure } }, { slug: { $eq: procedure } }] } }),
    ...(fields && { field: { slug: { $in: fields } } }),
  };
  const query = { filters, order: ORDER, columns: ['question'], limit };
  const rows = await content.index<Pick<FaqRow, 'id' | 'question'>>(config.types.faq, { locale }, query);
  const matches = search ? titleMatcher(search) : () => true;
  return rows.filter((row) => matches(row.question)).map(({ id }) => id);
}

/** What a list shows of these answers. */
export const faqRows = ({ content, config }: Portal, locale: PageLocale, ids: number[]): Promise<FaqRow[]> =>
  content.byIds<FaqRow>(config.types.faq, { locale }, ids, LIST);

/** The first answers that fit. */
export const firstFaqs = async (
  portal: Portal,
  locale: PageLocale,
  filter: Omit<FaqFilter, 'search'>,
  limit: number,
): Promise<FaqRow[]> => faqRows(portal, locale, await listFaqs(portal, locale, filter, limit));

/** The answers given last; undated ones come last. */
export async function newestFaqs(
  { content, config }: Portal,
  locale: PageLocale,
  limit: number,
): Promise<FaqRow[]> {
  const order: SortKey[] = [
    { by: 'answeredOn', descending: true },
    { by: 'id', descending: true },
  ];
  const query = { filters: {}, order, limit };
  const ids = (await content.index(config.types.faq, { locale }, query)).map(({ id }) => id);
  return content.byIds<FaqRow>(config.types.faq, { locale }, ids, LIST);
}

/** The answers that name a procedure. */
export const faqsAbout = async (portal: Portal, locale: PageLocale, procedure: string): Promise<FaqRow[]> =>
  faqRows(portal, locale, await listFaqs(portal, locale, { procedure }));

/** Everything an answer's page shows; null when nothing is published under that slug. */
export async function findFaq(portal: Portal, locale: PageLocale, slug: string): Promise<FaqPageRow | null> {
  const { content, config } = portal;
  const faq = await entryAt<FaqPageRow>(portal, config.types.faq, locale, slug);
  if (!faq) return null;
  const ids = (faq.procedures ?? []).map(({ documentId }) => documentId);
  const procedures = await content.byDocuments<ProcedureRow>(
    config.types.procedure,
    { locale },
    ids,
    PROCEDURE_LIST,
  );
  return { ...faq, procedures };
}
