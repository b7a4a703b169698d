const HEX = /^#[0-9a-f]{6}$/i;

/** The least contrast of text with what is behind it (WCAG 2.2, 1.4.3 at level AA). */
export const LEAST_CONTRAST = 4.5;

const channels = (hex: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const isColour = (text: unknown): text is string => typeof text === 'string' && HEX.test(text);

/** How well a colour stands out on white, 1 to 21. */
export const contrastWithWhite = (hex: string): number => 1.05 / (luminance(hex) + 0.05);

/** The same colour, darker. */
export const darker = (hex: string, share: number): string =>
  `#${channels(hex)
    .map((value) =>
      Math.round(value * (1 - share) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** What is wrong with a colour that white text, or a text on white, is to have; null for nothing. */
export function colourProblem(value: unknown): 'form' | 'contrast' | null {
  if (value === null || value === undefined || value === '') return null;
  if (!isColour(value)) return 'form';
  return contrastWithWhite(value) < LEAST_CONTRAST ? 'contrast' : null;
}

export interface SiteColours {
  brand: string | null;
  link: string | null;
}

/** Address of the style sheet with the site's own colours: its name says them, so it never changes. Null: the usual ones. */
export function coloursPath({ brand, link }: SiteColours): string | null {
  const names = [brand, link].map((colour) => (isColour(colour) ? colour.slice(1).toLowerCase() : 'x'));
  return names.every((name) => name === 'x') ? null : `/assets/colours/${names.join('-')}.css`;
}

/** The style sheet of such an address; null for another one. */
export function colourStyles(file: string): string | null {
  const [, brand, link] = /^([0-9a-f]{6}|x)-([0-9a-f]{6}|x)\.css$/.exec(file) ?? [];
  if (!brand || !link) return null;
  const set = (name: string, value: string): string => `--portal-${name}: ${value};`;
  const rules = [
    ...(brand === 'x' ? [] : [set('brand', `#${brand}`), set('brand-dark', darker(`#${brand}`, 0.35))]),
    ...(link === 'x' ? [] : [set('link', `#${link}`)]),
  ];
  return `:root { ${rules.join(' ')} }\n`;
}
