import { useQueryParams } from '@strapi/strapi/admin';

/**
 * Whether the themes of the open document follow its text in another language. A document that has no version in the
 * deciding language is tagged by the text that it has.
 *
 * @param others languages in which the document exists, besides the one in the form
 */
export function useOtherLocaleDecides(deciding: string | null, others: readonly string[]): boolean {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale;
  return deciding !== null && locale !== undefined && locale !== deciding && others.includes(deciding);
}
