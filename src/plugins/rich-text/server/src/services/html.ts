import { cleanHtml } from '../../../domain/clean-html';
import { htmlToText } from '../../../domain/html-to-text';

/** `strapi.plugin('rich-text').service('html')` */
export interface HtmlService {
  /** Reduces HTML to the allow-list of the body field. */
  clean(html: string | null | undefined): string;
  /** The words of a body, one line a block. */
  toText(html: string | null | undefined): string;
}

/** Cleaning and plain text for other plugins. */
export const html = (): HtmlService => ({
  clean: (value) => cleanHtml(value ?? ''),
  toText: (value) => htmlToText(value ?? ''),
});
