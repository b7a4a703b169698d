/** @jsxImportSource preact */
import {
  ADDRESSES,
  listPath,
  otherLocale,
  themePath,
  type ListFilter,
  type ListKind,
} from '../../../domain/addresses';
import { countByField, findSections, findThemes } from '../content/taxonomies';
import { featuresOf } from '../http/features';
import { nameOf, themeName } from './names';
import type { PageHandler } from './page';

interface Branch {
  id: string;
  title: string;
  href?: string;
  links: { href: string; text: string }[];
}

/** Every part of the site on one page. */
export const siteMapPage: PageHandler = async (request) => {
  const { portal, locale, text } = request;
  const [{ site, pages }, themes, sections, fields] = await Promise.all([
    request.surroundings(),
    findThemes(portal),
    findSections(portal),
    countByField(portal, locale),
  ]);
  const { types } = portal.config;
  const list = (kind: ListKind, links: { filter: ListFilter; text: string }[]): Branch => ({
    id: kind,
    title: text.nav[kind],
    href: listPath(locale, kind),
    links: links.map(({ filter, text: name }) => ({ href: listPath(locale, kind, filter), text: name })),
  });
  const byField = fields.map(({ field }) => ({ filter: { field: field.slug }, text: nameOf(field, locale) }));
  const { hasNews } = featuresOf(site);
  const branches: Branch[] = [
    list('questions', byField),
    list('procedures', byField),
    ...(hasNews
      ? [
          list(
            'news',
            sections.map((row) => ({ filter: { section: row.slug }, text: nameOf(row, locale) })),
          ),
        ]
      : []),
    {
      id: 'themes',
      title: text.home.themes,
      links: themes.map((theme) => ({ href: themePath(locale, theme.code), text: themeName(theme, locale) })),
    },
    {
      id: 'pages',
      title: text.siteMap.about,
      links: pages.map((page) => ({
        href: portal.pathOf(types.page, { slug: page.slug, locale }),
        text: page.title,
      })),
    },
  ];
  const translation = ADDRESSES[otherLocale(locale)].siteMap;
  return {
    head: { title: text.siteMap.title, description: text.siteMap.description },
    canonical: ADDRESSES[locale].siteMap,
    translation,
    nearest: translation,
    breadcrumb: [{ href: ADDRESSES[locale].home, text: text.nav.home }],
    main: (
      <>
        <h1 class="portal-title">{text.siteMap.title}</h1>
        <div class="portal-columns">
          {branches
            .filter(({ href, links }) => href || links.length > 0)
            .map((branch) => (
              <BranchList branch={branch} />
            ))}
        </div>
      </>
    ),
  };
};

const BranchList = ({ branch: { id, title, href, links } }: { branch: Branch }) => (
  <section class="portal-section" aria-labelledby={id}>
    <h2 class="portal-heading" id={id}>
      {href ? (
        <a class="govuk-link" href={href}>
          {title}
        </a>
      ) : (
        title
      )}
    </h2>
    <ul class="portal-links">
      {links.map((link) => (
        <li>
          <a class="govuk-link" href={link.href}>
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  </section>
);
