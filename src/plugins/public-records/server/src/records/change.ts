import type { Core } from '@strapi/strapi';
import type { RecordState } from './build-record';
import type { StoredRecord } from './record-store';

const ACTION: Record<RecordState, string> = {
  live: 'upsert',
  withdrawn: 'withdraw',
  redirect: 'redirect',
  gone: 'gone',
};

/** One line of the change feed, and what a webhook tells. */
export interface Change {
  cursor: number;
  type: string;
  documentId: string;
  locale: string | null;
  path: string;
  action: string;
  /** where a redirect leads */
  to?: string;
  title: string;
  themes: string[];
  etag: string;
  /** ISO moment of the change */
  at: string;
}

/** The name of a content type in the feed. */
export function typeName(strapi: Core.Strapi, uid: string): string {
  const { info } = strapi.contentTypes[uid as never] as unknown as { info: { singularName: string } };
  return info.singularName;
}

/** A record as the feed tells of it. */
export function changeOf(strapi: Core.Strapi, record: StoredRecord): Change {
  const { uid, documentId, locale, path, state, movedTo, title, themes, etag, version, lastChangedAt } =
    record;
  return {
    cursor: version,
    type: typeName(strapi, uid),
    documentId,
    locale,
    path,
    action: ACTION[state],
    ...(movedTo ? { to: movedTo } : {}),
    title,
    themes,
    etag,
    at: lastChangedAt,
  };
}
