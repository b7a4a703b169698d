/**
 * What a public REST query may ask for. Strapi itself checks names; this checks size, so that one request cannot keep
 * the database busy, and refuses what Strapi would silently change (a page size above the limit, a missing language).
 */

export const QUERY_LIMITS = {
  characters: 4000,
  pageSize: 100,
  populateDepth: 4,
  populated: 30,
  conditions: 30,
  filterDepth: 8,
} as const;

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entriesOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isTree(value) ? Object.values(value) : [];

/** Depth of nested arrays and objects: 0 for a leaf. */
function depthOf(value: unknown): number {
  const children = entriesOf(value);
  return children.length === 0 ? 0 : 1 + Math.max(...children.map(depthOf));
}

function leavesOf(value: unknown): number {
  if (!isTree(value) && !Array.isArray(value)) return 1;
  return entriesOf(value).reduce<number>((sum, child) => sum + leavesOf(child), 0);
}

/** Relations asked for, and how deep: `{ a: { populate: { b: true } } }` is 2 relations, 2 deep. */
function measurePopulate(populate: unknown): { depth: number; count: number } {
  if (typeof populate === 'string') {
    const paths = populate.split(',');
    return { depth: Math.max(...paths.map((path) => path.split('.').length)), count: paths.length };
  }
  if (Array.isArray(populate)) return mergeMeasures(populate.map(measurePopulate));
  if (!isTree(populate)) return { depth: 0, count: 0 };
  return mergeMeasures(
    Object.values(populate).map((child) => {
      if (!isTree(child)) return { depth: 1, count: 1 };
      const variants = isTree(child.on) ? Object.values(child.on) : [child];
      const inner = mergeMeasures(
        variants.map((variant) => measurePopulate(isTree(variant) ? variant.populate : undefined)),
      );
      return { depth: 1 + inner.depth, count: 1 + inner.count };
    }),
  );
}

function mergeMeasures(measures: { depth: number; count: number }[]): { depth: number; count: number } {
  return {
    depth: Math.max(0, ...measures.map((measure) => measure.depth)),
    count: measures.reduce((sum, measure) => sum + measure.count, 0),
  };
}

function pageSizeProblem(pagination: unknown): string | null {
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
  const { locale } = query;
  if (locale !== undefined && (typeof locale !== 'string' || !locales.includes(locale))) {
    return `Unknown locale. Known: ${locales.join(', ')}`;
  }
  if (depthOf(query.filters) > QUERY_LIMITS.filterDepth) return "'filters' is nested too deep";
  if (query.filters !== undefined && leavesOf(query.filters) > QUERY_LIMITS.conditions) {
    return `'filters' has more than ${QUERY_LIMITS.conditions} conditions`;
  }
  const populate = measurePopulate(query.populate);
  if (populate.depth > QUERY_LIMITS.populateDepth) return "'populate' is nested too deep";
  if (populate.count > QUERY_LIMITS.populated) return "'populate' asks for too many relations";
  return pageSizeProblem(query.pagination);
}
