import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { PriceTag } from '@strapi/icons';
import { LEXICON_TEXTS } from './lexicon-texts';
import { addSourceColumn } from './SourceCell';
import { TEXTS } from './texts';
import { ThemesPanel } from './ThemesPanel';

const PLUGIN = 'reform-themes';

type FieldDefinition = Parameters<StrapiApp['customFields']['register']>[0];

const lexicon = {
  name: 'lexicon',
  pluginId: PLUGIN,
  type: 'json',
  intlLabel: { id: `${PLUGIN}.lexicon.label`, defaultMessage: LEXICON_TEXTS.fieldName },
  intlDescription: { id: `${PLUGIN}.lexicon.description`, defaultMessage: LEXICON_TEXTS.fieldDescription },
  components: { Input: async () => import('./LexiconInput') },
} as unknown as FieldDefinition;

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    app.customFields.register(lexicon);
    app.addMenuLink({
      to: `plugins/${PLUGIN}`,
      icon: PriceTag,
      intlLabel: { id: `${PLUGIN}.menu`, defaultMessage: TEXTS.plugin },
      permissions: [{ action: `plugin::${PLUGIN}.overview.read`, subject: null }],
      Component: () => import('./OverviewPage'),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    const apis = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
    apis.addEditViewSidePanel([ThemesPanel]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addSourceColumn);
  },
};
