import { cleanHtml } from './clean-html';

const BLOCK_TAG =
  /<\/?(?:p|h[2-4]|ul|ol|li|table|caption|thead|tbody|tfoot|tr|th|td|blockquote|figure|figcaption|br|hr)\b[^>]*>/g;
const ANY_TAG = /<[^>]*>/g;
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of a body for search, summaries and taggers: one line a block, entities decoded, no markup. */
export function htmlToText(html: string): string {
  return cleanHtml(html)
    .replace(/\s+/g, ' ')
    .replace(BLOCK_TAG, '\n')
    .replace(ANY_TAG, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
