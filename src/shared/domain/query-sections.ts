/**
 * A REST query as a list of the places that can select or order entries: the query itself and every relation that
 * `populate` asks for. What holds for filters and sorting holds in each of them.
 */
export type Tree = Record<string, unknown>;

export interface QuerySection {
  /** relation names from the root to here; empty for the query itself */
  trail: string[];
  filters: unknown;
  sort: unknown;
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Options of one populated relation. Others (a status, a locale) would reach rows that the root query excludes. */
const POPULATE_OPTIONS = new Set(['fields', 'populate', 'filters', 'sort']);

/** The relation paths that a textual `populate` names: "a,b.c" → [a], [b, c]. */
const namedPaths = (text: string): string[][] => text.split(',').map((path) => path.trim().split('.'));

export function sectionsOf(query: Tree): QuerySection[] {
  return [{ trail: [], filters: query.filters, sort: query.sort }, ...populatedSections(query.populate, [])];
}

function populatedSections(populate: unknown, trail: string[]): QuerySection[] {
  if (typeof populate === 'string') {
    return namedPaths(populate).map((path) => ({
      trail: [...trail, ...path],
      filters: undefined,
      sort: undefined,
    }));
  }
  if (Array.isArray(populate)) return populate.flatMap((item) => populatedSections(item, trail));
  if (!isTree(populate)) return [];
  return Object.entries(populate).flatMap(([name, options]) => {
    const here = [...trail, name];
    if (!isTree(options)) return [{ trail: here, filters: undefined, sort: undefined }];
    return [
      { trail: here, filters: options.filters, sort: options.sort },
      ...populatedSections(options.populate, here),
    ];
  });
}

/** First option of a populated relation that is not allowed, or null. */
export function strangePopulateOption(populate: unknown): string | null {
  if (Array.isArray(populate)) return populate.map(strangePopulateOption).find(Boolean) ?? null;
  if (!isTree(populate)) return null;
  for (const [name, options] of Object.entries(populate)) {
    if (!isTree(options)) continue;
    const strange = Object.keys(options).find((option) => !POPULATE_OPTIONS.has(option));
    if (strange) return `populate[${name}][${strange}]`;
    const inner = strangePopulateOption(options.populate);
    if (inner) return inner;
  }
  return null;
}

/** Every key and every text in a part of a query. */
export function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (isTree(value)) return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsOf(inner)]);
  return typeof value === 'string' ? [value] : [];
}

/** Keys in a part of a query, without the values they are compared with. */
export function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return isTree(value) ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]) : [];
}

/** The attribute paths that entries are sorted by: "title:asc,field.name" → [title], [field, name]. */
export function sortPathsOf(sort: unknown): string[][] {
  if (Array.isArray(sort)) return sort.flatMap(sortPathsOf);
  if (typeof sort === 'string') {
    return sort.split(',').map((key) => (key.split(':')[0] ?? '').trim().split('.'));
  }
  if (!isTree(sort)) return [];
  return Object.entries(sort).flatMap(([name, inner]) =>
    isTree(inner) ? sortPathsOf(inner).map((path) => [name, ...path]) : [[name]],
  );
}
