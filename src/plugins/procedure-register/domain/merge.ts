/** Values of one entry by attribute, in the shape of {@link ProcedureData}. */
export type Values = Readonly<Record<string, unknown>>;

export interface FieldChange {
  field: string;
  /** name of the attribute as people read it */
  label?: string;
  from: unknown;
  to: unknown;
}

export interface Conflict {
  field: string;
  label?: string;
  /** what staff have */
  ours: unknown;
  /** what the source has */
  theirs: unknown;
}

export interface MergeInput {
  /** the stored entry */
  current: Values;
  /** the source's row; an attribute that is absent is one that the source does not carry */
  incoming: Values;
  /** fingerprints of what the source gave at the last import, by attribute; null before the first */
  base: Readonly<Record<string, string>> | null;
  /** whether what is stored may be replaced without asking (sample content) */
  isDisposable?: boolean;
}

export interface Merge {
  changes: FieldChange[];
  conflicts: Conflict[];
}

/** A value with nothing in it: null, blank, empty lists, and objects of such. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isBlank);
}

/** One form for values that mean the same: no blank parts, keys in order, numbers and their texts alike. */
export function canonical(value: unknown): unknown {
  if (isBlank(value)) return null;
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).filter(([, part]) => !isBlank(part));
    return Object.fromEntries(
      parts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonical(part)]),
    );
  }
  return typeof value === 'number' ? String(value) : value;
}

const print = (value: unknown): string => JSON.stringify(canonical(value));

export const isSame = (a: unknown, b: unknown): boolean => print(a) === print(b);

/**
 * What an import does to an entry, attribute by attribute. The source's value is taken where nobody has edited since
 * the last import; where somebody has, and the source has moved too, both values are put before a person.
 *
 * @param fingerprint of a value, as stored at the last import
 */
export function merge(input: MergeInput, fingerprint: (value: unknown) => string): Merge {
  const { current, incoming, base, isDisposable = false } = input;
  const result: Merge = { changes: [], conflicts: [] };
  for (const [field, theirs] of Object.entries(incoming)) {
    const ours = current[field];
    if (theirs === undefined || isSame(ours, theirs)) continue;
    const last = base?.[field];
    // The source has not moved since: what staff wrote stands.
    if (last !== undefined && last === fingerprint(theirs)) continue;
    const isEdited = last === undefined ? !isBlank(ours) : last !== fingerprint(ours);
    // A source that never said anything about it has nothing to set against an edit.
    if (last === undefined && isBlank(theirs) && !isDisposable) continue;
    if (isEdited && !isDisposable) result.conflicts.push({ field, ours, theirs });
    else result.changes.push({ field, from: ours, to: theirs });
  }
  return result;
}
