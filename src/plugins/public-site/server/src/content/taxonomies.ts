import { noteList } from '../../../../../shared/server/reads/track-reads';
import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { NAMED, THEME_FIELDS } from './fields';
import { listedOn } from './procedures';
import type { NamedRow, ThemeRow } from './rows';

const TREE = { fields: [...NAMED, 'order'], populate: { parent: { fields: ['slug'] } } };

type OrderedRow = NamedRow & { order?: number | null };

const COLLATOR = new Intl.Collator('vi');

/** By their place, and in the Vietnamese alphabet where they have the same: databases put "Đ" after "Z". */
const byOrder = (a: OrderedRow, b: OrderedRow): number =>
  (a.order ?? 0) - (b.order ?? 0) || COLLATOR.compare(a.name, b.name);

/** The fields of procedures and questions, as a flat list in their order. */
export const findFields = async ({ content, config }: Portal): Promise<NamedRow[]> =>
  (await content.many<OrderedRow>(config.types.field, {}, TREE)).sort(byOrder);

/** The sections of news, as a flat list in their order. */
export const findSections = async ({ content, config }: Portal): Promise<NamedRow[]> =>
  (await content.many<OrderedRow>(config.types.section, {}, TREE)).sort(byOrder);

/** All themes with their place in the tree. */
export const findThemes = ({ content, config }: Portal): Promise<ThemeRow[]> =>
  content.many<ThemeRow>(
    config.types.theme,
    {},
    {
      fields: [...THEME_FIELDS, 'descriptionVi', 'descriptionEn'],
      populate: { parent: { fields: ['code'] } },
      sort: ['order:asc'],
    },
  );

/** The themes shown on the start page and in filters, in the configured order. */
export const mainThemes = ({ config }: Portal, themes: ThemeRow[]): ThemeRow[] =>
  config.mainThemes.flatMap((code) => themes.find((theme) => theme.code === code) ?? []);

export interface ThemeCounts {
  articles: number;
  faqs: number;
  procedures: number;
}

/** How much of each type the lists show about a theme. */
export async function countByTheme(
  { config: { types }, countThemes, today }: Portal,
  locale: PageLocale,
): Promise<(theme: ThemeRow) => ThemeCounts> {
  const count = await countThemes(locale, { [types.procedure]: listedOn(today()) });
  return ({ id, code }) => {
    const { article, faq, procedure } = types;
    // The themes are counted in one query; a page depends on those that it shows.
    for (const uid of [article, faq, procedure]) noteList(uid, { locale, themes: { code: { $eq: code } } });
    return { articles: count(article, id), faqs: count(faq, id), procedures: count(procedure, id) };
  };
}

/** The fields that have listed procedures, with how many. */
export async function countByField(
  portal: Portal,
  locale: PageLocale,
): Promise<{ field: NamedRow; count: number }[]> {
  const { content, config, today } = portal;
  const [fields, counts] = await Promise.all([
    findFields(portal),
    content.countBy(config.types.procedure, { locale }, listedOn(today()), 'field'),
  ]);
  return fields.flatMap((field) => {
    const count = counts.get(field.id);
    return count ? [{ field, count }] : [];
  });
}

/** The slug asked for and those of everything under it; undefined when there is no such entry. */
export function withDescendants(rows: NamedRow[], slug: string): string[] | undefined {
  if (!rows.some((row) => row.slug === slug)) return undefined;
  const found = new Set([slug]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const row of rows) if (row.parent && found.has(row.parent.slug)) found.add(row.slug);
  }
  return [...found];
}
