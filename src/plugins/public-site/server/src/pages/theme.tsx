/** @jsxImportSource preact */
import { ADDRESSES, listPath, otherLocale, themePath, type ListKind } from '../../../domain/addresses';
import { excerpt } from '../../../domain/excerpt';
import { findArticles } from '../content/articles';
import { firstFaqs } from '../content/faqs';
import { mostCited } from '../content/legal-documents';
import { listProcedures, procedureRows } from '../content/procedures';
import { countByTheme, findThemes, type ThemeCounts } from '../content/taxonomies';
import type { ThemeRow } from '../content/rows';
import { articleEntry, faqEntry, procedureEntry } from './entries';
import { themeName, ThemeName } from './names';
import type { PageHandler, PageRequest } from './page';
import type { Entry } from './parts/EntryList';
import { CitedDocuments } from './parts/CitedDocuments';
import { FeedLinks } from './parts/FeedLinks';
import { Related } from './parts/Related';

const SHOWN = 5;

/** One reform theme: what it is, and the newest of everything about it. */
export const themePage: PageHandler = async (request) => {
  const { portal, locale, text, params } = request;
  const themes = await findThemes(portal);
  const theme = themes.find(({ code }) => code === params.theme);
  if (!theme) return null;
  const filter = { theme: theme.code };
  const [countsOf, cited, articles, faqs, procedureIds] = await Promise.all([
    countByTheme(portal, locale),
    mostCited(portal, locale, theme.code, SHOWN),
    findArticles(portal, locale, filter, { limit: SHOWN }),
    firstFaqs(portal, locale, filter, SHOWN),
    listProcedures(portal, locale, filter),
  ]);
  const procedures = await procedureRows(portal, locale, procedureIds.slice(0, SHOWN));
  const name = themeName(theme, locale);
  const description = (locale === 'en' && theme.descriptionEn) || theme.descriptionVi || '';
  const translation = themePath(otherLocale(locale), theme.code);
  return {
    head: { title: `${text.theme.name}: ${name}`, description: excerpt(description) || name },
    canonical: themePath(locale, theme.code),
    translation,
    nearest: translation,
    breadcrumb: [{ href: ADDRESSES[locale].home, text: text.nav.home }],
    hasFeeds: true,
    main: (
      <>
        <h1 class="portal-title">{name}</h1>
        {description && <p class="portal-lead">{description}</p>}
        <Figures request={request} counts={countsOf(theme)} />
        <Neighbours request={request} theme={theme} themes={themes} />
        <Contents
          request={request}
          theme={theme}
          counts={countsOf(theme)}
          news={articles.map((row) => articleEntry(request, row))}
          questions={faqs.map((row) => faqEntry(request, row))}
          procedures={procedures.map((row) => procedureEntry(request, row))}
        />
        <CitedDocuments request={request} cited={cited} />
        <FeedLinks text={text} page={themePath(locale, theme.code)} />
      </>
    ),
  };
};

/** How much there is about the theme. */
function Figures({ request: { text }, counts }: { request: PageRequest; counts: ThemeCounts }) {
  const { articles, faqs, procedures } = counts;
  if (articles + faqs + procedures === 0) return null;
  return <p class="govuk-body-s">{text.home.themeCounts(faqs, procedures, articles)}</p>;
}

/** The theme above this one and those under it. */
function Neighbours({
  request,
  theme,
  themes,
}: {
  request: PageRequest;
  theme: ThemeRow;
  themes: ThemeRow[];
}) {
  const { locale, text } = request;
  const parent = themes.find(({ code }) => code === theme.parent?.code);
  const children = themes.filter((other) => other.parent?.code === theme.code);
  const link = (other: ThemeRow) => (
    <a class="govuk-link" href={themePath(locale, other.code)}>
      <ThemeName theme={other} locale={locale} />
    </a>
  );
  return (
    <>
      {parent && (
        <p class="govuk-body">
          {text.theme.part}: {link(parent)}
        </p>
      )}
      {children.length > 0 && (
        <section class="portal-section" aria-labelledby="components">
          <h2 class="portal-heading" id="components">
            {text.theme.under}
          </h2>
          <ul class="portal-links">
            {children.map((child) => (
              <li>{link(child)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ContentsProps {
  request: PageRequest;
  theme: ThemeRow;
  counts: ThemeCounts;
  news: Entry[];
  questions: Entry[];
  procedures: Entry[];
}

function Contents({ request, theme, counts, ...lists }: ContentsProps) {
  const { locale, text } = request;
  const more = (list: ListKind, count: number) =>
    count > SHOWN
      ? { href: listPath(locale, list, { theme: theme.code }), text: text.theme.more(count) }
      : undefined;
  if (counts.articles + counts.faqs + counts.procedures === 0) {
    return <p class="govuk-body portal-section">{text.theme.empty}</p>;
  }
  return (
    <>
      <Related
        text={text}
        id="questions"
        title={text.theme.questions}
        entries={lists.questions}
        more={more('questions', counts.faqs)}
      />
      <Related
        text={text}
        id="procedures"
        title={text.theme.procedures}
        entries={lists.procedures}
        more={more('procedures', counts.procedures)}
      />
      <Related
        text={text}
        id="news"
        title={text.theme.articles}
        entries={lists.news}
        more={more('news', counts.articles)}
      />
    </>
  );
}
