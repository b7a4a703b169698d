import type { StrapiApp } from '@strapi/strapi/admin';
import { Files } from '@strapi/icons';
import { TEXTS } from './texts';

const PLUGIN = 'procedure-register';

const right = (action: string) => ({ action: `plugin::${PLUGIN}.${action}`, subject: null });

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    app.addMenuLink({
      to: `plugins/${PLUGIN}`,
      icon: Files,
      intlLabel: { id: `${PLUGIN}.menu`, defaultMessage: TEXTS.plugin },
      permissions: [right('register.read'), right('imports.prepare')],
      Component: () => import('./RegisterPage'),
    });
  },
};
