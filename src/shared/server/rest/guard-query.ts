import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { queryProblem } from '../../domain/query-budget';

/** The parts of Strapi's Koa context that the REST guards use. */
export interface RestContext {
  query: Record<string, unknown>;
  request: { querystring: string };
  state: { auth?: { strategy?: { name?: string }; credentials?: { type?: string } } };
}

/** Drafts may be read by a full-access token only: any other caller gets what the public gets. */
function mayReadDrafts(ctx: RestContext): boolean {
  const { strategy, credentials } = ctx.state.auth ?? {};
  return strategy?.name === 'content-api-token' && credentials?.type === 'full-access';
}

/**
 * Route middleware of every public read: refuses a too costly or meaningless query with 400 and an unpublished one
 * with 403 (in stock Strapi `status=draft` gives drafts to anybody).
 */
export const guardQuery =
  (strapi: Core.Strapi) =>
  async (ctx: RestContext, next: () => Promise<unknown>): Promise<unknown> => {
    const locales = await strapi.plugin('i18n').service('locales').find();
    const codes = (locales as { code: string }[]).map((locale) => locale.code);
    const problem = queryProblem(ctx.query, ctx.request.querystring.length, codes);
    if (problem) throw new errors.ValidationError(problem);
    const { status } = ctx.query;
    if (status !== undefined && status !== 'published' && !mayReadDrafts(ctx)) {
      throw new errors.PolicyError('Only published entries can be read here');
    }
    return next();
  };
