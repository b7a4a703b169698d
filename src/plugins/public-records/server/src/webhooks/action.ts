import type { Core } from '@strapi/strapi';

/** The right to see and change who is told of changes. */
export async function registerWebhookAction(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      pluginName: 'public-records',
      uid: 'webhooks.manage',
      displayName: 'Quản lý thông báo thay đổi (webhook)',
    },
  ]);
}
