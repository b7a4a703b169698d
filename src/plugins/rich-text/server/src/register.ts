import type { Core } from '@strapi/strapi';
import { cleanBody } from './documents/clean-body';

/** Announces the field and cleans it on every write. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register({
    name: 'html',
    plugin: 'rich-text',
    type: 'richtext',
    inputSize: { default: 12, isResizable: true },
  });
  strapi.documents.use(cleanBody(strapi) as never);
}
