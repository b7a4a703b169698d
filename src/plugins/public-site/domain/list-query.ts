import { ADDRESSES, type ListFilter, type PageLocale } from './addresses';

const MAX_SEARCH_LENGTH = 200;

/**
 * What a list's address asks for. Nothing that a visitor types is an error: of two values the first counts, an empty
 * one is none, and a page number that is no number is the first page.
 */
export function parseListQuery(locale: PageLocale, querystring: string): ListFilter & { page: number } {
  const query = new URLSearchParams(querystring);
  const { params } = ADDRESSES[locale];
  const text = (name: string): string | undefined => query.get(name)?.normalize('NFC').trim() || undefined;
  return {
    search: text(params.search)?.slice(0, MAX_SEARCH_LENGTH).trim(),
    theme: text(params.theme),
    field: text(params.field),
    section: text(params.section),
    page: parsePage(text(params.page)),
  };
}

function parsePage(value: string | undefined): number {
  return value && /^\d+$/.test(value) ? Math.max(1, Number(value)) : 1;
}
