import { factories } from '@strapi/strapi';
import type { UID } from '@strapi/strapi';
import { THEME } from '../catalogue';

export default factories.createCoreService(THEME as UID.CollectionType);
