import type { Core } from '@strapi/strapi';
import { invalid } from '../../../../../shared/server/documents/invalid';
import type { DocumentMiddleware } from '../../../../../shared/server/documents/types';
import { colourProblem } from '../../../domain/colours';
import type { SiteConfig } from '../config';

const WORDS = {
  form: 'Màu phải có dạng #rrggbb, ví dụ #12427c.',
  contrast:
    'Màu quá nhạt: chữ trắng trên màu này, hay chữ màu này trên nền trắng, khó đọc (tương phản dưới 4,5).',
};

/** A colour that makes text hard to read is not taken (WCAG 1.4.3). */
export const checkColours =
  (strapi: Core.Strapi): DocumentMiddleware =>
  (ctx, next) => {
    const { types } = strapi.config.get('plugin::public-site') as SiteConfig;
    const data = ctx.uid === types.site ? ((ctx.params.data ?? {}) as Record<string, unknown>) : {};
    for (const name of ['brandColour', 'linkColour']) {
      const problem = colourProblem(data[name]);
      if (problem) invalid(name, WORDS[problem]);
    }
    return next();
  };
