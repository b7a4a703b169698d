import type { StrapiApp } from '@strapi/strapi/admin';
import { Link } from '@strapi/icons';
import { TEXTS } from './texts';

/** The page of redirects, in the menu of those who may manage them. */
export function addRedirectsPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'plugins/public-records/redirects',
    icon: Link,
    intlLabel: { id: 'public-records.redirects.menu', defaultMessage: TEXTS.title },
    permissions: [{ action: 'plugin::public-records.redirects.manage', subject: null }],
    Component: () => import('./RedirectsPage'),
  });
}
