import type { StrapiApp } from '@strapi/strapi/admin';
import { Bell } from '@strapi/icons';
import { TEXTS } from './texts';

/** The page of webhooks, for those with the right. */
export function addWebhooksPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/public-records/webhooks',
    icon: Bell,
    intlLabel: { id: 'public-records.webhooks.menu', defaultMessage: TEXTS.page },
    permissions: [{ action: 'plugin::public-records.webhooks.manage', subject: null }],
    Component: () => import('./WebhooksPage'),
  });
}
