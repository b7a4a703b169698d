import type { PageLocale } from './addresses';

/** An address for search engines; addresses are absolute. */
export interface MapEntry {
  url: string;
  /** ISO moment; unknown for pages that have no content of their own */
  lastmod?: string;
  /** the same in every language in which it is public, this one included */
  translations: { locale: PageLocale; url: string }[];
  image?: { url: string; title: string };
}

/** The protocol allows so many addresses in a file (sitemaps.org). */
export const MOST_ADDRESSES = 50_000;

/** Files of at most `most` addresses; those of one document stay together. */
export function intoFiles<Entry>(documents: readonly Entry[][], most = MOST_ADDRESSES): Entry[][] {
  const files: Entry[][] = [[]];
  for (const entries of documents) {
    if ((files.at(-1)?.length ?? 0) + entries.length > most) files.push([]);
    files.at(-1)?.push(...entries);
  }
  return files.filter((file) => file.length > 0);
}

/** The newest of some moments; undefined for none. */
export const newest = (moments: readonly (string | undefined)[]): string | undefined =>
  moments.reduce((a, b) => (a !== undefined && (b === undefined || a > b) ? a : b), undefined);

/** Neighbours that belong together, as lists of their own. */
export function groupBy<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}
