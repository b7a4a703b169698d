export interface PageSlice {
  /** the page shown, from 1 */
  page: number;
  pageCount: number;
  total: number;
  /** index of the page's first item */
  start: number;
  size: number;
}

/** Where a page begins and how many there are; null when the page lies beyond the last. An empty list has one page. */
export function pageSlice(total: number, page: number, size: number): PageSlice | null {
  const pageCount = Math.max(1, Math.ceil(total / size));
  if (page > pageCount) return null;
  return { page, pageCount, total, start: (page - 1) * size, size };
}

/**
 * The page numbers to offer: first, last, and the current one with its neighbours; 'gap' where some are left out.
 * A gap that would hide a single number shows that number.
 */
export function pageWindow(page: number, pageCount: number): (number | 'gap')[] {
  const shown = [1, page - 1, page, page + 1, pageCount]
    .filter((n) => n >= 1 && n <= pageCount)
    .filter((n, index, all) => all.indexOf(n) === index)
    .sort((a, b) => a - b);
  return shown.flatMap((n, index) => {
    const before = shown[index - 1] ?? 0;
    if (n - before === 2) return [n - 1, n];
    return n - before > 2 ? (['gap', n] as const) : [n];
  });
}
