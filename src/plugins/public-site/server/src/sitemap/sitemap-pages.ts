import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { intoFiles, newest, type MapEntry } from '../../../domain/sitemap';
import type { PageHandler } from '../pages/page';
import { entriesOf, PARTS, type Part } from './entries';

const CONTENT_TYPE = 'application/xml; charset=utf-8';

const fileName = (part: Part, number: number): string => `/sitemap-${part}-${number}.xml`;

const written = async (stream: SitemapStream | SitemapIndexStream, entries: object[]): Promise<string> =>
  String(await streamToPromise(Readable.from(entries).pipe(stream)));

/** The index of all files, each with the moment of its newest change. */
const sitemapIndex: PageHandler = async ({ portal }) => {
  const files: { url: string; lastmod?: string }[] = [];
  for (const part of PARTS) {
    for (const [at, entries] of intoFiles(await entriesOf(portal, part)).entries()) {
      files.push({
        url: portal.origin + fileName(part, at + 1),
        lastmod: newest(entries.map(({ lastmod }) => lastmod)),
      });
    }
  }
  return { contentType: CONTENT_TYPE, body: await written(new SitemapIndexStream({}), files) };
};

function itemOf({ url, lastmod, translations, image }: MapEntry): object {
  const links = translations.map(({ locale, url: href }) => ({ lang: locale, url: href }));
  const standard = translations.find(({ locale }) => locale === 'vi');
  return {
    url,
    lastmod,
    links: links.length > 1 && standard ? [...links, { lang: 'x-default', url: standard.url }] : [],
    img: image ? [{ url: image.url, title: image.title }] : [],
  };
}

const sitemapFile =
  (part: Part): PageHandler =>
  async ({ portal, params }) => {
    const number = Number(/^([1-9]\d*)\.xml$/.exec(params.file ?? '')?.[1]);
    const entries = number ? intoFiles(await entriesOf(portal, part))[number - 1] : undefined;
    if (!entries) return null;
    const xmlns = { news: false, video: false, xhtml: true, image: part === 'articles' };
    return {
      contentType: CONTENT_TYPE,
      body: await written(new SitemapStream({ xmlns, lastmodDateOnly: false }), entries.map(itemOf)),
    };
  };

/** The map of the site for search engines (sitemaps.org, with hreflang and images). */
export const sitemapPages = (): [string, PageHandler][] => [
  ['/sitemap.xml', sitemapIndex],
  ...PARTS.map((part): [string, PageHandler] => [`/sitemap-${part}-:file`, sitemapFile(part)]),
];
