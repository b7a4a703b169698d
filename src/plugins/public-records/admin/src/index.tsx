import type { StrapiApp } from '@strapi/strapi/admin';
import { addWebhooksPage } from './webhooks/menu';
import { addRedirectsPage } from './redirects';
import { askForReason } from './unpublish';

const PLUGIN = 'public-records';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    addRedirectsPage(app);
    addWebhooksPage(app);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    askForReason(app);
  },
};
