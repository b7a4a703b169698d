/** @jsxImportSource preact */
import { themePath, type PageLocale } from '../../../../../domain/addresses';
import type { ThemeRow } from '../../../content/rows';
import { ThemeName } from '../../names';
import type { Text } from '../../../text';

/** The reform themes an entry is about. */
export function ThemeLinks({ text, locale, themes }: { text: Text; locale: PageLocale; themes: ThemeRow[] }) {
  if (themes.length === 0) return null;
  return (
    <section class="portal-section" aria-labelledby="themes">
      <h2 class="portal-heading" id="themes">
        {text.themes}
      </h2>
      <ul class="portal-links">
        {themes.map((theme) => (
          <li>
            <a class="govuk-link" href={themePath(locale, theme.code)}>
              <ThemeName theme={theme} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
