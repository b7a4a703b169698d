import type { StrapiApp } from '@strapi/strapi/admin';

const PLUGIN = 'reform-themes';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
  },
};
