import type { Core } from '@strapi/strapi';
import { todayInVietnam } from '../../../../shared/server/reads/today';
import type { PageLocale } from '../../domain/addresses';
import { loadAssets, type Assets } from './http/assets';
import { PublishedContent } from './content/documents';
import type { SiteConfig } from './config';
import type { TemplatesService } from './services/templates';
import { Votes } from './feedback/votes';

/** What ended at an address, or where it went. */
export interface Ending {
  /** content type of what was here */
  uid: string;
  title: string;
  endedAt: string;
  movedTo?: string | null;
  /** it was asked for with exactly the query that leads there */
  isExact: boolean;
  /** of what is out of force but stays readable: the entry as it was, and a note for readers */
  withdrawn: { payload: Record<string, unknown>; note: string | null } | null;
}

/** An address at which an entry is public. */
export interface LivePage {
  uid: string;
  title: string;
  documentId: string;
  locale: string | null;
  path: string;
  lastChangedAt: string;
}

/** What the public sees at an address. */
export interface PublicRecord extends LivePage {
  state: 'live' | 'redirect' | 'withdrawn' | 'gone';
  movedTo: string | null;
  /** the entry with all that its page shows, of what is live */
  payload: object | null;
}

type CountOf = (uid: string, themeId: number) => number;

/** Something that was public at a path, and of which document. */
export interface Withdrawn {
  documentId: string;
  title: string;
  path: string;
}

interface PathKey {
  slug: string;
  code?: string | null;
  locale: PageLocale;
}

/** Everything that pages are made from. */
export interface Portal {
  config: SiteConfig;
  content: PublishedContent;
  assets: Assets;
  /** scheme and host of public addresses, without a slash at the end */
  origin: string;
  pathOf(uid: string, key: PathKey): string;
  /** how many published entries of a type carry a theme (by row id); `only` narrows down a type */
  countThemes(locale: PageLocale, only: Record<string, object>): Promise<CountOf>;
  findEnding(path: string, querystring: string): Promise<Ending | null>;
  /** what was public in a language and is no more, of the documents whose draft fits `where` */
  findWithdrawn(uid: string, locale: PageLocale, where: object): Promise<Withdrawn[]>;
  /** when entries have changed last in public (ISO), by documentId */
  lastChanges(uid: string, locale: PageLocale, documentIds: readonly string[]): Promise<Map<string, string>>;
  /** what stands at a path; null when nothing ever did */
  recordAt(path: string): Promise<PublicRecord | null>;
  /** what is public of a document in a language */
  recordOf(uid: string, documentId: string, locale: PageLocale): Promise<PublicRecord | null>;
  /** addresses at which something is public, with their languages, in the order of documents */
  livePages(uids: readonly string[], documentIds?: readonly string[]): Promise<LivePage[]>;
  /** pages of its own that the site has in the place of ours */
  templates(): TemplatesService;
  /** nobody works on it here: readers are served */
  isProduction: boolean;
  votes: Votes;
  /** what signs and names only this portal's own things */
  appKey: string;
  /** the ISO day that it is for the readers */
  today(): string;
  /** the words of a cleaned body, for descriptions */
  toText(html: string | null): string;
  logError(error: unknown): void;
}

/** Binds the pages to a running application. Other plugins are asked only when a page needs them. */
export function createPortal(strapi: Core.Strapi): Portal {
  const config = strapi.config.get('plugin::public-site') as SiteConfig;
  const records = (name: string) => strapi.plugin('public-records').service(name);
  return {
    config,
    content: new PublishedContent(strapi),
    assets: loadAssets(`${strapi.dirs.dist.root}/public-site`),
    origin: new URL(String(strapi.config.get('server.absoluteUrl'))).origin,
    pathOf: (uid, key) => records('paths').pathOf(uid, key) as string,
    countThemes: (locale, only) =>
      strapi.plugin('reform-themes').service('themes').countPublished(locale, only) as Promise<CountOf>,
    findEnding: (path, querystring) => records('endings').find(path, querystring) as Promise<Ending | null>,
    findWithdrawn: (uid, locale, where) =>
      records('endings').withdrawn(uid, locale, where) as Promise<Withdrawn[]>,
    lastChanges: (uid, locale, documentIds) =>
      records('records').lastChanges(uid, locale, documentIds) as Promise<Map<string, string>>,
    recordAt: (path) => records('records').at(path) as Promise<PublicRecord | null>,
    recordOf: (uid, documentId, locale) =>
      records('records').of(uid, documentId, locale) as Promise<PublicRecord | null>,
    livePages: (uids, documentIds) => records('records').live(uids, documentIds) as Promise<LivePage[]>,
    templates: () => strapi.plugin('public-site').service('templates') as TemplatesService,
    isProduction: strapi.config.get('environment') === 'production',
    votes: new Votes(strapi),
    appKey: strapi.config.get<string[]>('server.app.keys')[0] ?? '',
    today: todayInVietnam,
    toText: (html) => (html ? (strapi.plugin('rich-text').service('html').toText(html) as string) : ''),
    logError: (error) => strapi.log.error(error),
  };
}
