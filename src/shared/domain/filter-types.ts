import { isTree, sectionsOf, type Tree } from './query-sections';
import type { AttributeSchema, ModelSchema } from './walk-attributes';

/** Finds the model that a relation or component attribute leads to. */
export type ModelFinder = (attribute: AttributeSchema) => ModelSchema | undefined;

/** Column ranges of PostgreSQL; SQLite has none and would answer an empty list. */
const RANGES: Record<string, { pattern: RegExp; least: number; most: number }> = {
  integer: { pattern: /^-?\d{1,10}$/, least: -2147483648, most: 2147483647 },
  biginteger: { pattern: /^-?\d{1,18}$/, least: -Infinity, most: Infinity },
  decimal: { pattern: /^-?\d{1,12}(\.\d{1,6})?$/, least: -Infinity, most: Infinity },
  float: { pattern: /^-?\d{1,15}(\.\d{1,10})?$/, least: -Infinity, most: Infinity },
};
const TRUTHS = ['true', 'false', 't', 'f', '0', '1'];
const LOGIC = new Set(['$and', '$or', '$not']);
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

function valueProblem(value: unknown, type: string, path: string): string | null {
  if (Array.isArray(value)) return first(value, (item) => valueProblem(item, type, path));
  if (isTree(value)) {
    return first(Object.entries(value), ([operator, inner]) =>
      UNTYPED.test(operator) ? null : valueProblem(inner, type, path),
    );
  }
  return isOfType(value, type) ? null : `'${path}' is compared with a value that is not of type ${type}`;
}

/**
 * First condition of a query, populated relations included, whose value does not fit the type of its attribute, in
 * words; null when all fit. The databases disagree about such a comparison (one answers nothing, the other fails),
 * so it is refused before either sees it.
 */
export function queryTypeProblem(query: Tree, model: ModelSchema, modelOf: ModelFinder): string | null {
  return first(sectionsOf(query), ({ trail, filters }) => {
    const target = trail.reduce<ModelSchema | undefined>((at, name) => {
      const attribute = at?.attributes[name];
      return attribute && modelOf(attribute);
    }, model);
    return target ? filterTypeProblem(filters, target, modelOf) : null;
  });
}

function filterTypeProblem(
  filters: unknown,
  model: ModelSchema,
  modelOf: ModelFinder,
  path = 'filters',
): string | null {
  if (Array.isArray(filters)) {
    return first(filters, (item) => filterTypeProblem(item, model, modelOf, path));
  }
  if (!isTree(filters)) return null;
  return first(Object.entries(filters), ([key, value]) => {
    const place = `${path}[${key}]`;
    if (LOGIC.has(key)) return filterTypeProblem(value, model, modelOf, place);
    if (key === 'id') return valueProblem(value, 'integer', place);
    const attribute = model.attributes[key];
    if (!attribute) return null;
    const inner = modelOf(attribute);
    if (!inner) return valueProblem(value, attribute.type, place);
    return isTree(value) && !Object.keys(value).some((name) => name.startsWith('$') && !LOGIC.has(name))
      ? filterTypeProblem(value, inner, modelOf, place)
      : valueProblem(value, 'integer', place);
  });
}

function first<T>(items: readonly T[], problemOf: (item: T) => string | null): string | null {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem) return problem;
  }
  return null;
}
