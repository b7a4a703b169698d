import type { StrapiApp } from '@strapi/strapi/admin';
import { addWebhooksPage } from './webhooks/menu';

const PLUGIN = 'public-records';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    addWebhooksPage(app);
  },
};
