import type {
  BreadcrumbList,
  FAQPage,
  GovernmentOrganization,
  NewsArticle,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { PageLocale } from './addresses';

const CONTEXT = 'https://schema.org';

/** The way to a page; the last step is the page itself. Addresses are absolute. */
export const breadcrumbJsonLd = (
  steps: readonly { name: string; url: string }[],
): WithContext<BreadcrumbList> => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: url,
  })),
});

export interface AnswerFacts {
  question: string;
  /** cleaned HTML with absolute addresses */
  answer: string;
  url: string;
  locale: PageLocale;
  /** who answered */
  author: string;
  /** ISO day or moment */
  created?: string | null;
  modified?: string | null;
}

/**
 * One question with the authority's own answer. A FAQPage: a QAPage is for questions that anybody may answer
 * (developers.google.com/search/docs/appearance/structured-data/faqpage).
 */
export const answerJsonLd = (facts: AnswerFacts): WithContext<FAQPage> => ({
  '@context': CONTEXT,
  '@type': 'FAQPage',
  url: facts.url,
  inLanguage: facts.locale,
  ...(facts.modified && { dateModified: facts.modified }),
  mainEntity: [
    {
      '@type': 'Question',
      name: facts.question,
      acceptedAnswer: {
        '@type': 'Answer',
        text: facts.answer,
        url: facts.url,
        ...(facts.created && { dateCreated: facts.created }),
        author: { '@type': 'GovernmentOrganization', name: facts.author },
      },
    },
  ],
});

export interface NewsFacts {
  title: string;
  description: string;
  url: string;
  locale: PageLocale;
  image?: string;
  published?: string | null;
  modified?: string | null;
  author?: string | null;
  section?: string | null;
  themes: readonly string[];
  publisher: string;
}

export const newsJsonLd = (facts: NewsFacts): WithContext<NewsArticle> => ({
  '@context': CONTEXT,
  '@type': 'NewsArticle',
  headline: facts.title,
  description: facts.description,
  url: facts.url,
  mainEntityOfPage: facts.url,
  inLanguage: facts.locale,
  ...(facts.image && { image: [facts.image] }),
  ...(facts.published && { datePublished: facts.published }),
  ...(facts.modified && { dateModified: facts.modified }),
  ...(facts.section && { articleSection: facts.section }),
  ...(facts.themes.length > 0 && { keywords: facts.themes.join(', ') }),
  author: facts.author
    ? { '@type': 'Person', name: facts.author }
    : { '@type': 'GovernmentOrganization', name: facts.publisher },
  publisher: { '@type': 'GovernmentOrganization', name: facts.publisher },
});

export interface SiteFacts {
  name: string;
  /** absolute address of the start page */
  url: string;
  locale: PageLocale;
  /** absolute address of a search, with `{search_term_string}` where the words go */
  search: string;
  logo?: string | null;
  email?: string | null;
  phone?: string | null;
  address?: string | null;
  parent?: string | null;
  area?: string | null;
}

/** The portal, with the search that it offers, and who runs it. */
export const siteJsonLd = (facts: SiteFacts): [WithContext<WebSite>, WithContext<GovernmentOrganization>] => [
  {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: facts.name,
    url: facts.url,
    inLanguage: facts.locale,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: facts.search },
      // Google's own way of naming the input, which schema.org's types do not know.
      ...{ 'query-input': 'required name=search_term_string' },
    },
  },
  {
    '@context': CONTEXT,
    '@type': 'GovernmentOrganization',
    name: facts.name,
    url: facts.url,
    ...(facts.logo && { logo: facts.logo }),
    ...(facts.email && { email: facts.email }),
    ...(facts.phone && { telephone: facts.phone }),
    ...(facts.address && { address: facts.address }),
    ...(facts.parent && { parentOrganization: { '@type': 'GovernmentOrganization', name: facts.parent } }),
    ...(facts.area && { areaServed: facts.area }),
  },
];
