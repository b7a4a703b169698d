import type { PageLocale } from './addresses';
import { element, xmlDocument, type Xml } from './xml';

/** An entry of a feed. Addresses are absolute, moments are ISO. */
export interface FeedItem {
  /** the same for ever, whatever becomes of the address */
  id: string;
  url: string;
  title: string;
  /** the whole text as cleaned HTML with absolute addresses */
  html: string;
  summary: string | null;
  published: string;
  updated: string;
  author: string | null;
  /** code and name of each theme */
  tags: { code: string; name: string }[];
  image: string | null;
}

export interface Feed {
  locale: PageLocale;
  title: string;
  description: string;
  /** the page that shows the same */
  page: string;
  atom: string;
  json: string;
  /** who publishes it all */
  publisher: string;
  items: FeedItem[];
}

export const FEED_TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

export type FeedKind = keyof typeof FEED_TYPES;

/**
 * A name for an entry that outlives its address (RFC 4151).
 *
 * @param origin scheme and host of the portal
 */
export const tagUri = (origin: string, ...parts: readonly string[]): string =>
  `tag:${new URL(origin).hostname},2026:${parts.join('/')}`;

/** Cleaned HTML as it may be read elsewhere: what is addressed on this portal gets its host. */
export const absoluteHtml = (html: string, origin: string): string =>
  html.replace(/\b(href|src)="\/(?!\/)/g, `$1="${origin}/`);

/** When anything in a feed has changed last; an empty one has never. */
const lastUpdate = ({ items }: Feed): string =>
  items.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), '2026-01-01T00:00:00.000Z');

function atomEntry(item: FeedItem, publisher: string): Xml {
  return element(
    'entry',
    {},
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    element('published', {}, item.published),
    element('updated', {}, item.updated),
    element('author', {}, element('name', {}, item.author ?? publisher)),
    ...item.tags.map(({ code, name }) => element('category', { term: code, label: name })),
    item.summary ? element('summary', {}, item.summary) : null,
    element('content', { type: 'html' }, item.html),
  );
}

/** The feed as Atom 1.0 (RFC 4287). */
export function atomFeed(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.locale },
      element('id', {}, feed.atom),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('link', { rel: 'self', type: FEED_TYPES.atom, href: feed.atom }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      element('updated', {}, lastUpdate(feed)),
      element('author', {}, element('name', {}, feed.publisher)),
      ...feed.items.map((item) => atomEntry(item, feed.publisher)),
    ),
  );
}

/** The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.json,
    language: feed.locale,
    authors: [{ name: feed.publisher }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: item.html,
      ...(item.summary && { summary: item.summary }),
      ...(item.image && { image: item.image }),
      date_published: item.published,
      date_modified: item.updated,
      authors: [{ name: item.author ?? feed.publisher }],
      tags: item.tags.map(({ name }) => name),
    })),
  });
}
