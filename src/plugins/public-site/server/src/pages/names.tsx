/** @jsxImportSource preact */
import type { PageLocale } from '../../../domain/addresses';
import type { NamedRow, ThemeRow } from '../content/rows';

/** A theme's name in the reader's language; Vietnamese when there is no other. */
export const themeName = (theme: ThemeRow, locale: PageLocale): string =>
  (locale === 'en' && theme.nameEn) || theme.nameVi;

/** A field's, section's or unit's name in the reader's language; Vietnamese when there is no other. */
export const nameOf = (row: NamedRow, locale: PageLocale): string =>
  (locale === 'en' && row.nameEn) || row.name;

/** A name that says its language where it is not the page's. */
const named = (text: string, isForeign: boolean) => (isForeign ? <span lang="vi">{text}</span> : <>{text}</>);

/** A field's, section's or unit's name on a page. */
export const Name = ({ row, locale }: { row: NamedRow; locale: PageLocale }) =>
  named(nameOf(row, locale), locale === 'en' && !row.nameEn);

/** A theme's name on a page. */
export const ThemeName = ({ theme, locale }: { theme: ThemeRow; locale: PageLocale }) =>
  named(themeName(theme, locale), locale === 'en' && !theme.nameEn);
