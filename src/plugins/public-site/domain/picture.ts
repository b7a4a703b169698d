interface Format {
  url: string;
  width: number;
  height: number;
}

/** A stored picture with the smaller ones that were made of it. */
export interface PictureFile {
  url: string;
  width?: number | null;
  height?: number | null;
  formats?: Record<string, Format> | null;
  /** in percent from the left and from the top */
  focalPoint?: { x: number; y: number } | null;
}

/** A picture as `<img>` takes it. */
export interface Picture {
  src: string;
  /** each width that there is; undefined when there is only one */
  srcset?: string;
  width?: number;
  height?: number;
}

/** Strapi's square for its own lists is cut off at the sides. */
const CROPPED = 'thumbnail';

/** A picture in every size that it is stored in, so that a phone does not load a poster. */
export function pictureOf(file: PictureFile): Picture {
  const sizes = Object.entries(file.formats ?? {})
    .filter(([name]) => name !== CROPPED)
    .map(([, { url, width }]) => ({ url, width }));
  if (file.width) sizes.push({ url: file.url, width: file.width });
  const sorted = sizes.sort((a, b) => a.width - b.width);
  return {
    src: file.url,
    srcset: sorted.length > 1 ? sorted.map(({ url, width }) => `${url} ${width}w`).join(', ') : undefined,
    width: file.width ?? undefined,
    height: file.height ?? undefined,
  };
}

const third = (percent: number, [low, middle, high]: readonly [string, string, string]): string =>
  percent < 100 / 3 ? low : percent > 200 / 3 ? high : middle;

/**
 * Which part of a picture stays when it is cut to a shape: the ninth of it in which its focal point lies. The page's
 * policy knows no inline styles, so each ninth is a class.
 */
export const focusClass = ({ focalPoint }: PictureFile): string =>
  focalPoint
    ? `portal-focus-${third(focalPoint.x, ['left', 'centre', 'right'])}-${third(focalPoint.y, ['top', 'middle', 'bottom'])}`
    : 'portal-focus-centre-middle';

/** Pictures in a text are loaded when the reader comes near them. */
export const lazyPictures = (html: string): string =>
  html.replace(/<img\b(?![^>]*\bloading=)/g, '<img loading="lazy" decoding="async"');
