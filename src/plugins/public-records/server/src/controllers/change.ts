import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { changeOf, type Change } from '../records/change';
import { runtimeOf } from '../runtime';

interface Context {
  query: Record<string, unknown>;
  req: { once(event: 'close', listener: () => void): void };
  body: unknown;
  set(headers: Record<string, string>): void;
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const querySchema = z.strictObject({
  since: whole(0, Number.MAX_SAFE_INTEGER).default(0),
  limit: whole(1, 500).default(100),
  wait: whole(0, 25).default(0),
});

type Query = z.infer<typeof querySchema>;

/**
 * `GET /api/changes`: what has changed in public after a cursor, each address once, in the order of its last change. A
 * client that follows it from 0 ends with exactly what is public.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const query = parse(ctx.query);
    let changes = await read(strapi, query);
    if (changes.length === 0 && query.wait > 0) {
      await nextChange(strapi, ctx, query.wait * 1000);
      changes = await read(strapi, query);
    }
    const page = changes.slice(0, query.limit);
    ctx.set({ 'Cache-Control': 'no-store' });
    ctx.body = {
      data: page,
      meta: { cursor: page.at(-1)?.cursor ?? query.since, more: changes.length > query.limit },
    };
  },
});

function parse(query: Record<string, unknown>): Query {
  const result = querySchema.safeParse(query);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = issue?.path.join('.') ?? '';
  const message =
    issue?.code === 'unrecognized_keys' ? `Invalid key ${issue.keys[0]}` : `${name} ${issue?.message ?? ''}`;
  throw new errors.ValidationError(message.trim());
}

async function read(strapi: Core.Strapi, { since, limit }: Query): Promise<Change[]> {
  const records = await runtimeOf(strapi).records.since(since, limit + 1);
  return records.map((record) => changeOf(strapi, record));
}

/** Until something changes, the time is over or the client has gone. */
function nextChange(strapi: Core.Strapi, ctx: Context, longest: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      forget();
      resolve();
    };
    const timer = setTimeout(end, longest);
    const forget = runtimeOf(strapi).follower.onChange(end);
    ctx.req.once('close', end);
  });
}
