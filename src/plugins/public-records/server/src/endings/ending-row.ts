import type { EndedAt, EndingReason } from '../../../domain/endings';

export const ENDING = 'plugin::public-records.ending';

/** An entry as its page showed it. */
export type Payload = Record<string, unknown>;

/** What is stored of an address at which nothing is public. */
export interface EndingRow {
  documentId: string;
  path: string;
  title: string | null;
  /** of a redirect that staff made: the type of this row itself, with its own documentId */
  contentTypeUid: string;
  targetDocumentId: string;
  targetLocale: string | null;
  endedAt: string;
  /** documentId of the entry that went elsewhere */
  movedTo: string | null;
  /** null in rows from before there were reasons */
  reason: EndingReason | null;
  target: string | null;
  note: string | null;
  payload: Payload | null;
  isImported: boolean | null;
}

export const reasonOf = ({ reason, movedTo }: Pick<EndingRow, 'reason' | 'movedTo'>): EndingReason =>
  reason ?? (movedTo ? 'moved' : 'error');

export const endedAt = (row: EndingRow): EndedAt => ({
  path: row.path,
  locale: row.targetLocale,
  reason: reasonOf(row),
  target: row.target,
});
