import type { VNode } from 'preact';
import type { HeadInfo, Link } from '../../../../../shared/server/page/types';
import type { ListKind, PageLocale } from '../../../domain/addresses';
import type { PageRow, SiteRow } from '../content/rows';
import type { Portal } from '../portal';
import type { Text } from '../text';

/** The site's settings and the information pages, in the language of the request. */
export interface Surroundings {
  site: SiteRow | null;
  pages: PageRow[];
}

/** What a page is asked for. */
export interface PageRequest {
  portal: Portal;
  locale: PageLocale;
  text: Text;
  /** canonical path of this request */
  path: string;
  querystring: string;
  params: Record<string, string>;
  surroundings(): Promise<Surroundings>;
}

/** A page before its frame is put around it. */
export interface PageView {
  head: Pick<HeadInfo, 'title' | 'description' | 'image' | 'kind' | 'published' | 'modified' | 'data'>;
  /** a notice in the place of what was here: 410, and kept out of search engines */
  isGone?: boolean;
  /** still readable, but out of force: kept out of search engines */
  isWithdrawn?: boolean;
  /** an answer to a form: kept out of search engines */
  isAnswerToForm?: boolean;
  /** the one address of this page, with the filters that matter */
  canonical: string;
  /** address of the same page in the other language, null when it is not translated */
  translation: string | null;
  /** where the language switch leads when there is no translation */
  nearest: string;
  /** the way from the start page; empty on the start page */
  breadcrumb: Link[];
  current?: ListKind;
  /** whether there are feeds beside the page, under its path */
  hasFeeds?: boolean;
  main: VNode;
}

/** Something that is no page: a feed, a map for robots. */
export interface DocumentView {
  contentType: string;
  body: string;
}

/** A page, a document, another address to go to, or null: nothing (any more) at this address. */
export type PageAnswer = PageView | DocumentView | { redirect: string } | null;

export type PageHandler = (request: PageRequest) => Promise<PageAnswer>;
