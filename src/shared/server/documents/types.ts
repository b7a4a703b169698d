import type { ModelSchema } from '../../domain/walk-attributes';

/** What a document-service middleware gets, with the parameters that ours read and change. */
export interface DocumentContext {
  uid: string;
  action: string;
  contentType: ModelSchema & {
    uid: string;
    collectionName: string;
    info: { displayName: string };
    options?: { draftAndPublish?: boolean };
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  params: {
    documentId?: string;
    locale?: string | string[] | null;
    status?: string;
    data?: Record<string, unknown> | null;
  };
}

export type DocumentMiddleware = (ctx: DocumentContext, next: () => Promise<unknown>) => Promise<unknown>;

/** The actions that carry attribute values in `params.data`. */
const WRITES = new Set(['create', 'update', 'clone']);

/** Only what the application itself models: never Strapi's own types. */
export const isContent = (ctx: DocumentContext): boolean => ctx.uid.startsWith('api::');

export const isWrite = (ctx: DocumentContext): boolean => isContent(ctx) && WRITES.has(ctx.action);

/** A write whose result the public sees at once: publish, a write with status "published", any of a type without drafts. */
export const isPublication = (ctx: DocumentContext): boolean =>
  isContent(ctx) &&
  (ctx.action === 'publish' ||
    (WRITES.has(ctx.action) && (ctx.params.status === 'published' || !hasDraftAndPublish(ctx))));

export const isLocalised = (ctx: DocumentContext): boolean =>
  ctx.contentType.pluginOptions?.i18n?.localized === true;

export const hasDraftAndPublish = (ctx: DocumentContext): boolean =>
  ctx.contentType.options?.draftAndPublish === true;
