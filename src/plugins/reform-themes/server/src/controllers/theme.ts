import { factories } from '@strapi/strapi';
import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { buildTree } from '../../../domain/tree';
import { loadThemes, THEME } from '../catalogue';
import { countByTheme } from '../theme-counts';

/** The flat list and one theme are Strapi's own; the tree is ours. */
export default factories.createCoreController(THEME as UID.CollectionType, ({ strapi }) => ({
  async tree(ctx) {
    const unknown = Object.keys(ctx.query).filter((key) => key !== 'locale');
    if (unknown.length > 0) throw new errors.ValidationError(`Invalid key ${unknown[0]}`);
    const locale = (ctx.query.locale as string | undefined) ?? (await defaultLocale());
    const countsOf = await countByTheme(strapi, locale);
    const items = (await loadThemes(strapi)).map(
      ({ id, documentId, code, nameVi, nameEn, order, parent }) => ({
        documentId,
        code,
        nameVi,
        nameEn,
        order,
        name: (locale === 'en' && nameEn) || nameVi,
        parent: parent?.code ?? null,
        ...countsOf(id),
      }),
    );
    ctx.body = { data: buildTree(items), meta: { locale } };
  },
}));

const defaultLocale = (): Promise<string> => strapi.plugin('i18n').service('locales').getDefaultLocale();
