import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { ONLY, type FiguresService } from '../services/figures';

/** The parts of Strapi's Koa context that these routes use. */
interface PanelContext {
  query: Record<string, unknown>;
  body: unknown;
}

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .refine((value) => value <= most);

const registerQuery = z.strictObject({
  field: z.string().min(1).max(255).optional(),
  state: z.enum(['upcoming', 'in_force', 'replaced', 'abolished']).optional(),
  only: z.enum(ONLY).optional(),
  page: wholeNumber(100_000).optional(),
  pageSize: wholeNumber(100).optional(),
});

/** For the panel's page of the register. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const figures = () => strapi.plugin('procedure-register').service('figures') as FiguresService;

  return {
    async register(ctx: PanelContext) {
      const { data, success, error } = registerQuery.safeParse(ctx.query);
      if (!success)
        throw new errors.ValidationError(
          `Tham số không hợp lệ: ${error.issues[0]?.path.join('.') || 'tên không có'}.`,
        );
      const { page, pageSize, ...filters } = data;
      const { rows, pagination } = await figures().register({ filters, page, pageSize });
      ctx.body = { data: rows, meta: { pagination } };
    },

    async coverage(ctx: PanelContext) {
      if (Object.keys(ctx.query).length > 0)
        throw new errors.ValidationError('Đường dẫn này không có tham số.');
      ctx.body = { data: await figures().coverage() };
    },
  };
};
