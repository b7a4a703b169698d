import type { Core } from '@strapi/strapi';

/** New staff accounts open the panel in Vietnamese until they choose otherwise. */
export function preferVietnamese(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate(event) {
      // The attribute's spelling is Strapi's.
      event.params.data.preferedLanguage ??= 'vi';
    },
  });
}
