import { ADDRESSES, LIST_FILTERS, type ListFilter, type ListKind, type PageLocale } from './addresses';

const MAX_SEARCH_LENGTH = 200;

/**
 * What a list's address asks for. Nothing that a visitor types is an error: of two values the first counts, an empty
 * one is none, and a page number that is no number is the first page.
 */
export function parseListQuery(
  locale: PageLocale,
  list: ListKind,
  querystring: string,
): ListFilter & { page: number } {
  const query = new URLSearchParams(querystring);
  const { params } = ADDRESSES[locale];
  const text = (name: string): string | undefined => query.get(name)?.normalize('NFC').trim() || undefined;
  const filter: ListFilter = {};
  for (const name of LIST_FILTERS[list]) filter[name] = text(params[name]);
  return {
    ...filter,
    search: filter.search?.slice(0, MAX_SEARCH_LENGTH).trim(),
    page: parsePage(text(params.page)),
  };
}

function parsePage(value: string | undefined): number {
  return value && /^\d+$/.test(value) ? Math.max(1, Number(value)) : 1;
}
