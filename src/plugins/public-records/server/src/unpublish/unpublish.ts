import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Unpublication } from '../../../domain/endings';
import { publicEntries } from '../public-entries';
import { planTarget } from '../redirects/plan';
import { unpublishing } from './unpublication';

/** What somebody wants to take off. */
export interface UnpublishRequest extends Unpublication {
  uid: string;
  documentId: string;
  locale: string;
  /** the draft gives up its changes as well */
  discardDraft: boolean;
}

type Check = (entity?: object) => boolean;

interface ContentManager {
  'permission-checker': {
    create(options: { userAbility: unknown; model: string }): {
      cannot: { unpublish: Check; discard: Check };
      sanitizedQuery: { unpublish(query: object): Promise<object> };
    };
  };
  'populate-builder': (uid: string) => {
    populateFromQuery(query: object): { build(): Promise<object> };
  };
}

const managerOf = <Name extends keyof ContentManager>(
  strapi: Core.Strapi,
  name: Name,
): ContentManager[Name] => strapi.plugin('content-manager').service(name) as ContentManager[Name];

/**
 * Takes one language of a document off the portal for a reason, under the rights of the panel's own unpublication.
 *
 * @throws ForbiddenError, NotFoundError; ValidationError when the reason lacks its target
 */
export async function unpublishForReason(
  strapi: Core.Strapi,
  userAbility: unknown,
  request: UnpublishRequest,
): Promise<void> {
  const { uid, documentId, locale, discardDraft } = request;
  await checkRights(strapi, userAbility, request);
  const said = await checkReason(strapi, request);
  const documents = strapi.documents(uid as never) as unknown as {
    discardDraft(params: object): Promise<unknown>;
    unpublish(params: object): Promise<unknown>;
  };
  await strapi.db.transaction(async () => {
    if (discardDraft) await documents.discardDraft({ documentId, locale });
    await unpublishing({ uid, documentId, ...said }, () => documents.unpublish({ documentId, locale }));
  });
}

async function checkRights(
  strapi: Core.Strapi,
  userAbility: unknown,
  { uid, documentId, locale, discardDraft }: UnpublishRequest,
): Promise<void> {
  const rights = managerOf(strapi, 'permission-checker').create({ userAbility, model: uid });
  const isRefused = (entity?: object): boolean =>
    rights.cannot.unpublish(entity) || (discardDraft && rights.cannot.discard(entity));
  if (isRefused()) throw new errors.ForbiddenError();
  const query = await rights.sanitizedQuery.unpublish({});
  const populate = await managerOf(strapi, 'populate-builder')(uid).populateFromQuery(query).build();
  const entity = (await strapi.documents(uid as never).findOne({
    ...{ documentId, locale, populate },
    status: 'published',
  } as never)) as unknown as object | null;
  if (!entity) throw new errors.NotFoundError('Nội dung này không còn công khai. Hãy tải lại trang.');
  if (isRefused(entity)) throw new errors.ForbiddenError();
}

/** A reason with what belongs to it, and nothing else. */
async function checkReason(
  strapi: Core.Strapi,
  { uid, documentId, locale, reason, target, note }: UnpublishRequest,
): Promise<Unpublication> {
  if (reason === 'withdrawn') return { reason, note: note || null };
  if (reason !== 'consolidated') return { reason };
  if (!target) throw new errors.ValidationError('Hãy cho biết nội dung đã được gộp vào trang nào.');
  const own = (await publicEntries(strapi, uid, documentId)).filter((entry) => entry.locale === locale);
  const plan = await planTarget(
    strapi,
    own.map(({ path }) => path),
    target,
  );
  if ('reason' in plan) throw new errors.ValidationError(plan.reason);
  return { reason, target: plan.target };
}
