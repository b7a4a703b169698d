import { isTree, sectionsOf, sortPathsOf, type Tree } from './query-sections';
import type { AttributeSchema, ModelSchema } from './walk-attributes';

/** Finds the model that an attribute leads to, where the public may follow it; files and accounts are closed. */
export type ModelFinder = (attribute: AttributeSchema) => ModelSchema | undefined;

/** Column ranges of PostgreSQL; SQLite has none and would answer an empty list. */
const RANGES: Record<string, { pattern: RegExp; least: number; most: number }> = {
  integer: { pattern: /^-?\d{1,10}$/, least: -2147483648, most: 2147483647 },
  biginteger: { pattern: /^-?\d{1,18}$/, least: -Infinity, most: Infinity },
  decimal: { pattern: /^-?\d{1,12}(\.\d{1,6})?$/, least: -Infinity, most: Infinity },
  float: { pattern: /^-?\d{1,15}(\.\d{1,10})?$/, least: -Infinity, most: Infinity },
};
const TRUTHS = ['true', 'false', 't', 'f', '0', '1'];
// These compare as text or ask for presence, whatever the attribute's type.
const UNTYPED =
  /^\$(null|notNull|contains|notContains|containsi|notContainsi|startsWith|startsWithi|endsWith|endsWithi)$/;

function isOfType(value: unknown, type: string): boolean {
  if (value === null) return true;
  if (type === 'boolean') return TRUTHS.includes(String(value));
  const range = RANGES[type];
  if (!range) return true;
  const number = Number(value);
  return range.pattern.test(String(value)) && number >= range.least && number <= range.most;
}

/** A list as the query parser gives it: an array, or an object with numbers for keys when it is long. */
const listOf = (value: unknown): unknown[] | null =>
  Array.isArray(value)
    ? value
    : isTree(value) && Object.keys(value).every((key) => /^\d+$/.test(key))
      ? Object.values(value)
      : null;

/** What an attribute is compared with: a value, a list, or operators. */
function conditionProblem(value: unknown, type: string, path: string): string | null {
  const list = listOf(value);
  if (list) return first(list, (item) => scalarProblem(item, type, path));
  if (!isTree(value)) return scalarProblem(value, type, path);
  return first(Object.entries(value), ([operator, inner]) => {
    const place = `${path}[${operator}]`;
    if (!operator.startsWith('$')) return `'${place}' is not an operator`;
    if (operator === '$not')
      return isTree(inner) ? conditionProblem(inner, type, place) : `'${place}' needs a condition`;
    if (operator === '$and' || operator === '$or') return `'${place}' is not possible for one attribute`;
    const items = listOf(inner);
    if (operator === '$between') {
      if (items?.length !== 2) return `'${place}' needs two values`;
    } else if (items && operator !== '$in' && operator !== '$notIn') {
      return `'${place}' needs one value`;
    }
    const wanted = UNTYPED.test(operator) ? 'text' : type;
    return first(items ?? [inner], (item) => scalarProblem(item, wanted, path));
  });
}

function scalarProblem(value: unknown, type: string, path: string): string | null {
  if (isTree(value) || Array.isArray(value)) return `'${path}' is compared with something that is no value`;
  return isOfType(value, type) ? null : `'${path}' is compared with a value that is not of type ${type}`;
}

function filterProblem(
  filters: unknown,
  model: ModelSchema,
  modelOf: ModelFinder,
  path = 'filters',
): string | null {
  if (filters === undefined) return null;
  if (!isTree(filters)) return `'${path}' must be an object`;
  return first(Object.entries(filters), ([key, value]) => {
    const place = `${path}[${key}]`;
    if (key === '$not') return filterProblem(value, model, modelOf, place);
    if (key === '$and' || key === '$or') {
      const parts = listOf(value);
      return parts
        ? first(parts, (part) => filterProblem(part, model, modelOf, place))
        : `'${place}' needs a list of conditions`;
    }
    if (key === 'id') return conditionProblem(value, 'integer', place);
    const attribute = model.attributes[key];
    // Strapi refuses what the type does not have.
    if (!attribute) return null;
    const inner = modelOf(attribute);
    const isFollowed = isTree(value) && Object.keys(value).some((name) => !name.startsWith('$'));
    if (inner && isFollowed) return filterProblem(value, inner, modelOf, place);
    const isReference = inner !== undefined || attribute.type === 'relation' || attribute.type === 'media';
    return conditionProblem(value, isReference ? 'integer' : attribute.type, place);
  });
}

/** A path may lead through open models only: a file knows every entry that uses it, drafts included. */
function pathProblem(path: readonly string[], model: ModelSchema, modelOf: ModelFinder): string | null {
  let at: ModelSchema | undefined = model;
  for (const name of path.slice(0, -1)) {
    const attribute: AttributeSchema | undefined = at.attributes[name];
    at = attribute && modelOf(attribute);
    if (!at) return `'${path.join('.')}' leads through '${name}', which cannot be followed`;
  }
  return null;
}

/**
 * First thing in a query that does not fit the content type, in words; null when all fits: a condition that is no
 * condition, a value of the wrong type (the databases disagree about those: one answers nothing, the other fails), a
 * path through what the public may not follow. Populated relations are looked at as well.
 */
export function queryFitProblem(query: Tree, model: ModelSchema, modelOf: ModelFinder): string | null {
  return first(sectionsOf(query), ({ trail, filters, sort }) => {
    const blocked = pathProblem(trail, model, modelOf);
    if (blocked) return blocked;
    const target = trail.reduce<ModelSchema | undefined>((at, name) => {
      const attribute = at?.attributes[name];
      return attribute && modelOf(attribute);
    }, model);
    if (!target)
      return filters === undefined && sort === undefined ? null : `'${trail.join('.')}' cannot be filtered`;
    return (
      filterProblem(filters, target, modelOf) ??
      first(sortPathsOf(sort), (path) => pathProblem(path, target, modelOf))
    );
  });
}

function first<T>(items: readonly T[], problemOf: (item: T) => string | null): string | null {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem) return problem;
  }
  return null;
}
