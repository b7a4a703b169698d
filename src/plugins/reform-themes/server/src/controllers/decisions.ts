import type { Core } from '@strapi/strapi';
import { loadThemes } from '../catalogue';
import { themesConfig } from '../config';
import type { ThemesService } from '../services/themes';

interface AdminContext {
  params: { uid: string; documentId: string };
  state: { userAbility: unknown };
  body: unknown;
  notFound(): void;
  forbidden(): void;
}

interface PermissionChecker {
  cannot: { read(entity?: unknown): boolean };
}

/** For the panel: why a document carries its themes. Only for those who may read the document. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: AdminContext) {
    const { uid, documentId } = ctx.params;
    if (!themesConfig(strapi).types[uid]) return ctx.notFound();
    const checker = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model: uid }) as PermissionChecker;
    if (checker.cannot.read()) return ctx.forbidden();
    const entity = await strapi.db.query(uid as never).findOne({ where: { documentId }, populate: true });
    if (!entity) return ctx.notFound();
    if (checker.cannot.read(entity)) return ctx.forbidden();

    const service = strapi.plugin('reform-themes').service('themes') as ThemesService;
    const decisions = await service.decisionsOf(uid, documentId);
    const names = new Map((await loadThemes(strapi)).map(({ code, nameVi }) => [code, nameVi]));
    ctx.body = {
      data: decisions.map((decision) => ({ ...decision, name: names.get(decision.code) ?? decision.code })),
    };
  },
});
