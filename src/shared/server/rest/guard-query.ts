import { errors } from '@strapi/utils';
import type { Core, UID } from '@strapi/strapi';
import { queryProblem } from '../../domain/query-budget';
import { queryFitProblem } from '../../domain/query-fit';
import type { ModelSchema } from '../../domain/walk-attributes';

/** The parts of Strapi's Koa context that the REST guards use. */
export interface RestContext {
  query: Record<string, unknown>;
  params: { id?: string };
  request: { querystring: string };
  state: { auth?: { strategy?: { name?: string }; credentials?: { type?: string } } };
}

/** Types that hold more than the public may ask about: accounts, and files, which know every draft that uses them. */
const CLOSED = /^(admin|plugin::(upload|users-permissions|i18n|content-releases|review-workflows))(::|\.)/;

/** Drafts may be read by a full-access token only: any other caller gets what the public gets. */
function mayReadDrafts(ctx: RestContext): boolean {
  const { strategy, credentials } = ctx.state.auth ?? {};
  return strategy?.name === 'content-api-token' && credentials?.type === 'full-access';
}

/**
 * Refuses a too costly or meaningless query with 400 and one for unpublished entries with 403 (in stock Strapi
 * `status=draft` gives drafts to anybody).
 */
async function checkQuery(strapi: Core.Strapi, uid: string, ctx: RestContext): Promise<void> {
  const locales = await strapi.plugin('i18n').service('locales').find();
  const codes = (locales as { code: string }[]).map((locale) => locale.code);
  // A key with a control character names nothing, and PostgreSQL fails on a NUL.
  if (/\p{Cc}/u.test(ctx.params.id ?? '')) throw new errors.NotFoundError();
  const problem =
    queryProblem(ctx.query, ctx.request.querystring.length, codes) ??
    queryFitProblem(ctx.query, modelOf(strapi, uid), (attribute) => {
      const target = String(attribute.target ?? attribute.component ?? '');
      return target === '' || CLOSED.test(target) ? undefined : modelOf(strapi, target);
    });
  if (problem) throw new errors.ValidationError(problem);
  const { status } = ctx.query;
  if (status !== undefined && status !== 'published' && !mayReadDrafts(ctx)) {
    throw new errors.PolicyError('Only published entries can be read here');
  }
}

const modelOf = (strapi: Core.Strapi, uid: string): ModelSchema =>
  strapi.getModel(uid as UID.Schema) as unknown as ModelSchema;

/**
 * Route config of a public read of a type. Each route needs an object of its own: Strapi writes the route's
 * permission scope into it.
 */
export const guardedRead = (uid: string) => ({
  middlewares: [
    async (ctx: RestContext, next: () => Promise<unknown>) => {
      await checkQuery(strapi, uid, ctx);
      return next();
    },
  ] as unknown as string[],
});
