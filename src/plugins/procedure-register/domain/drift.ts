import { isBlank, isSame, type Values } from './merge';

/** What a new source says otherwise than what is posted. */
export interface DriftEntry {
  documentId: string;
  key: string;
  name: string;
  line: number;
  /** the decision that the source names, where another one is posted */
  newDecision: { posted: string | null; source: string } | null;
  /** attributes that differ; a source that is silent does not differ */
  fields: string[];
}

export interface ExpiredBasis {
  documentId: string;
  key: string;
  name: string;
  number: string;
  /** since when the document is not in force, if known */
  since: string | null;
}

export interface NotSeen {
  documentId: string;
  key: string;
  name: string;
}

export interface BrokenLink {
  documentId: string;
  key: string;
  url: string;
  problem: string;
}

export interface Drift {
  compared: number;
  entries: DriftEntry[];
  expiredBasis: ExpiredBasis[];
  notSeen: NotSeen[];
  /** null when links were not asked */
  brokenLinks: BrokenLink[] | null;
}

const NOT_COMPARED = new Set(['sourceTexts', 'unparsed', 'sourceOfTruth', 'changes', 'slug', 'code']);

/** Attributes in which a source differs from what is posted. */
export const differingFields = (posted: Values, source: Values): string[] =>
  Object.entries(source)
    .filter(([field, value]) => !NOT_COMPARED.has(field) && !isBlank(value) && !isSame(posted[field], value))
    .map(([field]) => field);

/** The decision that has taken the place of the posted one. */
export function newDecision(posted: Values, source: Values): DriftEntry['newDecision'] {
  const number = (values: Values): string | null =>
    (values.decision as { number?: string | null } | null)?.number ?? null;
  const [old, now] = [number(posted), number(source)];
  return now && now !== old ? { posted: old, source: now } : null;
}

/** Numbers are written with and without spaces, dots at the end, and with either "Đ". */
export const legalKey = (number: string): string =>
  number
    .normalize('NFC')
    .replace(/[\s.]+$|\s+/g, '')
    .replace(/Ð/g, 'Đ')
    .toUpperCase();
