import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition, themesConfig } from './config';
import tagging from './content-types/tagging/schema.json';
import theme from './content-types/theme/schema.json';
import themeDecision from './content-types/theme-decision/schema.json';
import decisionsController from './controllers/decisions';
import lexiconController from './controllers/lexicon';
import overviewController from './controllers/overview';
import suggestionsController from './controllers/suggestions';
import themeController from './controllers/theme';
import { createThemeIndex, createThemes } from './create-themes';
import { createDecisionIndex } from './decision-store';
import { guardTheme } from './documents/guard-theme';
import { tagOnSave } from './documents/tag-on-save';
import routes from './routes';
import themeService from './services/theme';
import themesService from './services/themes';
import { installLexicon } from './shipped-lexicon';
import { createTaggingIndex } from './tagging-store';

const PLUGIN = 'reform-themes';

export default {
  config: configDefinition,
  contentTypes: {
    theme: { schema: theme },
    'theme-decision': { schema: themeDecision },
    tagging: { schema: tagging },
  },
  controllers: {
    theme: themeController,
    decisions: decisionsController,
    suggestions: suggestionsController,
    lexicon: lexiconController,
    overview: overviewController,
  },
  services: { theme: themeService, themes: themesService },
  routes,

  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.customFields.register({ name: 'lexicon', plugin: PLUGIN, type: 'json' });
    markTaggedTypes(strapi);
    strapi.documents.use(tagOnSave(strapi) as never);
    strapi.documents.use(guardTheme(strapi) as never);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    await registerActions(strapi);
    await createDecisionIndex(strapi);
    await createTaggingIndex(strapi);
    await createThemeIndex(strapi);
    await createThemes(strapi);
    await installLexicon(strapi);
  },
};

/** Tells the panel which types are tagged: it adds a column to their lists. Unknown types are `checkConfig`'s. */
function markTaggedTypes(strapi: Core.Strapi): void {
  for (const [uid, { themes }] of Object.entries(themesConfig(strapi).types)) {
    const model = strapi.contentTypes[uid as never] as
      | { pluginOptions?: Record<string, unknown> }
      | undefined;
    if (model) model.pluginOptions = { ...model.pluginOptions, [PLUGIN]: { themes } };
  }
}

/** Rights that roles can be given in the panel. */
async function registerActions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'Xem trang Chủ đề cải cách',
      uid: 'overview.read',
      pluginName: PLUGIN,
    },
  ]);
}
