import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { UNPUBLISH_REASONS } from '../../../domain/endings';
import { pathPatterns } from '../config';
import { unpublishForReason } from '../unpublish/unpublish';

/** The parts of Koa's context that these handlers use. */
interface Context {
  request: { body?: unknown };
  state: { userAbility: unknown };
  body: unknown;
}

const bodySchema = z.strictObject({
  data: z.strictObject({
    uid: z.string(),
    documentId: z.string().min(1).max(100),
    locale: z.string().min(2).max(20),
    reason: z.enum(UNPUBLISH_REASONS),
    target: z.string().trim().min(1).max(2000).nullish(),
    note: z.string().trim().max(2000).nullish(),
    /** the draft gives up its changes as well */
    discardDraft: z.boolean().default(false),
  }),
});

/** Taking something off and saying why. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Of which types something can be taken off here. */
  types(ctx: Context): void {
    ctx.body = { data: Object.keys(pathPatterns(strapi)) };
  },

  async unpublish(ctx: Context): Promise<void> {
    const { data, success, error } = bodySchema.safeParse(ctx.request.body);
    if (!success)
      throw new errors.ValidationError(
        `Dữ liệu gửi lên không hợp lệ: ${error.issues[0]?.path.join('.') || 'tên không có'}.`,
      );
    const { data: asked } = data;
    if (!(asked.uid in pathPatterns(strapi)))
      throw new errors.ValidationError('Loại nội dung không có trang.');
    await unpublishForReason(strapi, ctx.state.userAbility, asked);
    ctx.body = { data: { documentId: asked.documentId } };
  },
});
