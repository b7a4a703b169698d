import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import ending from './content-types/ending/schema.json';
import { keepEndings } from './documents/keep-endings';
import endingsService, { createEndingIndex } from './services/endings';
import pathsService from './services/paths';

export default {
  config: configDefinition,
  contentTypes: { ending: { schema: ending } },
  services: { endings: endingsService, paths: pathsService },

  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(keepEndings(strapi) as never);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    await createEndingIndex(strapi);
  },
};
