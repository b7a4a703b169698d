/** How a reader wants pages shown. */
export const SIZES = ['normal', 'large', 'largest'] as const;
export const CONTRASTS = ['normal', 'high'] as const;

export interface Display {
  size: (typeof SIZES)[number];
  contrast: (typeof CONTRASTS)[number];
}

export const USUAL: Display = { size: 'normal', contrast: 'normal' };

const oneOf = <Value extends string>(list: readonly Value[], value: unknown): Value | undefined =>
  list.find((each) => each === value);

/** What a cookie says; what it does not say, or says wrongly, is as usual. */
export function readDisplay(cookie: string | undefined): Display {
  const [size, contrast] = (cookie ?? '').split('.');
  return {
    size: oneOf(SIZES, size) ?? USUAL.size,
    contrast: oneOf(CONTRASTS, contrast) ?? USUAL.contrast,
  };
}

/** A display with what a form changes of it. */
export const changed = (display: Display, given: { size?: string; contrast?: string }): Display => ({
  size: oneOf(SIZES, given.size) ?? display.size,
  contrast: oneOf(CONTRASTS, given.contrast) ?? display.contrast,
});

export const writeDisplay = ({ size, contrast }: Display): string => `${size}.${contrast}`;

const PERCENT: Record<Display['size'], number> = { normal: 100, large: 120, largest: 145 };

/** White on black, links yellow: what Vietnamese portals offer as high contrast. Pictures stay as they are. */
const HIGH_CONTRAST = `
html, body, body * { background-color: #000 !important; color: #fff !important; border-color: #fff !important; box-shadow: none !important; }
body a, body a * { color: #ff0 !important; }
body a:focus, body a:focus *, body button:focus, body summary:focus { background-color: #ff0 !important; color: #000 !important; }
body button, body input, body select, body textarea { border: 2px solid #fff !important; }
body img { background-color: #fff !important; }`;

/** The style sheet that shows pages as a reader wants them; paper is paper. Empty as usual. */
export function displayStyles({ size, contrast }: Display): string {
  const rules = [
    size === 'normal' ? '' : `:root { font-size: ${PERCENT[size]}%; }`,
    contrast === 'high' ? HIGH_CONTRAST : '',
  ].join('\n');
  return rules.trim() ? `@media screen {\n${rules.trim()}\n}\n` : '';
}
