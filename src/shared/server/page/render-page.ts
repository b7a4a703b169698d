import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The HTML of a whole document. */
export const renderPage = (document: VNode): string => `<!DOCTYPE html>\n${renderToString(document)}`;
