import { ADDRESSES, PAGE_LOCALES, themePath, type PageLocale } from '../../../domain/addresses';
import { groupBy, type MapEntry } from '../../../domain/sitemap';
import { listedOn } from '../content/procedures';
import type { FileRow } from '../content/rows';
import { findThemes } from '../content/taxonomies';
import type { LivePage, Portal } from '../portal';

/** What has files of its own in the map. */
export const PARTS = ['lists', 'articles', 'faqs', 'procedures', 'pages'] as const;
export type Part = (typeof PARTS)[number];

const TYPES = { articles: 'article', faqs: 'faq', procedures: 'procedure', pages: 'page' } as const;

/** The addresses of a part, those of one document together. */
export const entriesOf = (portal: Portal, part: Part): Promise<MapEntry[][]> =>
  part === 'lists' ? listEntries(portal) : typeEntries(portal, part);

const isPageLocale = (locale: string | null): locale is PageLocale =>
  PAGE_LOCALES.includes(locale as PageLocale);

async function typeEntries(portal: Portal, part: Exclude<Part, 'lists'>): Promise<MapEntry[][]> {
  const uid = portal.config.types[TYPES[part]];
  const [pages, images, isListed] = await Promise.all([
    portal.livePages([uid]),
    part === 'articles' ? coversOf(portal, uid) : new Map<string, FileRow>(),
    part === 'procedures' ? procedureFilter(portal, uid) : () => true,
  ]);
  const shown = pages.filter((page) => isPageLocale(page.locale) && isListed(page));
  return groupBy(shown, ({ documentId }) => documentId).map((versions) => {
    const translations = versions.map(({ locale, path }) => ({
      locale: locale as PageLocale,
      url: portal.origin + path,
    }));
    return versions.map((page): MapEntry => {
      const image = images.get(`${page.documentId} ${page.locale}`);
      return {
        url: portal.origin + page.path,
        lastmod: page.lastChangedAt,
        translations,
        image: image && {
          url: new URL(image.url, portal.origin).href,
          title: image.alternativeText ?? image.name,
        },
      };
    });
  });
}

/** What has ended answers with a notice, or leads on: nothing to find. */
async function procedureFilter(
  { content, today }: Portal,
  uid: string,
): Promise<(page: LivePage) => boolean> {
  const listed = new Set<string>();
  for (const locale of PAGE_LOCALES) {
    const query = { filters: listedOn(today()), columns: ['documentId'] };
    const rows = await content.index<{ id: number; documentId: string }>(uid, { locale }, query);
    for (const { documentId } of rows) listed.add(`${documentId} ${locale}`);
  }
  return ({ documentId, locale }) => listed.has(`${documentId} ${locale}`);
}

async function coversOf({ content }: Portal, uid: string): Promise<Map<string, FileRow>> {
  const covers = new Map<string, FileRow>();
  for (const locale of PAGE_LOCALES) {
    const rows = await content.many<{ documentId: string; cover: FileRow | null }>(
      uid,
      { locale },
      {
        filters: { cover: { id: { $notNull: true } } },
        fields: ['slug'],
        populate: { cover: { fields: ['url', 'name', 'alternativeText'] } },
      },
    );
    for (const { documentId, cover } of rows) if (cover) covers.set(`${documentId} ${locale}`, cover);
  }
  return covers;
}

/** The start page, the lists and the themes. */
async function listEntries(portal: Portal): Promise<MapEntry[][]> {
  const themes = await findThemes(portal);
  const lists = ['home', 'questions', 'procedures', 'news', 'siteMap'] as const;
  const pathsOf = [
    ...lists.map((list) => (locale: PageLocale) => ADDRESSES[locale][list]),
    ...themes.map(
      ({ code }) =>
        (locale: PageLocale) =>
          themePath(locale, code),
    ),
  ];
  return pathsOf.map((pathOf) => {
    const translations = PAGE_LOCALES.map((locale) => ({ locale, url: portal.origin + pathOf(locale) }));
    return translations.map(({ url }) => ({ url, translations }));
  });
}
