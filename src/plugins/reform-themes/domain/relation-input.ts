import { isRecord } from './stored-json';

/** A reference to an entry, as the panel (id), REST and the document service (id or documentId) send it. */
export type Reference = { id: number } | { documentId: string };

/** The relation that a caller asks for, in terms of what is there now. */
export interface RelationRequest {
  /** replaces what is there; null keeps it */
  set: Reference[] | null;
  connect: Reference[];
  disconnect: Reference[];
}

function referenceOf(value: unknown): Reference {
  if (isRecord(value)) {
    if (typeof value.documentId === 'string') return { documentId: value.documentId };
    return referenceOf(value.id ?? null);
  }
  if (typeof value === 'number') return { id: value };
  // Strapi reads a text that starts with a digit as a number; documentIds start with a letter.
  if (typeof value === 'string' && value !== '') {
    return /^\d/.test(value) ? { id: Number.parseInt(value, 10) } : { documentId: value };
  }
  throw new TypeError('Not a reference to an entry');
}

function references(value: unknown): Reference[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(referenceOf);
}

/**
 * Reads every form in which Strapi takes a to-many relation: arrays, one reference, null, `{ set }`,
 * `{ connect, disconnect }`.
 *
 * @returns null when the caller says nothing about the relation
 * @throws TypeError when something in it is no reference
 */
export function parseRelation(value: unknown): RelationRequest | null {
  if (value === undefined) return null;
  if (value === null) return { set: [], connect: [], disconnect: [] };
  if (!isRecord(value) || 'id' in value || 'documentId' in value) {
    return { set: references(value), connect: [], disconnect: [] };
  }
  return {
    set: value.set === undefined || value.set === null ? null : references(value.set),
    connect: references(value.connect),
    disconnect: references(value.disconnect),
  };
}

/**
 * The set that results from a request.
 *
 * @param codeOf code of what a reference points to
 */
export function requestedCodes(
  before: readonly string[],
  request: RelationRequest,
  codeOf: (reference: Reference) => string,
): string[] {
  const removed = new Set(request.disconnect.map(codeOf));
  const kept = (request.set?.map(codeOf) ?? before).filter((code) => !removed.has(code));
  return [...new Set([...kept, ...request.connect.map(codeOf)])];
}
