/** @jsxImportSource preact */
import { CHROME } from './chrome-text';
import { DisplayForm } from './DisplayForm';
import { LanguageSwitch } from './LanguageSwitch';
import type { Frame } from './types';

/** The portal's name, the language switch and the main navigation. */
export function Header({ frame }: { frame: Frame }) {
  const { site, locale } = frame;
  return (
    <header>
      <div class="portal-header">
        <div class="govuk-width-container portal-header__bar">
          <a class="portal-header__brand" href={frame.homeHref}>
            {site.logo && <img class="portal-header__logo" src={site.logo} alt="" />}
            <span>
              {site.organisation && <span class="portal-header__organisation">{site.organisation}</span>}
              <span class="portal-header__name">{site.name}</span>
            </span>
          </a>
          <div class="portal-header__choices">
            <DisplayForm frame={frame} />
            {frame.language && <LanguageSwitch locale={locale} link={frame.language} />}
          </div>
        </div>
      </div>
      <nav class="portal-nav" aria-label={CHROME[locale].mainNavigation}>
        <div class="govuk-width-container">
          <ul class="portal-nav__list">
            {frame.navigation.map((item) => (
              <li>
                <a
                  class="portal-nav__link"
                  href={item.href}
                  aria-current={item.isCurrent ? 'true' : undefined}
                >
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  );
}
