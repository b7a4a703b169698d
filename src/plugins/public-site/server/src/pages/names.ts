import type { PageLocale } from '../../../domain/addresses';
import type { NamedRow, ThemeRow } from '../content/rows';

/** A theme's name in the reader's language; Vietnamese when there is no other. */
export const themeName = (theme: ThemeRow, locale: PageLocale): string =>
  (locale === 'en' && theme.nameEn) || theme.nameVi;

/** A field's, section's or unit's name in the reader's language; Vietnamese when there is no other. */
export const nameOf = (row: NamedRow, locale: PageLocale): string =>
  (locale === 'en' && row.nameEn) || row.name;
