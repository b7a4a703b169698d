import type { Core, UID } from '@strapi/strapi';
import { mendValue, ValueProblem } from '../../domain/mend-value';
import { walkAttributes } from '../../domain/walk-attributes';
import { invalid } from './invalid';
import { isWrite, type DocumentMiddleware } from './types';

/** Mends texts and checks the values of our own field types before any write of content, whoever makes it. */
export const repairValues =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    if (!isWrite(ctx)) return next();
    if (Array.isArray(ctx.params.data))
      invalid('data', 'Dữ liệu gửi lên phải là một bản ghi, không phải danh sách.');
    const componentOf = (uid: string) => strapi.components[uid as UID.Component] as never;
    const titles = Object.values(ctx.contentType.attributes).map(({ targetField }) => targetField);
    walkAttributes(ctx.contentType, ctx.params.data, componentOf, (value, attribute, path) => {
      try {
        return mendValue(value, attribute, path.length === 1 && titles.includes(path[0]));
      } catch (error) {
        if (!(error instanceof ValueProblem)) throw error;
        return invalid(path, `"${path.join('.')}" ${error.message}.`);
      }
    });
    return next();
  };
