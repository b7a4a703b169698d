import type { Core } from '@strapi/strapi';
import { pathChanges } from '../../../domain/endings';
import type { DocumentContext, DocumentMiddleware } from '../../../../../shared/server/documents/types';
import { pathPatterns } from '../config';
import { lock } from '../lock';
import { publicEntries } from '../public-entries';
import type { EndingsService } from '../services/endings';

/** The calls that can change what the public sees. */
const PUBLIC_ACTIONS = new Set(['publish', 'unpublish', 'delete']);

const changesPublic = ({ action, params }: DocumentContext): boolean =>
  PUBLIC_ACTIONS.has(action) ||
  ((action === 'create' || action === 'update') && params.status === 'published');

/**
 * Remembers the addresses that end with an unpublication, a deletion or a new slug, in the same transaction, and
 * forgets those at which something is public again. A draft that never was public leaves nothing.
 */
export const keepEndings =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    if (!(ctx.uid in pathPatterns(strapi)) || !changesPublic(ctx)) return next();
    return strapi.db.transaction(async () => {
      const { uid, params } = ctx;
      // What is public before and after is compared: two publications of one document must not overlap.
      if (params.documentId) await lock(strapi, params.documentId);
      const before = params.documentId ? await publicEntries(strapi, uid, params.documentId) : [];
      const result = (await next()) as { documentId?: string } | null;
      const documentId = params.documentId ?? result?.documentId;
      if (!documentId) return result;
      const { ended, live } = pathChanges(before, await publicEntries(strapi, uid, documentId));
      const endings = strapi.plugin('public-records').service('endings') as EndingsService;
      await endings.clear(live);
      await endings.record(uid, documentId, ended);
      return result;
    });
  };
