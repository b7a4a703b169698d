import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { dayInVietnam } from '../../../shared/domain/procedure-life';

/** The parts of Strapi's Koa context that these routes use. */
interface Context {
  params: { id: string };
  query: Record<string, unknown>;
  status: number;
  type: string;
  body: unknown;
  notFound(): void;
}

interface Services {
  figures: { coverage(asOf?: string): Promise<unknown>; rule(): string };
  cpsv: {
    describe(
      key: string,
      locale?: string,
    ): Promise<
      { found: 'service'; document: unknown } | { found: 'gone'; successor: unknown } | { found: 'nothing' }
    >;
  };
}

/** NĐ 63/2010 is of that year: nothing before it can be asked about. */
const FIRST_DAY = '2010-01-01';
const isDay = (value: unknown): value is string => z.iso.date().safeParse(value).success;

/** What the register says to the public: counts, and single procedures in a standard of open data. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = <Name extends keyof Services>(name: Name) =>
    strapi.plugin('procedure-register').service(name) as Services[Name];

  return {
    async coverage(ctx: Context) {
      allow(ctx, ['date']);
      const { date } = ctx.query;
      const today = dayInVietnam(new Date());
      if (date !== undefined && !(isDay(date) && date >= FIRST_DAY && date <= today))
        throw new errors.ValidationError(`date must be a day from ${FIRST_DAY} to today, as YYYY-MM-DD`);
      const figures = service('figures');
      ctx.body = { data: await figures.coverage(date as string | undefined), meta: { rule: figures.rule() } };
    },

    async cpsv(ctx: Context) {
      allow(ctx, ['locale']);
      const described = await service('cpsv').describe(ctx.params.id, ctx.query.locale as string | undefined);
      if (described.found === 'nothing') return ctx.notFound();
      if (described.found === 'gone') return gone(ctx, described.successor);
      ctx.body = JSON.stringify(described.document);
      ctx.type = 'application/ld+json';
    },
  };
};

function allow(ctx: Context, keys: readonly string[]): void {
  const unknown = Object.keys(ctx.query).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new errors.ValidationError(`Invalid key ${unknown}`);
}

/** Strapi has no error of its own for what no longer is. */
function gone(ctx: Context, successor: unknown): void {
  ctx.status = 410;
  ctx.body = {
    data: null,
    error: {
      status: 410,
      name: 'GoneError',
      message: 'The procedure no longer applies',
      details: { successor },
    },
  };
}
