import type { Core } from '@strapi/strapi';
import { invalid } from './invalid';
import { isContent, isLocalised, type DocumentMiddleware } from './types';

/** Strapi would store an entry in a language that does not exist, where nobody could ever read it. */
export const knownLocale =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    const { locale } = ctx.params;
    if (!isContent(ctx) || !isLocalised(ctx) || !locale || locale === '*') return next();
    const present = (await strapi.plugin('i18n').service('locales').find()) as { code: string }[];
    const unknown = [locale].flat().find((wanted) => !present.some(({ code }) => code === wanted));
    if (unknown) invalid('locale', `Ngôn ngữ "${unknown}" chưa có trên cổng.`);
    return next();
  };
