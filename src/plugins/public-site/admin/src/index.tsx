import type { StrapiApp } from '@strapi/strapi/admin';
import { Heart } from '@strapi/icons';
import { TEXTS } from './texts';

const PLUGIN = 'public-site';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    app.addMenuLink({
      to: `plugins/${PLUGIN}/feedback`,
      icon: Heart,
      intlLabel: { id: 'public-site.feedback.menu', defaultMessage: TEXTS.page },
      permissions: [{ action: 'plugin::public-site.feedback.read', subject: null }],
      Component: () => import('./FeedbackPage'),
    });
  },
};
