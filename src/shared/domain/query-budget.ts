import {
  isTree,
  keysOf,
  sectionsOf,
  sortPathsOf,
  strangePopulateOption,
  wordsOf,
  type Tree,
} from './query-sections';

/**
 * What a public REST query may ask for. Strapi itself checks names; this checks size, so that one request cannot keep
 * the database busy, refuses what Strapi would silently change (a page size above the limit, a missing language), and
 * what would let the public guess at unpublished texts.
 */
export const QUERY_LIMITS = {
  characters: 4000,
  pageSize: 100,
  populateDepth: 4,
  populated: 30,
  conditions: 30,
  filterDepth: 8,
  sortKeys: 5,
  // A relation in a sort key is a join over the whole table.
  sortDepth: 2,
  sortedRelations: 2,
} as const;

// PostgreSQL takes no NUL in a text, and no name or word has any other control character.
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** Depth of nested arrays and objects: 0 for a leaf. */
function depthOf(value: unknown): number {
  const children = Array.isArray(value) ? value : isTree(value) ? Object.values(value) : [];
  return children.length === 0 ? 0 : 1 + Math.max(...children.map(depthOf));
}

function leavesOf(value: unknown): number {
  if (value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + leavesOf(item), 0);
  return isTree(value) ? leavesOf(Object.values(value)) : 1;
}

function localeProblem(locale: unknown, locales: readonly string[]): string | null {
  if (locale === undefined || (typeof locale === 'string' && locales.includes(locale))) return null;
  return `Unknown locale. Known: ${locales.join(', ')}`;
}

function selectionProblem(query: Tree): string | null {
  const sections = sectionsOf(query);
  const populated = sections.slice(1);
  if (populated.some(({ trail }) => trail.length > QUERY_LIMITS.populateDepth)) {
    return "'populate' is nested too deep";
  }
  if (populated.length > QUERY_LIMITS.populated) return "'populate' asks for too many relations";
  const strange = strangePopulateOption(query.populate);
  if (strange) return `'${strange}' is not allowed`;

  if (sections.some(({ filters }) => depthOf(filters) > QUERY_LIMITS.filterDepth)) {
    return "'filters' is nested too deep";
  }
  const conditions = sections.reduce((sum, { filters }) => sum + leavesOf(filters), 0);
  if (conditions > QUERY_LIMITS.conditions)
    return `'filters' has more than ${QUERY_LIMITS.conditions} conditions`;
  const sortPaths = sections.flatMap(({ sort }) => sortPathsOf(sort));
  const isSortTooCostly =
    sortPaths.length > QUERY_LIMITS.sortKeys ||
    sortPaths.some((path) => path.length > QUERY_LIMITS.sortDepth) ||
    sortPaths.filter((path) => path.length > 1).length > QUERY_LIMITS.sortedRelations;
  if (isSortTooCostly) return "'sort' is too costly";
  // The other language versions of a published entry include its drafts: a condition on them would answer, letter by
  // letter, what an unpublished text says.
  const selecting = [...sections.flatMap(({ filters }) => keysOf(filters)), ...sortPaths.flat()];
  return selecting.includes('localizations') ? "'localizations' cannot be filtered or sorted by" : null;
}

function paginationProblem(pagination: unknown): string | null {
  if (pagination === undefined) return null;
  if (!isTree(pagination)) return "'pagination' must be an object";
  for (const key of ['page', 'pageSize', 'start', 'limit']) {
    const raw = pagination[key];
    if (raw === undefined) continue;
    const least = key === 'start' ? 0 : 1;
    if (typeof raw !== 'string' && typeof raw !== 'number') return `'pagination[${key}]' must be a number`;
    if (!/^\d{1,9}$/.test(String(raw)) || Number(raw) < least) {
      return `'pagination[${key}]' must be a whole number of at least ${least}`;
    }
    if ((key === 'pageSize' || key === 'limit') && Number(raw) > QUERY_LIMITS.pageSize) {
      return `'pagination[${key}]' must not be above ${QUERY_LIMITS.pageSize}`;
    }
  }
  return null;
}

/**
 * First thing wrong with a parsed query, in words for the caller; null when it is within the budget.
 *
 * @param query parsed query object
 * @param rawLength characters of the query string as sent
 * @param locales language codes that exist
 */
export function queryProblem(query: Tree, rawLength: number, locales: readonly string[]): string | null {
  if (rawLength > QUERY_LIMITS.characters) {
    return `The query string must not be longer than ${QUERY_LIMITS.characters} characters`;
  }
  const words = wordsOf(query);
  if (words.some((word) => CONTROL.test(word))) return 'The query has control characters';
  if (words.includes('__proto__')) return "'__proto__' is no name";
  if (query._q !== undefined && typeof query._q !== 'string') return "'_q' must be a text";
  return (
    localeProblem(query.locale, locales) ?? selectionProblem(query) ?? paginationProblem(query.pagination)
  );
}
