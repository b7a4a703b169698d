/** @jsxImportSource preact */
import { Layout } from '../../../../../shared/server/page/Layout';
import { renderPage } from '../../../../../shared/server/page/render-page';
import type { Frame, HeadInfo } from '../../../../../shared/server/page/types';
import { ADDRESSES, feedPath, otherLocale, type PageLocale } from '../../../domain/addresses';
import { FEED_TYPES } from '../../../domain/feed';
import { breadcrumbJsonLd } from '../../../domain/json-ld';
import { canonicalPath } from '../../../../../shared/domain/canonical-path';
import { ProblemPage, problemWords, type Problem } from '../pages/errors';
import type { PageAnswer, PageHandler, PageView, Surroundings } from '../pages/page';
import { withdrawnPage } from '../pages/withdrawn';
import type { Ending, Portal } from '../portal';
import { TEXT } from '../text';
import type { PageContext } from './context';
import { bareFrame, buildFrame, surroundingsOf } from './frame';
import { featuresOf } from './features';
import { sendDocument, sendPage, sendRedirect } from './send';

/** Answers a request with the page of a handler, with a redirect to its one address, or with what is wrong. */
export async function answer(
  portal: Portal,
  locale: PageLocale,
  handler: PageHandler,
  ctx: PageContext,
): Promise<void> {
  try {
    const path = canonicalPath(ctx.path);
    const surroundings = surroundingsOf(portal, locale);
    const around: Around = { portal, locale, ctx, surroundings };
    if (path === null) return await sendProblem(around, { status: 404 });
    const { querystring, params } = ctx;
    const request = { portal, locale, text: TEXT[locale], path, querystring, params, surroundings };
    const page = await handler(request);
    const ending = page === null ? await portal.findEnding(path, querystring) : null;
    // An address written in another way is one step, not two, from where its one form leads.
    const leadsOn = (page !== null && 'redirect' in page) || Boolean(ending?.movedTo);
    if (path !== ctx.path && !leadsOn) return sendRedirect(ctx, withQuery(path, ctx.querystring));
    if (page === null) return await sendMissing(around, path, ending);
    await send(around, page);
  } catch (error) {
    portal.logError(error);
    sendFailure(portal, locale, ctx);
  }
}

/** What every way of answering needs. */
interface Around {
  portal: Portal;
  locale: PageLocale;
  ctx: PageContext;
  surroundings: () => Promise<Surroundings>;
}

async function send(around: Around, page: Exclude<PageAnswer, null>): Promise<void> {
  const { ctx } = around;
  if ('redirect' in page) return sendRedirect(ctx, withQuery(page.redirect, ctx.querystring));
  if ('body' in page) return sendDocument(ctx, page);
  return sendPage(ctx, page.isGone ? 410 : 200, await renderView(around, page));
}

/** Nothing is published at this address: it may have moved, have been withdrawn, or never have existed. */
async function sendMissing(around: Around, path: string, ending: Ending | null): Promise<void> {
  if (ending?.movedTo) return sendRedirect(around.ctx, ending.movedTo);
  if (!ending) return sendProblem(around, { status: 404 });
  const { portal, locale } = around;
  const view = ending.withdrawn && withdrawnPage(portal, locale, path, ending);
  return view ? send(around, view) : sendProblem(around, { status: 410, ending });
}

const withQuery = (path: string, querystring: string): string =>
  querystring ? `${path}?${querystring}` : path;

/** A page with its frame around it. */
export async function renderView(
  { portal, locale, surroundings }: Omit<Around, 'ctx'>,
  view: PageView,
): Promise<string> {
  const other = otherLocale(locale);
  const absolute = (path: string) => portal.origin + path;
  const language = {
    locale: other,
    href: view.translation ?? view.nearest,
    isTranslation: view.translation !== null,
  };
  const around = await surroundings();
  const translation = featuresOf(around.site).hasEnglish ? view.translation : null;
  const alternates = [
    { locale, href: absolute(view.canonical) },
    ...(translation ? [{ locale: other, href: absolute(translation) }] : []),
  ];
  const head: HeadInfo =
    view.isGone || view.isWithdrawn || view.isAnswerToForm
      ? { ...view.head, data: undefined, noIndex: true }
      : {
          ...view.head,
          canonical: absolute(view.canonical),
          alternates,
          data: [...(view.head.data ?? []), ...breadcrumbData(view, absolute)],
          feeds: view.hasFeeds ? feedsOf(view, absolute) : [],
        };
  const { canonical: path, current } = view;
  const frame = buildFrame(portal, locale, language, around, { path, current });
  return renderPage(
    <Layout frame={frame} head={head} breadcrumb={view.breadcrumb}>
      {view.main}
    </Layout>,
  );
}

type Absolute = (path: string) => string;

function breadcrumbData({ breadcrumb, canonical, head }: PageView, absolute: Absolute): object[] {
  if (breadcrumb.length === 0) return [];
  const steps = breadcrumb.map(({ text, href }) => ({ name: text, url: absolute(href) }));
  return [breadcrumbJsonLd([...steps, { name: head.title, url: absolute(canonical) }])];
}

function feedsOf({ canonical, head }: PageView, absolute: Absolute): HeadInfo['feeds'] {
  const page = canonical.split('?')[0] ?? '';
  return (['atom', 'json'] as const).map((kind) => ({
    href: absolute(feedPath(page, kind)),
    type: FEED_TYPES[kind],
    title: head.title,
  }));
}

function problemHtml(locale: PageLocale, problem: Problem, frame: Frame): string {
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

async function sendProblem({ portal, locale, ctx, surroundings }: Around, problem: Problem): Promise<void> {
  const path = ADDRESSES[locale].home;
  const frame = buildFrame(portal, locale, homeInOther(locale), await surroundings(), { path });
  sendPage(ctx, problem.status, problemHtml(locale, problem, frame));
}

function sendFailure(portal: Portal, locale: PageLocale, ctx: PageContext): void {
  sendPage(ctx, 500, failureHtml(portal, locale, 500));
}

/** A page that is made without the database. */
export const failureHtml = (portal: Portal, locale: PageLocale, status: 500 | 503): string =>
  problemHtml(locale, { status }, bareFrame(portal, locale, homeInOther(locale)));
