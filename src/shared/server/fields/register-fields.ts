import type { Core } from '@strapi/strapi';

/**
 * The application's own form fields: one value of a closed list, several values of one, and a list of lines.
 * Their editors are in `src/admin/fields`; values are checked at write in `documents/repair-values`.
 */
export function registerFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'choice', type: 'string' },
    { name: 'choices', type: 'json' },
    { name: 'lines', type: 'json' },
  ]);
}
