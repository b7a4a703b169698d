import type { Core } from '@strapi/strapi';
import { compileLexicon } from '../../domain/compile';
import { EMPTY_LEXICON, type PhraseRow } from '../../domain/lexicon';
import { readContent } from '../../domain/read-content';
import { publishedTexts } from './published-texts';

export interface BroadPhrase {
  text: string;
  /** published entries in which it stands */
  count: number;
  total: number;
}

/** A phrase in more than this share of what is published tells nothing apart; below so many entries it says nothing. */
const BROAD_SHARE = 0.2;
const BROAD_COUNT = 5;
/** Only phrases that can decide by themselves are warned about. */
const HEAVY = 2;

/** Phrases that would fire on too much of the published content. */
export async function broadPhrases(
  strapi: Core.Strapi,
  phrases: readonly PhraseRow[],
): Promise<BroadPhrase[]> {
  const heavy = phrases.filter(({ weight }) => weight >= HEAVY);
  const compiled = compileLexicon([
    {
      ...EMPTY_LEXICON,
      phrases: heavy,
      code: 'trial',
      parent: null,
      impliesParent: false,
      onlyWithParent: false,
      rival: null,
      isCommon: false,
    },
  ]);
  const counts = new Map<string, number>();
  const texts = await publishedTexts(strapi);
  for (const each of texts) {
    const { fields } = readContent(each, compiled);
    const found = new Set(
      fields.flatMap(({ ofTheme }) => (ofTheme[0] ?? []).map(({ phrase }) => phrase.text)),
    );
    for (const text of found) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return heavy
    .map(({ text }) => ({ text, count: counts.get(text) ?? 0, total: texts.length }))
    .filter(({ count, total }) => count >= BROAD_COUNT && count > total * BROAD_SHARE);
}
