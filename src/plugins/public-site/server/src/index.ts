import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import { register } from './register';

export default {
  config: configDefinition,
  register,

  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
  },
};
