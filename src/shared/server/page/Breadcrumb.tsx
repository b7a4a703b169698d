/** @jsxImportSource preact */
import { CHROME } from './chrome-text';
import type { Link, PageLocale } from './types';

/** The way back up, from the start page to the list this page belongs to. */
export function Breadcrumb({ locale, links }: { locale: PageLocale; links: Link[] }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label={CHROME[locale].breadcrumb}>
      <ol class="govuk-breadcrumbs__list">
        {links.map((link) => (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={link.href}>
              {link.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
