/** What lists can be narrowed down by: the short values of an entry and of what it points at. */
export type Facets = Record<string, unknown>;

const LONGEST_TEXT = 1000;
const SHORT = new Set(['string', 'number', 'boolean']);

const isShort = (value: unknown): boolean =>
  value === null || (SHORT.has(typeof value) && String(value).length <= LONGEST_TEXT);

const isRelation = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'documentId' in value;

const shortOf = (entry: Record<string, unknown>): Facets =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => isShort(value)));

/**
 * The facets of a record's payload. Attributes that are left out (long texts, components) are unknown to a filter, not
 * absent.
 */
export function facetsOf(payload: Record<string, unknown>): Facets {
  const facets = shortOf(payload);
  for (const [name, value] of Object.entries(payload)) {
    if (isRelation(value)) facets[name] = shortOf(value);
    else if (Array.isArray(value) && value.every(isRelation)) facets[name] = value.map(shortOf);
  }
  return facets;
}
