import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import { register } from './register';
import { offerUnavailablePage } from './unavailable';

export default {
  config: configDefinition,
  register,

  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    offerUnavailablePage(strapi);
  },
};
