import type { Core } from '@strapi/strapi';
import { dayInVietnam } from '../../../../shared/domain/procedure-life';
import { withDatabaseLock } from '../../../../shared/server/ops/database-lock';
import { nextEffect } from '../../domain/next-effect';
import { registerConfig } from './config';

interface Records {
  plan(next: () => number | null): void;
}

interface DueRow {
  documentId: string;
  locale: string;
  name: string;
}

/**
 * Publishes the drafts that wait for the day they take effect. Until then what is public stays as it is.
 *
 * @returns how many were published; one that fails is logged and tried again at the next turn
 */
export async function publishDue(strapi: Core.Strapi, today = dayInVietnam(new Date())): Promise<number> {
  return withDatabaseLock(strapi, async () => {
    const { procedure } = registerConfig(strapi).types;
    const where = { publishOnEffect: true, effectiveFrom: { $lte: today }, publishedAt: { $null: true } };
    const select = ['documentId', 'locale', 'name'];
    const due = (await strapi.db.query(procedure as never).findMany({ select, where } as never)) as DueRow[];
    let published = 0;
    for (const { documentId, locale, name } of due) {
      try {
        const params = { documentId, locale, data: { publishOnEffect: false }, status: 'published' };
        await strapi.documents(procedure as never).update(params as never);
        published += 1;
      } catch (error) {
        strapi.log.error(
          `procedure-register: không công bố được “${name}” đúng ngày hiệu lực: ${(error as Error).message}`,
        );
      }
    }
    return published;
  });
}

/** Looks every ten minutes (`TURN`), and tells public records when the next draft is due. */
export async function schedulePublication(strapi: Core.Strapi): Promise<void> {
  const plan = await planNext(strapi);
  strapi.cron.add({
    'procedure-register publish-on-effect': {
      task: async () => {
        await publishDue(strapi);
        await plan.look();
      },
      options: { rule: '*/10 * * * *', tz: 'Asia/Ho_Chi_Minh' },
    },
  });
}

/** Keeps the next due day at hand: every public answer asks for it, to say how long it may be kept. */
async function planNext(strapi: Core.Strapi): Promise<{ look(): Promise<void> }> {
  const { procedure } = registerConfig(strapi).types;
  let day: string | null = null;
  const look = async () => {
    const where = { publishOnEffect: true, effectiveFrom: { $notNull: true }, publishedAt: { $null: true } };
    const query = { select: ['effectiveFrom'], where, orderBy: { effectiveFrom: 'asc' } };
    const next = (await strapi.db.query(procedure as never).findOne(query as never)) as {
      effectiveFrom: string;
    } | null;
    day = next?.effectiveFrom ?? null;
  };
  const onWrite = async ({ params }: { params: { data?: { publishOnEffect?: boolean } } }) => {
    if (params.data?.publishOnEffect === true) await look();
  };
  strapi.db.lifecycles.subscribe({
    models: [procedure],
    afterCreate: onWrite,
    afterUpdate: onWrite,
  } as never);
  await look();
  const records = strapi.plugin('public-records')?.service('records') as Records | undefined;
  records?.plan(() => nextEffect(day, Date.now()));
  return { look };
}
