import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::procedure-field.procedure-field');
