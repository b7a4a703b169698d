/** @jsxImportSource preact */
import { SearchBox } from '../../../../../shared/server/page/SearchBox';
import { formatCount } from '../../../domain/amounts';
import { ADDRESSES, listPath, themePath } from '../../../domain/addresses';
import type { NamedRow, PageRow, ThemeRow } from '../content/rows';
import type { ThemeCounts } from '../content/taxonomies';
import { Name, ThemeName } from './names';
import type { PageRequest } from './page';

interface SearchHeroProps {
  request: PageRequest;
  name: string;
  tagline: string;
}

/** What the portal is, and one search box for both sections: each button sends the words to its own list. */
export function SearchHero({ request: { locale, text }, name, tagline }: SearchHeroProps) {
  const words = text.home;
  return (
    <div class="portal-hero">
      <h1 class="portal-title portal-title--long">{name}</h1>
      <p class="govuk-body">{tagline}</p>
      <form action={listPath(locale, 'questions')} method="get" role="search">
        <SearchBox
          id="search"
          name={ADDRESSES[locale].params.search}
          label={words.search}
          hint={words.searchHint}
        />
        <div class="portal-actions">
          <button class="govuk-button" type="submit">
            {words.searchQuestions}
          </button>
          <button
            class="govuk-button govuk-button--secondary"
            type="submit"
            formAction={listPath(locale, 'procedures')}
          >
            {words.searchProcedures}
          </button>
        </div>
      </form>
    </div>
  );
}

interface ThemeCardsProps {
  request: PageRequest;
  cards: { theme: ThemeRow; counts: ThemeCounts }[];
}

/** The main reform themes with how much there is on each. */
export function ThemeCards({ request: { locale, text }, cards }: ThemeCardsProps) {
  if (cards.length === 0) return null;
  return (
    <section class="portal-section" aria-labelledby="themes">
      <h2 class="portal-heading" id="themes">
        {text.home.themes}
      </h2>
      <ul class="portal-cards">
        {cards.map(({ theme, counts }) => (
          <li class="portal-card">
            <h3 class="portal-card__title">
              <a class="govuk-link" href={themePath(locale, theme.code)}>
                <ThemeName theme={theme} locale={locale} />
              </a>
            </h3>
            {text.home.themeCounts(counts.faqs, counts.procedures, counts.articles)}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProcedureSummaryProps {
  request: PageRequest;
  counts: { official: number; samples: number };
  fields: { field: NamedRow; count: number }[];
}

/** How many procedures are posted (samples apart: they are not published procedures), and the way in by field. */
export function ProcedureSummary({ request: { locale, text }, counts, fields }: ProcedureSummaryProps) {
  return (
    <section class="portal-section" aria-labelledby="procedures">
      <h2 class="portal-heading" id="procedures">
        {text.home.procedures}
      </h2>
      <p class="govuk-body">{text.home.procedureCount(counts.official, counts.samples)}</p>
      {counts.samples > 0 && <p class="govuk-body-s">{text.home.samplesNotCounted}</p>}
      {fields.length > 0 && <h3 class="portal-card__title">{text.home.byField}</h3>}
      <ul class="portal-links">
        {fields.map(({ field, count }) => (
          <li>
            <a class="govuk-link" href={listPath(locale, 'procedures', { field: field.slug })}>
              <Name row={field} locale={locale} />
            </a>{' '}
            ({formatCount(count, locale)})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The information pages and the portals next to this one. */
export function KeyLinks({
  request: { portal, locale, text },
  pages,
}: {
  request: PageRequest;
  pages: PageRow[];
}) {
  const own = pages.map((page) => ({
    href: portal.pathOf(portal.config.types.page, { slug: page.slug, locale }),
    text: page.title,
  }));
  const others = portal.config.links.map((link) => ({ href: link.href, text: link[locale] }));
  return (
    <section class="portal-section" aria-labelledby="links">
      <h2 class="portal-heading" id="links">
        {text.home.links}
      </h2>
      <ul class="portal-links">
        {[...own, ...others].map((link) => (
          <li>
            <a class="govuk-link" href={link.href}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
