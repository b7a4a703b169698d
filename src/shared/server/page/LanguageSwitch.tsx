/** @jsxImportSource preact */
import { CHROME } from './chrome-text';
import type { LanguageLink, PageLocale } from './types';

/** Leads to this page in the other language; when it has no translation, says so and leads to the list. */
export function LanguageSwitch({ locale, link }: { locale: PageLocale; link: LanguageLink }) {
  const { readInOther, otherListInstead } = CHROME[locale];
  // The long label is written in the reader's own language, the short one in the language it leads to.
  return (
    <div class="portal-header__language">
      {link.isTranslation ? (
        <a href={link.href} lang={link.locale} hreflang={link.locale} rel="alternate">
          {readInOther}
        </a>
      ) : (
        <a href={link.href} hreflang={link.locale}>
          {otherListInstead}
        </a>
      )}
    </div>
  );
}
