import {
  absoluteHtml,
  atomFeed,
  FEED_TYPES,
  jsonFeed,
  tagUri,
  type Feed,
  type FeedItem,
  type FeedKind,
} from '../../../domain/feed';
import { ADDRESSES, feedPath, type PageLocale } from '../../../domain/addresses';
import { excerpt } from '../../../domain/excerpt';
import { newestOf, type FeedRow } from '../content/feeds';
import { findThemes } from '../content/taxonomies';
import { nameOf, themeName } from '../pages/names';
import type { PageHandler, PageRequest } from '../pages/page';
import type { Portal } from '../portal';

type Type = 'article' | 'faq';

/** A feed before its entries are read. */
interface Source {
  /** path of the page that shows the same */
  page: string;
  title: string;
  description: string;
  types: Type[];
  theme?: string;
}

const isoOf = (moment: string): string => new Date(moment).toISOString();

function itemOf(portal: Portal, locale: PageLocale, type: Type, row: FeedRow, updated: string): FeedItem {
  const { origin, config } = portal;
  const html = row.body ?? row.answer ?? '';
  const published = row.publishedOn ?? row.answeredOn ?? row.publishedAt;
  const cover = row.cover ? new URL(row.cover.url, origin).href : null;
  return {
    id: tagUri(origin, type, row.documentId, locale),
    url: origin + portal.pathOf(config.types[type], { slug: row.slug, locale }),
    title: row.title ?? row.question ?? '',
    html: absoluteHtml(html, origin),
    summary: row.summary ? excerpt(row.summary, 500) : null,
    published: isoOf(published),
    updated,
    author: row.byline || (row.department && nameOf(row.department, locale)),
    tags: row.themes.map((theme) => ({ code: theme.code, name: themeName(theme, locale) })),
    image: cover,
  };
}

async function itemsOf(portal: Portal, locale: PageLocale, { types, theme }: Source): Promise<FeedItem[]> {
  const parts = await Promise.all(
    types.map(async (type) => {
      const rows = await newestOf(portal, locale, type, theme);
      const ids = rows.map(({ documentId }) => documentId);
      const changed = await portal.lastChanges(portal.config.types[type], locale, ids);
      return rows.map((row) => {
        const updated = changed.get(row.documentId) ?? isoOf(row.publishedAt);
        return itemOf(portal, locale, type, row, updated);
      });
    }),
  );
  // Of several types the newest first; of one, in the order of its list.
  const items = parts.flat();
  return types.length > 1 ? items.sort((a, b) => (a.published < b.published ? 1 : -1)).slice(0, 30) : items;
}

/** The answer to a request for a feed: null when there is nothing that it could be about. */
const feedHandler =
  (kind: FeedKind, sourceOf: (request: PageRequest) => Promise<Source | null>): PageHandler =>
  async (request) => {
    const { portal, locale } = request;
    const source = await sourceOf(request);
    if (!source) return null;
    const { site } = await request.surroundings();
    const name = site?.name ?? request.text.fallbackName;
    const feed: Feed = {
      locale,
      title: `${source.title} | ${name}`,
      description: source.description,
      page: portal.origin + source.page,
      atom: portal.origin + feedPath(source.page, 'atom'),
      json: portal.origin + feedPath(source.page, 'json'),
      publisher: name,
      items: await itemsOf(portal, locale, source),
    };
    const body = kind === 'atom' ? atomFeed(feed) : jsonFeed(feed);
    return { contentType: `${FEED_TYPES[kind]}; charset=utf-8`, body };
  };

const listSource =
  (list: 'news' | 'questions', type: Type) =>
  async ({ locale, text }: PageRequest): Promise<Source> => ({
    page: ADDRESSES[locale][list],
    title: text[list].title,
    description: text[list].description,
    types: [type],
  });

async function themeSource({ portal, locale, text, params, path }: PageRequest): Promise<Source | null> {
  const theme = (await findThemes(portal)).find(({ code }) => code === params.theme);
  if (!theme) return null;
  const name = themeName(theme, locale);
  const description = (locale === 'en' && theme.descriptionEn) || theme.descriptionVi || name;
  return {
    page: path.slice(0, path.lastIndexOf('/')),
    title: `${text.theme.name}: ${name}`,
    description,
    types: ['article', 'faq'],
    theme: theme.code,
  };
}

/** The feeds of a language: news, answers, and what is about each theme. */
export function feedPages(locale: PageLocale): [string, PageHandler][] {
  const { news, questions, themes } = ADDRESSES[locale];
  return (['atom', 'json'] as const).flatMap((kind): [string, PageHandler][] => [
    [feedPath(news, kind), feedHandler(kind, listSource('news', 'article'))],
    [feedPath(questions, kind), feedHandler(kind, listSource('questions', 'faq'))],
    [feedPath(`${themes}/:theme`, kind), feedHandler(kind, themeSource)],
  ]);
}
