import { ADDRESSES, listPath, otherLocale, type ListFilter, type ListKind } from '../../../domain/addresses';
import { findThemes, mainThemes, withDescendants } from '../content/taxonomies';
import type { NamedRow, ThemeRow } from '../content/rows';
import { nameOf, themeName } from './names';
import type { PageRequest, PageView } from './page';
import type { Option } from './parts/Filters';

/**
 * Themes to choose from: the main ones, and the one chosen.
 *
 * @returns null when the chosen theme does not exist
 */
export async function themeOptions(
  { portal, locale }: PageRequest,
  chosen?: string,
): Promise<Option[] | null> {
  const themes = await findThemes(portal);
  const offered: ThemeRow[] = mainThemes(portal, themes);
  if (chosen && !offered.some((theme) => theme.code === chosen)) {
    const other = themes.find((theme) => theme.code === chosen);
    if (!other) return null;
    offered.push(other);
  }
  return offered.map((theme) => ({ value: theme.code, text: themeName(theme, locale) }));
}

export interface TreeFilter {
  options: Option[];
  /** the chosen slug and those under it; undefined when nothing is chosen */
  slugs?: string[];
}

/** Choices of a tree of fields or sections; null when the chosen one does not exist. */
export function treeFilter({ locale }: PageRequest, rows: NamedRow[], chosen?: string): TreeFilter | null {
  const options = rows.map((row) => ({ value: row.slug, text: nameOf(row, locale) }));
  if (!chosen) return { options };
  const slugs = withDescendants(rows, chosen);
  return slugs ? { options, slugs } : null;
}

export const isFiltered = ({ search, theme, field, section }: ListFilter): boolean =>
  Boolean(search || theme || field || section);

/** What every list says about itself. Its translation keeps the filters but not the page number or the words. */
export function listView(
  { locale, text }: PageRequest,
  list: ListKind,
  filter: ListFilter,
): Omit<PageView, 'main'> {
  const { theme, field, section } = filter;
  const { title, description } = text[list];
  const page = filter.page ?? 1;
  const translation = listPath(otherLocale(locale), list, { theme, field, section });
  return {
    head: { title: page > 1 ? `${title} (${text.list.page(page)})` : title, description },
    canonical: listPath(locale, list, filter),
    translation,
    nearest: translation,
    breadcrumb: [{ href: ADDRESSES[locale].home, text: text.nav.home }],
    current: list,
  };
}
