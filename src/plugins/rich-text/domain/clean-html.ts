import sanitizeHtml from 'sanitize-html';
import { repairText } from '../../../shared/domain/repair-text';
import { ALLOWED, IMAGE_SCHEMES, LINK_SCHEMES, transformElement, WITHOUT_TEXT } from './allow-list';

/** Elements nested deeper than this lose their tags; no page needs more. */
const MAX_NESTING = 100;
/** Beyond this the parser itself gets slow (its time grows with the square of the depth). */
const MAX_PARSED_DEPTH = 2000;
/** Real bodies settle in two passes, the nastiest known ones in four. */
const MAX_PASSES = 8;

class TooDeep extends Error {}

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: Object.keys(ALLOWED),
  allowedAttributes: Object.fromEntries(
    Object.entries(ALLOWED).map(([name, attributes]) => [name, Object.keys(attributes)]),
  ),
  allowedSchemes: LINK_SCHEMES,
  allowedSchemesByTag: { img: IMAGE_SCHEMES },
  allowProtocolRelative: false,
  nonTextTags: WITHOUT_TEXT,
  nestingLimit: MAX_NESTING,
  transformTags: { '*': transformElement },
};

function sanitize(html: string): string {
  let depth = 0;
  return sanitizeHtml(html, {
    ...OPTIONS,
    onOpenTag: () => {
      depth += 1;
      if (depth > MAX_PARSED_DEPTH) throw new TooDeep();
    },
    onCloseTag: () => {
      depth -= 1;
    },
  });
}

// After sanitising, "<" and ">" stand only at the ends of tags, so these patterns cannot be led astray.
const TAG = /(<[^>]*>)/;
const EMPTY_BLOCK =
  /<(p|h[2-4]|ul|ol|li|blockquote|figure|caption|figcaption)(?: [^>]*)?>\s*(?:<br>\s*)*<\/\1>/g;
const EMPTY_INLINE = /<(strong|em|u|s|sub|sup|a)(?: [^>]*)?>(\s*(?:<br>\s*)*)<\/\1>/g;

const IMAGE_WITHOUT_SOURCE = /<img(?![^>]* src=)[^>]*>/g;
const LINK_TAG = /<(\/?)a( [^>]*)?>/g;

/** Drops links without a target and links within links, not their text. */
function dropIdleLinks(html: string): string {
  const open: boolean[] = [];
  return html.replace(LINK_TAG, (tag, slash: string, attributes?: string) => {
    if (slash) return open.pop() ? tag : '';
    const isKept = attributes !== undefined && !open.includes(true);
    open.push(isKept);
    return isKept ? tag : '';
  });
}

/** Characters mended in text only: composing across a tag's end would change the tag. */
const repairTexts = (html: string): string =>
  html
    .split(TAG)
    .map((part, index) => (index % 2 === 1 ? part : repairText(part)))
    .join('');

function dropEmpty(html: string): string {
  let before: string;
  let after = html;
  do {
    before = after;
    after = before.replace(EMPTY_INLINE, '$2').replace(EMPTY_BLOCK, '');
  } while (after !== before);
  return after;
}

function pass(html: string): string {
  const allowed = sanitize(html).replaceAll(' />', '>').replace(IMAGE_WITHOUT_SOURCE, '');
  return dropEmpty(repairTexts(dropIdleLinks(allowed))).trim();
}

/** The last resort for markup that no reader can make sense of: its words, in one paragraph. */
function wordsOnly(html: string): string {
  const words = html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[<>\s]+/g, ' ')
    .trim();
  return pass(`<p>${words}</p>`);
}

/**
 * Reduces HTML to the allow-list, mends its characters (NFC) and drops empty paragraphs. The text stays.
 *
 * Cleaning is repeated until nothing changes any more: a result that would read differently the second time is what
 * mutation attacks live on. Never throws; `cleanHtml(cleanHtml(x)) === cleanHtml(x)`.
 */
export function cleanHtml(html: string): string {
  try {
    let current = html;
    for (let count = 0; count < MAX_PASSES; count += 1) {
      const next = pass(current);
      if (next === current) return current;
      current = next;
    }
    return wordsOnly(current);
  } catch (error) {
    if (error instanceof TooDeep) return wordsOnly(html);
    throw error;
  }
}
