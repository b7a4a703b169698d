import { canonicalPath } from '../../../shared/domain/canonical-path';

/** Why an address cannot be used for a redirect. */
export type AddressProblem = 'not-a-path' | 'too-long' | 'foreign' | 'not-a-page';

export type Address = { path: string; query: string } | { problem: AddressProblem };

/** As long as a path of a record may be. */
const LONGEST = 900;

const splitAt = (text: string, mark: string): [string, string] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

/** One form for a query: what is encoded in different ways is the same. The order of parameters counts. */
export const canonicalQuery = (query: string): string => new URLSearchParams(query).toString();

/** The one text under which an address with an exact query is kept. */
export const addressText = (path: string, query: string): string => (query ? `${path}?${query}` : path);

/** The path of an address that {@link addressText} made. */
export const pathOfAddress = (address: string): string => splitAt(address, '?')[0];

/** A path with an optional query, without scheme and host. What comes after "#" never reaches a server. */
function parsePath(text: string, notPages: readonly string[]): Address {
  const [address] = splitAt(text, '#');
  const [rawPath, rawQuery] = splitAt(address, '?');
  // A browser takes "//" and "/\" for the beginning of a host; white space and markup are typing errors.
  if (!/^\/(?![/\\])/.test(rawPath) || /[\s<>"\\]/.test(address)) return { problem: 'not-a-path' };
  // "%3Cb%3E" names what "<b>" does, but a lone "%" names nothing.
  const path = canonicalPath(rawPath);
  if (path === null) return { problem: 'not-a-path' };
  const query = canonicalQuery(rawQuery);
  if (addressText(path, query).length > LONGEST) return { problem: 'too-long' };
  if (notPages.some((start) => path === start || path.startsWith(`${start}/`)))
    return { problem: 'not-a-page' };
  return { path, query };
}

/** Scheme and host of an absolute address, and what comes after them; null for a path. */
function splitHost(text: string): { origin: string; rest: string } | null {
  const match = /^(https?:\/\/[^/?#\\\s]+)(.*)$/i.exec(text);
  const [, origin, rest] = match ?? [];
  if (origin === undefined || rest === undefined) return null;
  return { origin: origin.toLowerCase(), rest: rest.startsWith('/') ? rest : `/${rest}` };
}

/**
 * An address that readers used to come by. The old site stood at another host, or will have: its name does not count.
 *
 * @param notPages beginnings of paths that are no pages of the portal
 */
export function parseOldAddress(text: string, notPages: readonly string[]): Address {
  const trimmed = text.trim();
  return parsePath(splitHost(trimmed)?.rest ?? trimmed, notPages);
}

/** An address within the portal: a path, or the portal's own address in full. */
export function parseTarget(text: string, origin: string, notPages: readonly string[]): Address {
  const trimmed = text.trim();
  const absolute = splitHost(trimmed);
  if (absolute) {
    if (absolute.origin !== origin.toLowerCase()) return { problem: 'foreign' };
    return parsePath(absolute.rest, notPages);
  }
  if (/^([a-z][a-z0-9+.-]*:|[/\\]{2}|\/\\)/i.test(trimmed)) return { problem: 'foreign' };
  return parsePath(trimmed, notPages);
}

/** The most steps that are followed; an honest chain has one or two. */
const MOST_STEPS = 50;

/**
 * Follows a chain of redirects to its end.
 *
 * @param from the address that is to lead to `to`; a chain that comes back to it is a loop
 * @param next where an address leads; null at the end of a chain
 * @returns null for a loop
 */
export async function collapse(
  from: string,
  to: string,
  next: (address: string) => Promise<string | null>,
): Promise<string | null> {
  const seen = new Set([from]);
  let at = to;
  while (seen.size <= MOST_STEPS) {
    if (seen.has(at)) return null;
    seen.add(at);
    const further = await next(at);
    if (further === null) return at;
    at = further;
  }
  return null;
}

/** How large a list of redirects may be that staff hand in, in megabytes. */
export const MOST_FILE_MEGABYTES = 5;

/** The two columns of a list of redirects. */
export type RedirectColumn = 'old' | 'new';

const HEADINGS: Record<RedirectColumn, readonly string[]> = {
  old: ['đường dẫn cũ', 'địa chỉ cũ', 'old', 'old path', 'old url', 'from'],
  new: ['đường dẫn mới', 'địa chỉ mới', 'new', 'new path', 'new url', 'to'],
};

/** Which column a heading names; null: none that matters here. */
export function redirectColumn(heading: string): RedirectColumn | null {
  const text = heading.normalize('NFC').trim().toLowerCase();
  const found = Object.entries(HEADINGS).find(([, names]) => names.includes(text));
  return (found?.[0] as RedirectColumn | undefined) ?? null;
}
