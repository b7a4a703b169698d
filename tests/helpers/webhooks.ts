import type { Core } from '@strapi/strapi';
import type { RecordsService } from '../../src/plugins/public-records/server/src/services/records';
import type { WebhooksService } from '../../src/plugins/public-records/server/src/services/webhooks';
import { Courier } from '../../src/plugins/public-records/server/src/webhooks/courier';
import { contentOf } from './content';

export const WEBHOOKS = 'public_webhooks';
export const DELIVERIES = 'public_webhook_deliveries';
export const HOUR = 3600_000;

/** What the tests of webhooks do with an application. */
export function webhooksOf(strapi: Core.Strapi) {
  const plugin = strapi.plugin('public-records');
  const service = plugin.service('webhooks') as WebhooksService;
  const { drained } = plugin.service('records') as RecordsService;
  const articles = contentOf(strapi, 'api::article.article');
  return {
    service,
    drained,
    articles,
    /** a process that starts now, or whose clock has moved on */
    courier: (later = 0) => new Courier(strapi, () => Date.now() + later),
    async publish(title: string) {
      const entry = await articles.published({ title, summary: title, body: `<p>${title}</p>` });
      await drained();
      return entry;
    },
    log: async () => (await service.log({ page: 1, pageSize: 25 })).lines,
  };
}
