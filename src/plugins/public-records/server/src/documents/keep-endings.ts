import type { Core } from '@strapi/strapi';
import { pathChanges, type NewEnding, type Unpublication } from '../../../domain/endings';
import type { DocumentContext, DocumentMiddleware } from '../../../../../shared/server/documents/types';
import { pathPatterns } from '../config';
import { lock } from '../lock';
import { publicEntries } from '../public-entries';
import { RecordBuilder, type NewRecord } from '../records/build-record';
import type { EndingsService, EndingToKeep } from '../services/endings';
import { saidOf } from '../unpublish/unpublication';

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
      const { uid, params, action } = ctx;
      const said = action === 'unpublish' ? saidOf(uid, params.documentId) : null;
      // What is public before and after is compared: two publications of one document must not overlap.
      if (params.documentId) await lock(strapi, params.documentId);
      const before = params.documentId ? await publicEntries(strapi, uid, params.documentId) : [];
      const records = await recordsToKeep(strapi, ctx, said);
      const result = (await next()) as { documentId?: string } | null;
      const documentId = params.documentId ?? result?.documentId;
      if (!documentId) return result;
      const after = await publicEntries(strapi, uid, documentId);
      const { ended, live } = pathChanges(before, after, said?.reason);
      const endings = strapi.plugin('public-records').service('endings') as EndingsService;
      await endings.clear(live);
      const locales = after.map(({ locale }) => locale);
      if (action !== 'unpublish') await endings.returned(uid, documentId, locales);
      await endings.record(uid, documentId, ended.map(toKeep(said, records)));
      return result;
    });
  };

/** What is withdrawn stays readable: as it is now, before it is taken off. */
async function recordsToKeep(
  strapi: Core.Strapi,
  { uid, params }: DocumentContext,
  said: Unpublication | null,
): Promise<NewRecord[]> {
  if (said?.reason !== 'withdrawn' || !params.documentId) return [];
  return new RecordBuilder(strapi).build(uid, params.documentId);
}

const toKeep =
  (said: Unpublication | null, records: readonly NewRecord[]) =>
  (ending: NewEnding): EndingToKeep => {
    if (ending.reason === 'consolidated') return { ...ending, target: said?.target ?? null };
    if (ending.reason !== 'withdrawn') return ending;
    const payload = records.find(({ path }) => path === ending.path)?.payload ?? null;
    return { ...ending, note: said?.note ?? null, payload };
  };
