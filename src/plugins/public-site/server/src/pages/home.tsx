/** @jsxImportSource preact */
import { ADDRESSES, listPath, otherLocale } from '../../../domain/addresses';
import { findArticles } from '../content/articles';
import { firstFaqs } from '../content/faqs';
import { countProcedures } from '../content/procedures';
import { countByField, countByTheme, findThemes, mainThemes } from '../content/taxonomies';
import { articleEntry, faqEntry } from './entries';
import { KeyLinks, ProcedureSummary, SearchHero, ThemeCards } from './home-parts';
import type { PageHandler } from './page';
import { Related } from './parts/Related';

const QUESTIONS = 6;
const ARTICLES = 5;

/** The start page: search first, then themes, answers, procedures and news. */
export const homePage: PageHandler = async (request) => {
  const { portal, locale, text } = request;
  const [{ site, pages }, themes, countsOf, questions, articles, procedures, fields] = await Promise.all([
    request.surroundings(),
    findThemes(portal),
    countByTheme(portal, locale),
    firstFaqs(portal, locale, {}, QUESTIONS),
    findArticles(portal, locale, {}, { limit: ARTICLES }),
    countProcedures(portal, locale),
    countByField(portal, locale),
  ]);
  const cards = mainThemes(portal, themes).map((theme) => ({ theme, counts: countsOf(theme) }));
  const name = site?.name ?? text.fallbackName;
  const translation = ADDRESSES[otherLocale(locale)].home;
  return {
    head: { title: name, description: text.home.description },
    canonical: ADDRESSES[locale].home,
    translation,
    nearest: translation,
    breadcrumb: [],
    main: (
      <>
        <SearchHero request={request} name={name} tagline={site?.tagline ?? text.home.description} />
        <ThemeCards request={request} cards={cards} />
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
            id="news"
            title={text.home.news}
            entries={articles
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
