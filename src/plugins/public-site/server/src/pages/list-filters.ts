import { CHOICES, type ChoiceList } from '../../../../../shared/domain/choices';
import { ADDRESSES, listPath, otherLocale, type ListFilter, type ListKind } from '../../../domain/addresses';
import { findThemes, mainThemes, withDescendants } from '../content/taxonomies';
import { findProcedureName } from '../content/procedures';
import type { NamedRow, ThemeRow } from '../content/rows';
import { nameOf, themeName } from './names';
import type { PageRequest, PageView } from './page';
import type { FilterBox } from './parts/Filters';

/**
 * Themes to choose from: the main ones, and the one chosen.
 *
 * @returns null when the chosen theme does not exist
 */
export async function themeBox(
  { portal, locale, text }: PageRequest,
  chosen?: string,
): Promise<FilterBox | null> {
  const themes = await findThemes(portal);
  const offered: ThemeRow[] = mainThemes(portal, themes);
  if (chosen && !offered.some((theme) => theme.code === chosen)) {
    const other = themes.find((theme) => theme.code === chosen);
    if (!other) return null;
    offered.push(other);
  }
  return {
    name: 'theme',
    label: text.themes,
    all: text.list.allThemes,
    options: offered.map((theme) => ({ value: theme.code, text: themeName(theme, locale) })),
  };
}

export interface TreeFilter {
  box: FilterBox;
  /** the chosen slug and those under it; undefined when nothing is chosen */
  slugs?: string[];
}

/** Choices of the tree of fields or sections; null when the chosen one does not exist. */
export function treeFilter(
  { locale, text }: PageRequest,
  name: 'field' | 'section',
  rows: NamedRow[],
  chosen?: string,
): TreeFilter | null {
  const box: FilterBox = {
    name,
    label: text[name],
    all: name === 'field' ? text.list.allFields : text.list.allSections,
    options: rows.map((row) => ({ value: row.slug, text: nameOf(row, locale) })),
  };
  if (!chosen) return { box };
  const slugs = withDescendants(rows, chosen);
  return slugs ? { box, slugs } : null;
}

/** What only procedures can be narrowed by, and the closed list that each takes its values from. */
const PROCEDURE_CHOICES = [
  { name: 'online', list: 'onlineService', all: 'allOnline', isFolded: false },
  { name: 'level', list: 'procedureLevel', all: 'allLevels', isFolded: true },
  { name: 'recipient', list: 'recipient', all: 'allRecipients', isFolded: true },
] as const satisfies { name: string; list: ChoiceList; all: string; isFolded: boolean }[];

/** The procedure that answers are asked for about; there are too many to choose from here. Null: no such one. */
export async function procedureBox(
  { portal, locale, text }: PageRequest,
  { procedure }: ListFilter,
): Promise<FilterBox[] | null> {
  if (!procedure) return [];
  const name = await findProcedureName(portal, locale, procedure);
  if (name === null) return null;
  const options = [{ value: procedure, text: name }];
  return [{ name: 'procedure', label: text.procedures.one, all: text.list.allProcedures, options }];
}

/** Choices of the closed lists; null when a chosen value is on none. */
export async function procedureBoxes(
  { locale, text }: PageRequest,
  filter: ListFilter,
): Promise<FilterBox[] | null> {
  const boxes = PROCEDURE_CHOICES.map(
    ({ name, list, all, isFolded }): FilterBox => ({
      name,
      isFolded,
      label: text.list[name],
      all: text.list[all],
      options: CHOICES[list].map((choice) => ({ value: choice.value, text: choice[locale] })),
    }),
  );
  const isKnown = ({ name, options }: FilterBox) =>
    !filter[name] || options.some(({ value }) => value === filter[name]);
  return boxes.every(isKnown) ? boxes : null;
}

/** Lists of what is new; a procedure is not read for its news. */
export const hasFeeds = (list: ListKind): boolean => list !== 'procedures';

/** What every list says about itself. Its translation keeps the filters but not the page number or the words. */
export function listView(
  { locale, text }: PageRequest,
  list: ListKind,
  filter: ListFilter,
): Omit<PageView, 'main'> {
  const { search: _, page = 1, ...chosen } = filter;
  const { title, description } = text[list];
  const translation = listPath(otherLocale(locale), list, chosen);
  return {
    head: { title: page > 1 ? `${title} (${text.list.page(page)})` : title, description },
    canonical: listPath(locale, list, filter),
    translation,
    nearest: translation,
    breadcrumb: [{ href: ADDRESSES[locale].home, text: text.nav.home }],
    current: list,
    hasFeeds: hasFeeds(list),
  };
}
