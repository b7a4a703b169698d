import type { Core } from '@strapi/strapi';

type Data = Record<string, unknown>;
export type Entry = { documentId: string; id: number; [attribute: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any

interface WriteOptions {
  locale?: string;
  status?: 'draft' | 'published';
}

/** Writes entries through the document service, as the panel and the command line do. */
export function contentOf(strapi: Core.Strapi, uid: string) {
  const documents = strapi.documents(uid as never) as unknown as {
    create(params: object): Promise<Entry>;
    update(params: object): Promise<Entry>;
    publish(params: object): Promise<{ entries: Entry[] }>;
    unpublish(params: object): Promise<unknown>;
    discardDraft(params: object): Promise<unknown>;
    delete(params: object): Promise<unknown>;
    clone(params: object): Promise<{ entries: Entry[] }>;
    findOne(params: object): Promise<Entry | null>;
    findMany(params?: object): Promise<Entry[]>;
  };
  return {
    documents,
    draft: (data: Data, options: WriteOptions = {}) =>
      documents.create({ data, ...options, status: 'draft' }),
    published: (data: Data, options: WriteOptions = {}) =>
      documents.create({ data, ...options, status: 'published' }),
    translate: (documentId: string, data: Data, options: WriteOptions = {}) =>
      documents.update({ documentId, data, locale: 'en', status: 'published', ...options }),
    rows: (where: object = {}) => strapi.db.query(uid as never).findMany({ where }) as Promise<Entry[]>,
  };
}
