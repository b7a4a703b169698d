import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A void element as the renderer and the cleaned bodies write it: every value is quoted and holds no quote. */
const VOID =
  /<(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/>/g;

/** The HTML of a whole document. HTML knows no stroke at the end of an element that is empty by nature. */
export const renderPage = (document: VNode): string =>
  `<!DOCTYPE html>\n${renderToString(document).replace(VOID, '<$1$2>')}`;
