/** @jsxImportSource preact */
import type { PageLocale } from '../../../../../domain/addresses';
import { formatDate, isoDate } from '../../../../../domain/dates';

/** A date in the reader's form, with its machine form. */
export function PublishedDate({ value, locale }: { value: string; locale: PageLocale }) {
  return <time dateTime={isoDate(value)}>{formatDate(value, locale)}</time>;
}
