export type PageLocale = 'vi' | 'en';

export interface Link {
  href: string;
  text: string;
}

/** The same page in the other language, or the nearest thing to it. */
export interface LanguageLink {
  locale: PageLocale;
  href: string;
  /** false when this page is not translated and the link leads elsewhere */
  isTranslation: boolean;
}

export interface SiteInfo {
  name: string;
  organisation: string;
  logo: string | null;
  contacts: string[];
  email: string | null;
  responsible: string | null;
  footerNote: string | null;
  notices: string[];
}

/** What surrounds every page. */
export interface Frame {
  locale: PageLocale;
  site: SiteInfo;
  homeHref: string;
  navigation: (Link & { isCurrent: boolean })[];
  footerLinks: Link[];
  /** null: the site has one language */
  language: LanguageLink | null;
  stylesheet: string;
  /** further style sheets: the site's colours, the reader's own choices */
  moreStyles: string[];
  /** where a reader changes how pages are shown, and the path that it leads back to */
  display: { action: string; path: string };
  icon: string;
  preloadFonts: string[];
}

/** What a page says about itself in its head. */
export interface HeadInfo {
  title: string;
  description: string;
  /** absolute address of this page; absent on error pages */
  canonical?: string;
  /** absolute addresses of this page by language; only where a translation exists */
  alternates?: { locale: PageLocale; href: string }[];
  /** a picture of what the page is about: absolute address, and what it shows */
  image?: { url: string; alt: string };
  kind?: 'website' | 'article';
  /** of an article: ISO moments */
  published?: string;
  modified?: string;
  /** linked data (JSON-LD) about what the page describes */
  data?: object[];
  /** absolute addresses of feeds with the same contents */
  feeds?: { href: string; type: string; title: string }[];
  /** error pages stay out of search engines */
  noIndex?: boolean;
}
