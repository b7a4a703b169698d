import type { Core } from '@strapi/strapi';

/** The right that the page of redirects needs. Run at every boot. */
export async function registerRedirectRights(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      ...{ section: 'plugins', pluginName: 'public-records', uid: 'redirects.manage' },
      displayName: 'Quản lý đường dẫn chuyển hướng',
    },
  ]);
}
