import { findPhrase, overlaps, searchTexts } from './find-phrase';
import type { ContentTexts, FieldName, SearchText, Span } from './find-phrase';
import type { Phrase, Strength, ThemeMatcher } from './lexicon';

export interface Evidence {
  phrase: string;
  /** `type`: content of this type always carries the theme, whatever it says */
  field: FieldName | 'type';
  count: number;
}

/** A theme that the text speaks of, how clearly, and the phrases that say so. */
export interface Suggestion {
  code: string;
  score: number;
  evidence: Evidence[];
}

/** A theme is suggested from this score on: one clear phrase near the beginning. */
export const MIN_SCORE = 3;

const STRENGTHS: Record<Strength, number> = { strong: 3, inContext: 3, weak: 1 };
const PLACES: Record<FieldName, number> = { title: 2, lead: 1.5, body: 1 };
/** What stands further down is more often mentioned in passing. */
const BODY_HEAD_WORDS = 120;
const BODY_REST = 0.5;
/** The second mention of a phrase says less than the first. */
const REPETITION = 0.5;

/**
 * The themes that a text is about, clearest first.
 *
 * @param minScore score from which a theme counts
 */
export function suggestThemes(
  texts: ContentTexts,
  matchers: readonly ThemeMatcher[],
  minScore: number = MIN_SCORE,
): Suggestion[] {
  const fields = searchTexts(texts);
  const scored = matchers
    .map((matcher) => scoreTheme(matcher, fields))
    .filter(({ score }) => score >= minScore);
  const scores = new Map(scored.map(({ code, score }) => [code, score]));
  const scoreOf = (code: string | null) => scores.get(code ?? '') ?? 0;
  const isAllowed = ({ onlyWith, rival }: ThemeMatcher) =>
    onlyWith === null || (scoreOf(onlyWith) > 0 && scoreOf(onlyWith) >= scoreOf(rival));
  const allowed = new Set(matchers.filter(isAllowed).map(({ code }) => code));
  return scored
    .filter(({ code }) => allowed.has(code))
    .sort((a, b) => b.score - a.score || a.code.localeCompare(b.code));
}

function scoreTheme(matcher: ThemeMatcher, fields: readonly SearchText[]): Suggestion {
  const isInContext = hasContext(matcher, fields);
  const evidence: Evidence[] = [];
  const weights = new Map<Phrase, number[]>();
  for (const field of fields) {
    const taken = matcher.exclude.flatMap((phrase) => findPhrase(field, phrase));
    for (const phrase of matcher.phrases) {
      const spans = findPhrase(field, phrase.words).filter(
        (span) => !taken.some((other) => overlaps(span, other)),
      );
      taken.push(...spans);
      if (spans.length === 0 || (phrase.strength === 'inContext' && !isInContext)) continue;
      evidence.push({ phrase: phrase.label, field: field.field, count: spans.length });
      weights.set(phrase, [...(weights.get(phrase) ?? []), ...spans.map((span) => placeWeight(field, span))]);
    }
  }
  const score = [...weights].reduce(
    (sum, [phrase, places]) => sum + STRENGTHS[phrase.strength] * fading(places),
    0,
  );
  return { code: matcher.code, score: Math.round(score * 100) / 100, evidence };
}

function hasContext({ context, against }: ThemeMatcher, fields: readonly SearchText[]): boolean {
  const occurs = (phrase: string) => fields.some((field) => findPhrase(field, phrase).length > 0);
  return context.some(occurs) && !against.some(occurs);
}

function placeWeight({ field, words }: SearchText, { start }: Span): number {
  if (field !== 'body') return PLACES[field];
  const before = words.slice(0, start).split(' ').length;
  return before <= BODY_HEAD_WORDS ? PLACES.body : BODY_REST;
}

/** The strongest place counts in full, each further one half as much as the one before. */
function fading(places: number[]): number {
  return places.sort((a, b) => b - a).reduce((sum, weight, index) => sum + weight * REPETITION ** index, 0);
}
