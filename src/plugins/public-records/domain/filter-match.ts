import type { Facets } from './facets';

/** True, false, or undefined when the facets do not tell. */
type Verdict = boolean | undefined;

type Condition = Record<string, unknown>;

const isObject = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const all = (verdicts: Verdict[]): Verdict =>
  verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;

const any = (verdicts: Verdict[]): Verdict =>
  verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;

const not = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

/** Dates are compared as the texts they are stored as. */
const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

const isComparable = (a: unknown, b: unknown): boolean =>
  (typeof a === 'string' && typeof b === 'string') || (typeof a === 'number' && typeof b === 'number');

const ordered = (a: unknown, b: unknown, holds: (sign: number) => boolean): Verdict =>
  a === null
    ? false
    : isComparable(a, b)
      ? holds((a as string) < (b as string) ? -1 : a === b ? 0 : 1)
      : undefined;

const textual = (a: unknown, b: unknown, holds: (text: string, part: string) => boolean): Verdict => {
  if (a === null) return false;
  if (typeof a !== 'string' || typeof b !== 'string') return undefined;
  return holds(a, b);
};

const fold = (text: string): string => text.toLowerCase();

const OPERATORS: Record<string, (value: unknown, wanted: unknown) => Verdict> = {
  $eq: (value, wanted) => equals(value, wanted),
  $ne: (value, wanted) => not(equals(value, wanted)),
  $in: (value, wanted) => any([wanted].flat().map((each) => equals(value, each))),
  $notIn: (value, wanted) => not(any([wanted].flat().map((each) => equals(value, each)))),
  $null: (value, wanted) => (value === null) === isTrue(wanted),
  $notNull: (value, wanted) => (value !== null) === isTrue(wanted),
  $gt: (value, wanted) => ordered(value, plain(wanted), (sign) => sign > 0),
  $gte: (value, wanted) => ordered(value, plain(wanted), (sign) => sign >= 0),
  $lt: (value, wanted) => ordered(value, plain(wanted), (sign) => sign < 0),
  $lte: (value, wanted) => ordered(value, plain(wanted), (sign) => sign <= 0),
  $contains: (value, wanted) => textual(value, wanted, (text, part) => text.includes(part)),
  $containsi: (value, wanted) => textual(value, wanted, (text, part) => fold(text).includes(fold(part))),
  $startsWith: (value, wanted) => textual(value, wanted, (text, part) => text.startsWith(part)),
};

const isTrue = (value: unknown): boolean => value === true || value === 'true';

/** A query string gives numbers and truth values as texts. */
function equals(value: unknown, wanted: unknown): Verdict {
  const right = plain(wanted);
  if (right === null) return value === null;
  if (value === null) return false;
  if (typeof value === 'object' || typeof right === 'object') return undefined;
  return value === right || String(value) === String(right);
}

function attributeFits(value: unknown, condition: unknown): Verdict {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return relationAbsent(condition);
    return any(value.map((each) => attributeFits(each, condition)));
  }
  if (!isObject(condition)) return isObject(value) ? undefined : equals(value, condition);
  if (isObject(value)) return fits(value, condition);
  const conditions = Object.entries(condition);
  if (conditions.some(([key]) => !key.startsWith('$')))
    return value === null ? relationAbsent(condition) : undefined;
  return all(conditions.map(([operator, wanted]) => operatorFits(value, operator, wanted)));
}

/** A condition on a relation that points nowhere; of one that asks for absence the facets know too little. */
const relationAbsent = (condition: unknown): Verdict =>
  condition === null || /"\$(?:null|notNull|not|ne|notIn)"|null/.test(JSON.stringify(condition))
    ? undefined
    : false;

function operatorFits(value: unknown, operator: string, wanted: unknown): Verdict {
  if (operator === '$not') return not(attributeFits(value, wanted));
  if (operator === '$and' || operator === '$or') {
    const parts = [wanted].flat().map((part) => attributeFits(value, part));
    return operator === '$and' ? all(parts) : any(parts);
  }
  return OPERATORS[operator]?.(value, wanted);
}

/** What says whether a row is public is no property of what became public. */
const NOT_COMPARED = new Set(['publishedAt', 'id', '_q']);

function fits(facets: Condition, where: unknown): Verdict {
  if (Array.isArray(where)) return all(where.map((part) => fits(facets, part)));
  if (!isObject(where)) return undefined;
  return all(
    Object.entries(where).map(([key, condition]) => {
      if (key === '$and') return all([condition].flat().map((part) => fits(facets, part)));
      if (key === '$or') return any([condition].flat().map((part) => fits(facets, part)));
      if (key === '$not') return not(fits(facets, condition));
      if (NOT_COMPARED.has(key) || key.startsWith('$')) return undefined;
      return attributeFits(facets[key], condition);
    }),
  );
}

/**
 * Whether an entry could be among what a condition of the query engine finds. What the facets do not tell counts as
 * yes: an answer too many is made anew, never one too few.
 */
export const mayMatch = (facets: Facets, where: unknown): boolean => fits(facets, where) !== false;
