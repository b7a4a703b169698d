import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import panelController from './controllers/panel';
import { stampPosting } from './documents/stamp-posting';
import routes from './routes';
import cpsvService from './services/cpsv';
import figuresService from './services/figures';

export default {
  config: configDefinition,
  controllers: { panel: panelController },
  services: { figures: figuresService, cpsv: cpsvService },
  routes,

  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(stampPosting(strapi) as never);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    await registerActions(strapi);
  },
};

/** Rights that roles can be given in the panel. */
async function registerActions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'Xem sổ đăng ký thủ tục',
      uid: 'register.read',
      pluginName: 'procedure-register',
    },
  ]);
}
