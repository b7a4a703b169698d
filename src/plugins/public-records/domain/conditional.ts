export type Encoding = 'identity' | 'gzip' | 'br';

/** The strong validator of one encoding of an answer (RFC 9110 §8.8.3: other bytes, another tag). */
export const etagOf = (hash: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;

/** Whether a reader has this answer already, in whichever encoding (RFC 9110 §13.1.2: compared weakly). */
export function hasMatchingTag(header: string, hash: string): boolean {
  if (header.trim() === '*') return true;
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === `"${hash}"` || tag === `"${hash}-gzip"` || tag === `"${hash}-br"`);
}

/** Whether what a reader has is as new as this (RFC 9110 §13.1.3); a date that is none counts for nothing. */
export function isUnmodifiedSince(header: string, lastModified: number): boolean {
  const since = Date.parse(header);
  return !Number.isNaN(since) && Math.floor(lastModified / 1000) * 1000 <= since;
}

/** Browsers send one of a few headers. */
const known = new Map<string, Encoding>();
const MOST_KNOWN = 100;

/** The best encoding that a reader takes; brotli is smaller than gzip. */
export function encodingFor(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const encoding = known.get(header) ?? bestOf(header);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(header, encoding);
  return encoding;
}

function bestOf(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find(Boolean);
    weights.set(name.trim(), quality === undefined ? 1 : Number(quality));
  }
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [br, gzip] = [weightOf('br'), weightOf('gzip')];
  if (br > 0 && br >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : 'identity';
}
