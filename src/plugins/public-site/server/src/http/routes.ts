import { colourStyles } from '../../../domain/colours';
import { ADDRESSES, PAGE_LOCALES, localeOfPath, type PageLocale } from '../../../domain/addresses';
import { displayRoutes } from '../display/routes';
import { feedbackRoutes } from '../feedback/routes';
import { feedPages } from '../feeds/feed-pages';
import { answerPage } from '../pages/answer';
import { articlePage } from '../pages/article';
import { procedureList, questionList } from '../pages/field-lists';
import { galleryPages } from '../gallery/gallery-page';
import { homePage } from '../pages/home';
import { infoPage } from '../pages/info';
import { newsList } from '../pages/news-list';
import type { PageHandler } from '../pages/page';
import { procedurePage } from '../pages/procedure';
import { robots, securityText } from '../pages/robots';
import { siteMapPage } from '../pages/site-map';
import { themePage } from '../pages/theme';
import type { Portal } from '../portal';
import { sitemapPages } from '../sitemap/sitemap-pages';
import type { PageName } from '../services/templates';
import { answer } from './answer';
import type { Next, PageContext } from './context';
import { sendAsset } from './send';

export interface Route {
  method: 'GET' | 'POST';
  path: string;
  handler: (ctx: PageContext, next: Next) => unknown;
  config: { auth: false };
}

const get = (path: string, handler: Route['handler']): Route => ({
  method: 'GET',
  path,
  handler,
  config: { auth: false },
});

function pagesOf(locale: PageLocale): [PageName, string, PageHandler][] {
  const { home, questions, procedures, news, themes, siteMap } = ADDRESSES[locale];
  return [
    ['home', home, homePage],
    ['questions', questions, questionList],
    ['answer', `${questions}/:slug`, answerPage],
    ['procedures', procedures, procedureList],
    ['procedure', `${procedures}/:key`, procedurePage],
    ['news', news, newsList],
    ['article', `${news}/:slug`, articlePage],
    ['theme', `${themes}/:theme`, themePage],
    ['siteMap', siteMap, siteMapPage],
  ];
}

/** The page as this site has it, which may not be ours. */
const own =
  (portal: Portal, name: PageName, page: PageHandler): PageHandler =>
  (request) =>
    portal.templates().handlerOf(name, page)(request);

/**
 * The routes of the site.
 *
 * @param isOther whether a path belongs to another part of the application (REST, panel, uploads)
 */
export function siteRoutes(portal: Portal, isOther: (path: string) => boolean): Route[] {
  const routesOf = (locale: PageLocale, pages: [string, PageHandler][]) =>
    pages.map(([path, page]) => get(path, (ctx) => answer(portal, locale, page, ctx)));
  return [
    ...PAGE_LOCALES.flatMap((locale) =>
      routesOf(locale, [
        ...feedPages(locale),
        ...pagesOf(locale).map(([name, path, page]): [string, PageHandler] => [
          path,
          own(portal, name, page),
        ]),
      ]),
    ),
    ...(portal.isProduction ? [] : routesOf('vi', galleryPages())),
    ...routesOf('vi', forRobots()),
    ...feedbackRoutes(portal),
    ...displayRoutes(),
    get('/assets/:name', assets(portal)),
    get('/assets/colours/:file', colours),
    rest(portal, isOther),
  ];
}

/** What only programs read, the same in every language. */
const forRobots = (): [string, PageHandler][] => [
  ...sitemapPages(),
  ['/robots.txt', robots],
  ['/.well-known/security.txt', securityText],
];

const assets = (portal: Portal) => (ctx: PageContext, next: Next) => {
  const asset = portal.assets.files.get(ctx.params.name ?? '');
  return asset ? sendAsset(ctx, asset) : next();
};

/** The site's own colours. */
function colours(ctx: PageContext, next: Next): unknown {
  const css = colourStyles(ctx.params.file ?? '');
  if (css === null) return next();
  sendAsset(ctx, { type: 'text/css; charset=utf-8', body: Buffer.from(css) });
}

/**
 * The last word on every address that nothing else answers. All other routes go first, so an information page can
 * never shadow one of them, whatever its slug.
 */
function rest(portal: Portal, isOther: (path: string) => boolean): Route {
  return get('/(.*)', async (ctx, next) => {
    if (isOther(ctx.path)) return next();
    await next().catch(ignoreBadAddress);
    if (ctx.response._explicitStatus || ctx.body) return;
    await answer(portal, localeOfPath(ctx.path), own(portal, 'info', infoPage), ctx);
  });
}

/** The static file server throws at a path that it cannot read; to a reader that is a page that does not exist. */
function ignoreBadAddress(error: unknown): void {
  const { status } = error as { status?: number };
  if (status !== 400 && status !== 403 && status !== 404) throw error;
}
