import type { StrapiApp } from '@strapi/strapi/admin';
import { addRedirectsPage } from './redirects';
import { askForReason } from './unpublish';

const PLUGIN = 'public-records';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    addRedirectsPage(app);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    askForReason(app);
  },
};
