import slugify from 'slugify';

/** Long enough for a procedure's name to be recognised, short enough for an address that can be read out. */
export const MAX_SLUG_LENGTH = 100;

/** What a slug may look like; anything else is refused at write. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * An address part for a Vietnamese title: "Đường đi của gió" → "duong-di-cua-gio".
 *
 * @returns at most {@link MAX_SLUG_LENGTH} characters, cut between words; '' when the title has no letter or digit
 */
export function slugFor(title: string): string {
  const slug = slugify(title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, ' '), {
    locale: 'vi',
    lower: true,
    strict: true,
  }).replace(/^-+|-+$/g, '');
  return cutAtWord(slug, MAX_SLUG_LENGTH);
}

/** The n-th address for the same title: "thong-bao", "thong-bao-2", "thong-bao-3" … never longer than allowed. */
export function numberedSlug(base: string, n: number): string {
  if (n <= 1) return base;
  const suffix = `-${n}`;
  return cutAtWord(base, MAX_SLUG_LENGTH - suffix.length) + suffix;
}

/** The first free one of a title's numbered addresses. `taken` holds the addresses in use. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(numberedSlug(base, n))) n += 1;
  return numberedSlug(base, n);
}

function cutAtWord(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return (lastHyphen > limit / 2 ? cut.slice(0, lastHyphen) : slug.slice(0, limit)).replace(/-+$/, '');
}
