import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import ending from './content-types/ending/schema.json';
import change from './controllers/change';
import { keepEndings } from './documents/keep-endings';
import routes from './routes';
import { start, stop } from './runtime';
import endingsService, { createEndingIndex } from './services/endings';
import pathsService from './services/paths';
import recordsService from './services/records';

export default {
  config: configDefinition,
  contentTypes: { ending: { schema: ending } },
  controllers: { change },
  routes,
  services: { endings: endingsService, paths: pathsService, records: recordsService },

  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(keepEndings(strapi) as never);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    await createEndingIndex(strapi);
    await start(strapi);
  },

  destroy: ({ strapi }: { strapi: Core.Strapi }) => stop(strapi),
};
