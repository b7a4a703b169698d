import type { Core } from '@strapi/strapi';
import { dayInVietnam } from '../../../../shared/domain/procedure-life';
import { withDatabaseLock } from '../../../../shared/server/ops/database-lock';
import { registerConfig } from './config';

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

/** Looks every ten minutes. */
export function schedulePublication(strapi: Core.Strapi): void {
  strapi.cron.add({
    'procedure-register publish-on-effect': {
      task: async () => {
        await publishDue(strapi);
      },
      options: { rule: '*/10 * * * *', tz: 'Asia/Ho_Chi_Minh' },
    },
  });
}
