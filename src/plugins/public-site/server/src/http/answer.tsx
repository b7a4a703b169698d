/** @jsxImportSource preact */
import { Layout } from '../../../../../shared/server/page/Layout';
import { renderPage } from '../../../../../shared/server/page/render-page';
import type { HeadInfo } from '../../../../../shared/server/page/types';
import { ADDRESSES, otherLocale, type PageLocale } from '../../../domain/addresses';
import { canonicalPath } from '../../../domain/canonical-path';
import { ProblemPage, problemWords, type Problem } from '../pages/errors';
import type { PageAnswer, PageHandler, PageView } from '../pages/page';
import type { Portal } from '../portal';
import { TEXT } from '../text';
import type { PageContext } from './context';
import { bareFrame, buildFrame } from './frame';
import { sendPage, sendRedirect } from './send';

/** Answers a request with the page of a handler, with a redirect to its one address, or with what is wrong. */
export async function answer(
  portal: Portal,
  locale: PageLocale,
  handler: PageHandler,
  ctx: PageContext,
): Promise<void> {
  try {
    const path = canonicalPath(ctx.path);
    if (path === null) return await sendProblem(portal, locale, { status: 404 }, ctx);
    if (path !== ctx.path) return sendRedirect(ctx, withQuery(path, ctx.querystring));
    const { querystring, params } = ctx;
    const page = await handler({ portal, locale, text: TEXT[locale], path, querystring, params });
    await send(portal, locale, page, path, ctx);
  } catch (error) {
    portal.logError(error);
    sendFailure(portal, locale, ctx);
  }
}

async function send(portal: Portal, locale: PageLocale, page: PageAnswer, path: string, ctx: PageContext) {
  if (page === null) return sendMissing(portal, locale, path, ctx);
  if ('redirect' in page) return sendRedirect(ctx, withQuery(page.redirect, ctx.querystring));
  return sendPage(ctx, 200, await renderView(portal, locale, page));
}

/** Nothing is published at this address: it may have moved, have been withdrawn, or never have existed. */
async function sendMissing(
  portal: Portal,
  locale: PageLocale,
  path: string,
  ctx: PageContext,
): Promise<void> {
  const ending = await portal.findEnding(path);
  if (ending?.movedTo) return sendRedirect(ctx, ending.movedTo);
  return sendProblem(portal, locale, ending ? { status: 410, ending } : { status: 404 }, ctx);
}

const withQuery = (path: string, querystring: string): string =>
  querystring ? `${path}?${querystring}` : path;

async function renderView(portal: Portal, locale: PageLocale, view: PageView): Promise<string> {
  const other = otherLocale(locale);
  const absolute = (path: string) => portal.origin + path;
  const language = {
    locale: other,
    href: view.translation ?? view.nearest,
    isTranslation: view.translation !== null,
  };
  const alternates = [
    { locale, href: absolute(view.canonical) },
    ...(view.translation ? [{ locale: other, href: absolute(view.translation) }] : []),
  ];
  const head: HeadInfo = { ...view.head, canonical: absolute(view.canonical), alternates };
  const frame = await buildFrame(portal, locale, language, view.current);
  return renderPage(
    <Layout frame={frame} head={head} breadcrumb={view.breadcrumb}>
      {view.main}
    </Layout>,
  );
}

function problemHtml(
  locale: PageLocale,
  problem: Problem,
  frame: Awaited<ReturnType<typeof buildFrame>>,
): string {
  const { title, text } = problemWords(problem, locale);
  return renderPage(
    <Layout frame={frame} head={{ title, description: text, noIndex: true }} breadcrumb={[]}>
      <ProblemPage problem={problem} locale={locale} />
    </Layout>,
  );
}

const homeInOther = (locale: PageLocale) => {
  const other = otherLocale(locale);
  return { locale: other, href: ADDRESSES[other].home, isTranslation: true };
};

async function sendProblem(
  portal: Portal,
  locale: PageLocale,
  problem: Problem,
  ctx: PageContext,
): Promise<void> {
  const frame = await buildFrame(portal, locale, homeInOther(locale));
  sendPage(ctx, problem.status, problemHtml(locale, problem, frame));
}

function sendFailure(portal: Portal, locale: PageLocale, ctx: PageContext): void {
  const frame = bareFrame(portal, locale, homeInOther(locale));
  sendPage(ctx, 500, problemHtml(locale, { status: 500 }, frame));
}
