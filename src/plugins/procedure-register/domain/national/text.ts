/** What the national database prints in an empty cell. */
const NOT_STATED = /^không có thông tin\.?$/i;

/** One text of a record: NFC, no odd spaces, no space at the end of lines, at most one empty line in a row. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** As {@link tidy}; null when the source says nothing. */
export function stated(text: string | null | undefined): string | null {
  const clean = tidy(text ?? '');
  return clean === '' || NOT_STATED.test(clean) ? null : clean;
}

/** One line. */
export const line = (text: string): string => tidy(text).replace(/\s+/g, ' ');

/**
 * The text between `(` at `start` and the bracket that closes it.
 *
 * @returns null when it is never closed
 */
export function bracketed(text: string, start: number): { inside: string; end: number } | null {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')') depth -= 1;
    if (depth === 0) return { inside: text.slice(start + 1, index), end: index + 1 };
  }
  return null;
}

/** Takes off brackets that enclose the whole text: `((a) b)` → `(a) b`. */
export function unwrap(text: string): string {
  let inner = text.trim();
  while (inner.startsWith('(')) {
    const found = bracketed(inner, 0);
    if (!found || found.end !== inner.length) break;
    inner = found.inside.trim();
  }
  return inner;
}
