import { repairLine } from '../../../shared/domain/repair-text';

/** Answers the value to keep, or undefined to drop the attribute. */
type AttributeRule = (value: string) => string | undefined;

const matching =
  (pattern: RegExp): AttributeRule =>
  (value) =>
    pattern.test(value.trim()) ? value.trim() : undefined;

const text: AttributeRule = (value) => repairLine(value);
const pixels = matching(/^[1-9]\d{0,3}$/);
/** 1 is what a cell spans anyway. */
const span = matching(/^([2-9]|[1-9]\d{1,2})$/);

/** Links may go anywhere a reader can follow them to; pictures come from the library or over HTTPS. */
export const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'];
export const IMAGE_SCHEMES = ['https'];

const CELL = { colspan: span, rowspan: span };
const NONE: Record<string, AttributeRule> = {};

/** Everything a body may hold: element → its attributes. The editor offers no more than this. */
export const ALLOWED: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  p: NONE,
  h2: NONE,
  h3: NONE,
  h4: NONE,
  ul: NONE,
  ol: { start: matching(/^-?\d{1,6}$/) },
  li: NONE,
  table: NONE,
  caption: NONE,
  thead: NONE,
  tbody: NONE,
  tfoot: NONE,
  tr: NONE,
  th: { ...CELL, scope: matching(/^(col|row|colgroup|rowgroup)$/) },
  td: CELL,
  a: {
    // The schemes are checked by sanitize-html.
    href: (value) => value.trim() || undefined,
    title: text,
    hreflang: matching(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i),
  },
  strong: NONE,
  em: NONE,
  u: NONE,
  s: NONE,
  sub: NONE,
  sup: NONE,
  blockquote: NONE,
  br: NONE,
  hr: NONE,
  img: { src: matching(/^(https:\/\/|\/uploads\/)[^\s\\]+$/i), alt: text, width: pixels, height: pixels },
  figure: NONE,
  figcaption: NONE,
};

/** Elements with the same meaning under another name; the page's only h1 is its title. */
const RENAMED = new Map([
  ['h1', 'h2'],
  ['h5', 'h4'],
  ['h6', 'h4'],
  ['b', 'strong'],
  ['i', 'em'],
  ['ins', 'u'],
  ['del', 's'],
  ['strike', 's'],
  // Other blocks become paragraphs, so that the texts of two blocks never run together.
  ...[
    'div',
    'section',
    'article',
    'aside',
    'header',
    'footer',
    'main',
    'nav',
    'address',
    'center',
    'pre',
  ].map((name) => [name, 'p'] as const),
  ...['dt', 'dd', 'details', 'summary', 'fieldset', 'form'].map((name) => [name, 'p'] as const),
]);

/** Elements whose content is not text of the body. */
export const WITHOUT_TEXT = [
  ...[
    'script',
    'style',
    'textarea',
    'option',
    'xmp',
    'noscript',
    'template',
    'title',
    'iframe',
    'noembed',
    'noframes',
  ],
  ...['object', 'svg', 'xml'],
];

type Attributes = Record<string, string>;

/** What one element becomes: its name and the attributes that stay. A link without a target keeps none. */
export function transformElement(name: string, given: Attributes): { tagName: string; attribs: Attributes } {
  const tagName = RENAMED.get(name) ?? name;
  const rules = Object.hasOwn(ALLOWED, tagName) ? ALLOWED[tagName] : undefined;
  const attribs: Attributes = {};
  for (const [attribute, value] of Object.entries(given)) {
    const rule = rules && Object.hasOwn(rules, attribute) ? rules[attribute] : undefined;
    const kept = rule?.(value);
    if (kept !== undefined) attribs[attribute] = kept;
  }
  if (tagName === 'a' && !attribs.href) return { tagName, attribs: {} };
  if (tagName === 'img') attribs.alt ??= '';
  return { tagName, attribs };
}
