/** Path patterns of one content type by language: `{ vi: '/tin-tuc/:slug', en: '/en/news/:slug' }`. */
export type PathPatterns = Readonly<Record<string, string>>;

/** What names an entry in its address. */
export interface PathKey {
  slug?: string | null;
  code?: string | null;
  locale: string;
}

/** `:key` is the code, or the slug where there is none. */
const PARAMETER = /:(slug|key)(?![\w-])/;

/** Whether a pattern starts at the root and names the entry exactly once. */
export function isPathPattern(pattern: string): boolean {
  return pattern.startsWith('/') && PARAMETER.test(pattern) && !pattern.replace(PARAMETER, '').includes(':');
}

/**
 * The public address of an entry.
 *
 * @returns null when the entry has nothing to be named by, or no page in this language
 */
export function pathFor(patterns: PathPatterns, { slug, code, locale }: PathKey): string | null {
  const pattern = patterns[locale];
  const parameter = pattern?.match(PARAMETER)?.[1];
  if (!pattern || !parameter) return null;
  const name = parameter === 'key' ? code || slug : slug;
  return name ? pattern.replace(PARAMETER, () => encodeURIComponent(name)) : null;
}
