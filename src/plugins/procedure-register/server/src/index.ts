import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';

export default {
  config: configDefinition,

  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
  },
};
