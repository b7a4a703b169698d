import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import feedback from './controllers/feedback';
import templates from './services/templates';
import { startFeedback } from './feedback/start';
import { feedbackRoutes } from './routes';
import { register } from './register';
import { offerUnavailablePage } from './unavailable';

export default {
  config: configDefinition,
  controllers: { feedback },
  services: { templates },
  routes: { admin: { type: 'admin', routes: feedbackRoutes } },
  register,

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    offerUnavailablePage(strapi);
    await startFeedback(strapi);
  },
};
