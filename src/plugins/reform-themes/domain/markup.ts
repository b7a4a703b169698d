/** HTML in a text, as far as reading its words needs it. */

const ENTITIES: Record<string, number> = {
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  nbsp: 0xa0,
  ldquo: 0x201c,
  rdquo: 0x201d,
  ndash: 0x2013,
  hellip: 0x2026,
};
/** Latin letters with marks have names of their own: `&agrave;`. */
const NAMED_MARKS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  tilde: '\u0303',
  circ: '\u0302',
};
const LONGEST_ENTITY = 10;
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th tr div blockquote caption br hr ul ol table section article nav'.split(' '),
);
const UNREAD = new Set(['script', 'style']);

interface Entity {
  unit: number;
  end: number;
}

/** The entity that starts at `at` (an ampersand), or null where it is just an ampersand. */
export function entityAt(text: string, at: number): Entity | null {
  let close = 1;
  for (; close < LONGEST_ENTITY && isNameUnit(text.charCodeAt(at + close)); close += 1);
  if (close < 2 || text.charCodeAt(at + close) !== SEMICOLON) return null;
  const unit = unitOf(text.slice(at + 1, at + close));
  return unit === null ? null : { unit, end: at + close + 1 };
}

const SEMICOLON = 0x3b;
const isAsciiLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isNameUnit = (unit: number): boolean =>
  isAsciiLetter(unit) || unit === 0x23 || (unit >= 0x30 && unit <= 0x39);

function unitOf(name: string): number | null {
  if (name.startsWith('#')) {
    const isHex = name[1] === 'x' || name[1] === 'X';
    const code = isHex ? Number(`0x${name.slice(2)}`) : Number(name.slice(1));
    return Number.isInteger(code) && code > 0 && code < 0x10000 ? code : null;
  }
  const known = ENTITIES[name.toLowerCase()];
  if (known !== undefined) return known;
  const mark = NAMED_MARKS[name.slice(1)];
  return mark === undefined ? null : `${name[0]}${mark}`.normalize('NFC').charCodeAt(0);
}

const SLASH = 0x2f;
const EXCLAMATION = 0x21;

interface Markup {
  end: number;
  isBlock: boolean;
  isLink: boolean;
}

/**
 * The tag or comment that starts at `at` (a "<"): where it ends, and whether it ends a sentence. Scripts and styles are
 * passed over whole. `unclosed` when no ">" follows anywhere.
 */
export function markupAt(text: string, at: number): Markup | 'unclosed' | null {
  const first = text.charCodeAt(at + 1);
  if (!isAsciiLetter(first) && first !== SLASH && first !== EXCLAMATION) return null;
  const close = text.indexOf('>', at);
  if (close === -1) return 'unclosed';
  const isClosing = text[at + 1] === '/';
  const name =
    /^[a-zA-Z0-9]{1,12}/.exec(text.slice(at + (isClosing ? 2 : 1), at + 14))?.[0]?.toLowerCase() ?? '';
  if (!isClosing && UNREAD.has(name)) {
    const end = text.indexOf(`</${name}`, close);
    return { end: end === -1 ? text.length : end, isBlock: true, isLink: false };
  }
  return { end: close + 1, isBlock: BLOCKS.has(name), isLink: name === 'a' && !isClosing };
}
