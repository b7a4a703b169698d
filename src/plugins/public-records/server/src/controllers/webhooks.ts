import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addressProblem } from '../../../domain/webhook-subscription';
import { pathPatterns } from '../config';
import { typeName } from '../records/change';
import type { WebhooksService } from '../services/webhooks';

/** The parts of Koa's context that these handlers use. */
interface Context {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  status: number;
  body: unknown;
  set(headers: Record<string, string>): void;
}

const PAGE_SIZE = 25;

const newSchema = z.strictObject({
  address: z
    .string('Hãy ghi địa chỉ nhận.')
    .trim()
    .superRefine((address, { addIssue }) => {
      const problem = addressProblem(address);
      if (problem) addIssue({ code: 'custom', message: problem });
    }),
  note: z
    .string()
    .trim()
    .max(500, 'Ghi chú dài quá 500 ký tự.')
    .transform((note) => note || null)
    .nullable()
    .default(null),
  types: z.array(z.string()).default([]),
});

const switchSchema = z.strictObject({ isActive: z.boolean() });

/** The page of webhooks in the panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const webhooks = () => strapi.plugin('public-records').service('webhooks') as WebhooksService;

  const types = () =>
    Object.keys(pathPatterns(strapi)).map((uid) => {
      const { info } = strapi.contentTypes[uid as never] as unknown as { info: { displayName: string } };
      return { type: typeName(strapi, uid), name: info.displayName };
    });

  return {
    async find(ctx: Context) {
      ctx.body = { data: await webhooks().all(), meta: { types: types() } };
    },

    async create(ctx: Context) {
      const subscription = dataOf(ctx, newSchema);
      const known = new Set(types().map(({ type }) => type));
      const unknown = subscription.types.find((type) => !known.has(type));
      if (unknown !== undefined) throw new errors.ValidationError(`Không có loại nội dung “${unknown}”.`);
      // Nothing on the way may keep a secret.
      ctx.set({ 'Cache-Control': 'no-store' });
      ctx.status = 201;
      ctx.body = { data: await webhooks().add(subscription) };
    },

    async switch(ctx: Context) {
      const id = idOf(ctx);
      const { isActive } = dataOf(ctx, switchSchema);
      found(await webhooks().setActive(id, isActive));
      ctx.body = { data: { id, isActive } };
    },

    async remove(ctx: Context) {
      const id = idOf(ctx);
      found(await webhooks().remove(id));
      ctx.body = { data: { id } };
    },

    async renewSecret(ctx: Context) {
      const id = idOf(ctx);
      const secret = found(await webhooks().renewSecret(id));
      ctx.set({ 'Cache-Control': 'no-store' });
      ctx.body = { data: { id, secret } };
    },

    async test(ctx: Context) {
      ctx.body = { data: found(await webhooks().test(idOf(ctx))) };
    },

    async deliveries(ctx: Context) {
      const page = Math.max(1, Math.min(100_000, Math.floor(Number(ctx.query.page)) || 1));
      const { lines, total } = await webhooks().log({ page, pageSize: PAGE_SIZE });
      ctx.body = { data: lines, meta: { page, pageSize: PAGE_SIZE, total } };
    },

    async sendAgain(ctx: Context) {
      const id = idOf(ctx);
      if (!(await webhooks().sendAgain(id)))
        throw new errors.ApplicationError('Chỉ gửi lại được thông báo đã gửi hỏng.');
      ctx.status = 202;
      ctx.body = { data: { id } };
    },
  };
};

function idOf({ params: { id } }: Context): number {
  return Number(found(id !== undefined && /^\d{1,9}$/.test(id) && id));
}

function found<Value>(value: Value | null | false): Value {
  if (value === null || value === false) throw new errors.NotFoundError('Không có mục này.');
  return value;
}

function dataOf<Schema extends z.ZodType>({ request: { body } }: Context, schema: Schema): z.infer<Schema> {
  const { data } = (body ?? {}) as { data?: unknown };
  const result = schema.safeParse(data ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new errors.ValidationError(issue?.message ?? 'Dữ liệu không hợp lệ.');
}
