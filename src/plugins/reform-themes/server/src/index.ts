import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import theme from './content-types/theme/schema.json';
import themeDecision from './content-types/theme-decision/schema.json';
import decisionsController from './controllers/decisions';
import themeController from './controllers/theme';
import { createThemeIndex, createThemes } from './create-themes';
import { createDecisionIndex } from './decision-store';
import { tagOnSave } from './documents/tag-on-save';
import routes from './routes';
import themeService from './services/theme';
import themesService from './services/themes';

export default {
  config: configDefinition,
  contentTypes: { theme: { schema: theme }, 'theme-decision': { schema: themeDecision } },
  controllers: { theme: themeController, decisions: decisionsController },
  services: { theme: themeService, themes: themesService },
  routes,

  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(tagOnSave(strapi) as never);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    await createDecisionIndex(strapi);
    await createThemeIndex(strapi);
    await createThemes(strapi);
  },
};
