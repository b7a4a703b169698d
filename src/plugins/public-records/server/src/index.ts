import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import ending from './content-types/ending/schema.json';
import change from './controllers/change';
import webhooks from './controllers/webhooks';
import redirects from './controllers/redirects';
import unpublish from './controllers/unpublish';
import { keepEndings } from './documents/keep-endings';
import { registerRedirectRights } from './redirects/rights';
import routes from './routes';
import { start, stop } from './runtime';
import endingsService, { createEndingIndex } from './services/endings';
import pathsService from './services/paths';
import recordsService from './services/records';
import webhooksService from './services/webhooks';
import { registerWebhookAction } from './webhooks/action';
import redirectsService from './services/redirects';

export default {
  config: configDefinition,
  contentTypes: { ending: { schema: ending } },
  controllers: { change, redirects, unpublish, webhooks },
  routes,
  services: {
    endings: endingsService,
    paths: pathsService,
    records: recordsService,
    webhooks: webhooksService,
    redirects: redirectsService,
  },

  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(keepEndings(strapi) as never);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    await registerRedirectRights(strapi);
    await createEndingIndex(strapi);
    await registerWebhookAction(strapi);
    await start(strapi);
  },

  destroy: ({ strapi }: { strapi: Core.Strapi }) => stop(strapi),
};
