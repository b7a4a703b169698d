/** @jsxImportSource preact */
import { ADDRESSES, listPath, otherLocale } from '../../../domain/addresses';
import { siteJsonLd } from '../../../domain/json-ld';
import { findArticles } from '../content/articles';
import { firstFaqs, newestFaqs } from '../content/faqs';
import type { SiteRow } from '../content/rows';
import { countProcedures } from '../content/procedures';
import { countByField, countByTheme, findThemes, mainThemes } from '../content/taxonomies';
import { featuresOf } from '../http/features';
import { articleEntry, faqEntry } from './entries';
import { KeyLinks, ProcedureSummary, SearchHero, ThemeCards } from './home-parts';
import type { PageHandler, PageRequest } from './page';
import { Related } from './parts/Related';

const QUESTIONS = 6;
const NEWEST = 3;
const ARTICLES = 5;

/** What machines are told about the portal and who runs it. */
function siteData({ portal, locale, text }: PageRequest, site: SiteRow | null): object[] {
  const { origin, config } = portal;
  const { search } = ADDRESSES[locale].params;
  return siteJsonLd({
    name: site?.name ?? text.fallbackName,
    url: origin + ADDRESSES[locale].home,
    locale,
    search: `${origin}${listPath(locale, 'questions')}?${search}={search_term_string}`,
    logo: site?.logo && new URL(site.logo.url, origin).href,
    email: site?.email,
    phone: site?.phone,
    address: site?.address,
    parent: site?.organisation,
    area: config.area,
  });
}

/** The start page: search first, then themes, answers, procedures and news. */
export const homePage: PageHandler = async (request) => {
  const { portal, locale, text } = request;
  const [{ site, pages }, themes, countsOf, questions, newest, articles, procedures, fields] =
    await Promise.all([
      request.surroundings(),
      findThemes(portal),
      countByTheme(portal, locale),
      firstFaqs(portal, locale, {}, QUESTIONS),
      newestFaqs(portal, locale, QUESTIONS + NEWEST),
      findArticles(portal, locale, {}, { limit: ARTICLES }),
      countProcedures(portal, locale),
      countByField(portal, locale),
    ]);
  const cards = mainThemes(portal, themes).map((theme) => ({ theme, counts: countsOf(theme) }));
  const name = site?.name ?? text.fallbackName;
  const { hasNews, hasThemes } = featuresOf(site);
  const translation = ADDRESSES[otherLocale(locale)].home;
  return {
    head: { title: name, description: text.home.description, data: siteData(request, site) },
    canonical: ADDRESSES[locale].home,
    translation,
    nearest: translation,
    breadcrumb: [],
    main: (
      <>
        <SearchHero request={request} name={name} tagline={site?.tagline ?? text.home.description} />
        {hasThemes && <ThemeCards request={request} cards={cards} />}
        <div class="portal-columns">
          <Related
            text={text}
            id="questions"
            title={text.home.questions}
            entries={questions.map((row) => faqEntry(request, row))}
            more={{ href: listPath(locale, 'questions'), text: text.showAll }}
          />
          <Related
            text={text}
            id="newest"
            title={text.home.newest}
            entries={newest
              .filter(({ id }) => !questions.some((row) => row.id === id))
              .slice(0, NEWEST)
              .map((row) => faqEntry(request, row))}
          />
          <Related
            text={text}
            id="news"
            title={text.home.news}
            entries={(hasNews ? articles : [])
              .map((row) => articleEntry(request, row))
              .map(({ summary: _, ...entry }) => entry)}
            more={{ href: listPath(locale, 'news'), text: text.showAll }}
          />
          <ProcedureSummary request={request} counts={procedures} fields={fields} />
          <KeyLinks request={request} pages={pages} />
        </div>
      </>
    ),
  };
};
