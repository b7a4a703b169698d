import type { Core } from '@strapi/strapi';
import { checkColours } from './documents/check-colours';
import { siteRoutes } from './http/routes';
import { createPortal } from './portal';

/** Wires the pages in. In `register`, so that they come before Strapi's own route at "/". */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const others = [
    strapi.config.get('api.rest.prefix', '/api'),
    strapi.config.get('admin.path', '/admin'),
    '/uploads',
  ];
  const isOther = (path: string) => others.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
  strapi.documents.use(checkColours(strapi) as never);
  strapi.server.routes(siteRoutes(createPortal(strapi), isOther) as never);
}
