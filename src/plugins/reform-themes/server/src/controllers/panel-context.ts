import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { themesConfig } from '../config';
import { THEME } from '../catalogue';

/** The parts of Strapi's Koa context that the panel's routes use. */
export interface PanelContext {
  params: Record<string, string>;
  query: Record<string, string | undefined>;
  request: { body?: unknown };
  state: { userAbility: unknown };
  body: unknown;
  notFound(): void;
  forbidden(): void;
}

type Verb = 'read' | 'update';

interface PermissionChecker {
  cannot: Record<Verb, (entity?: unknown) => boolean>;
}

function checkerOf(strapi: Core.Strapi, ctx: PanelContext, model: string): PermissionChecker {
  return strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model }) as PermissionChecker;
}

/** Whether the caller may do this to entries of a tagged type, or to this entry. */
export function mayAct(
  strapi: Core.Strapi,
  ctx: PanelContext,
  uid: string,
  verb: Verb,
  entity?: unknown,
): boolean {
  return themesConfig(strapi).types[uid] !== undefined && !checkerOf(strapi, ctx, uid).cannot[verb](entity);
}

/** Ends the call unless the caller may change themes. */
export function requireThemeEditor(strapi: Core.Strapi, ctx: PanelContext): void {
  if (checkerOf(strapi, ctx, THEME).cannot.update())
    throw new errors.PolicyError('Bạn không có quyền sửa chủ đề cải cách.');
}

/** The entry of a tagged type that a route names, if the caller may do this to it. */
export async function entryFor(
  strapi: Core.Strapi,
  ctx: PanelContext,
  verb: Verb,
): Promise<'ok' | 'none' | 'closed'> {
  const { uid = '', documentId } = ctx.params;
  if (!themesConfig(strapi).types[uid]) return 'none';
  if (!mayAct(strapi, ctx, uid, verb)) return 'closed';
  const entity = await strapi.db.query(uid as never).findOne({ where: { documentId }, populate: true });
  if (!entity) return 'none';
  return mayAct(strapi, ctx, uid, verb, entity) ? 'ok' : 'closed';
}
