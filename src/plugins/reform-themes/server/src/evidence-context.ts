import type { Evidence } from '../../domain/suggest';
import type { ContentTexts } from '../../domain/read-content';

export type ShownEvidence = Evidence & { context?: { before: string; after: string } };

const REACH = 60;

/** Evidence with the words around it, without mark-up, for highlighting. */
export function withContext(evidence: readonly Evidence[], texts: ContentTexts): ShownEvidence[] {
  return evidence.map((item) => {
    const text = item.field === 'type' ? undefined : texts[item.field];
    if (text === undefined || text.slice(item.start, item.end) !== item.phrase) return item;
    return {
      ...item,
      context: { before: wordsBefore(text, item.start), after: wordsAfter(text, item.end) },
    };
  });
}

const plain = (text: string): string => text.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ');

function wordsBefore(text: string, at: number): string {
  const cut = text.slice(Math.max(0, at - REACH), at);
  // A tag or a word that was cut in two is left out.
  const whole = at > REACH ? cut.replace(/^[^<>]*>/, '').replace(/^\S*\s/, '…') : cut;
  return plain(whole);
}

function wordsAfter(text: string, at: number): string {
  const cut = text.slice(at, at + REACH);
  const whole = at + REACH < text.length ? cut.replace(/<[^<>]*$/, '').replace(/\s\S*$/, '…') : cut;
  return plain(whole);
}
