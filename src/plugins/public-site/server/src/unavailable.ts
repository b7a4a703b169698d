import type { Core } from '@strapi/strapi';
import { localeOfPath } from '../../domain/addresses';
import { failureHtml } from './http/answer';
import { PAGE_HEADERS } from './http/send';
import { createPortal } from './portal';

interface Records {
  setUnavailablePage(
    page: (url: string) => { type: string; body: string; headers: Record<string, string> },
  ): void;
}

/** What readers see while the database is away and the page was not read before. */
export function offerUnavailablePage(strapi: Core.Strapi): void {
  const portal = createPortal(strapi);
  const records = strapi.plugin('public-records').service('records') as Records;
  records.setUnavailablePage((url) => ({
    type: 'text/html; charset=utf-8',
    body: failureHtml(portal, localeOfPath(url), 503),
    headers: PAGE_HEADERS,
  }));
}
