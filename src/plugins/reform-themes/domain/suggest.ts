import type { CompiledLexicon } from './compile';
import { readContent, type ContentTexts, type FieldName } from './read-content';
import type { ThemeLexicon } from './lexicon';
import { weighTheme } from './weigh-theme';

/** Why a phrase counts less, or not at all. */
export type Discount =
  | 'excluded'
  | 'no-cue'
  | 'not-state'
  | 'negated'
  | 'menu'
  | 'far'
  | 'repeated'
  | 'without-parent'
  | 'rival'
  | 'definition'
  | 'aside';

export interface Evidence {
  /** as it stands in the text */
  phrase: string;
  /** `type`: content of this type always carries the theme, whatever it says */
  field: FieldName | 'type';
  /** UTF-16 offsets into the field as it was given: `text.slice(start, end)` */
  start: number;
  end: number;
  /** what it adds; negative where it speaks against the theme */
  weight: number;
  /** why it adds less than it could */
  discount?: Discount;
}

/** A theme that the text speaks of, how clearly (0–1), and the phrases that say so. */
export interface Suggestion {
  code: string;
  score: number;
  evidence: Evidence[];
}

export interface Suggestions {
  /** what the text is about, clearest first */
  themes: Suggestion[];
  /** themes of which some phrase stands in the text, but not clearly enough */
  considered: Suggestion[];
}

/** From this score on a theme is suggested. */
export const MIN_SCORE = 0.5;
/** The sum of weights that makes a score of 0.5. */
const EVEN = 3;

/** Brings a sum of weights to 0–1. */
export const scoreOf = (weight: number): number =>
  weight <= 0 ? 0 : Math.round((weight / (weight + EVEN)) * 1000) / 1000;

/**
 * The themes that a text is about. One pass over the text, however many phrases the lexicon has.
 *
 * @param minScore score (0–1) from which a theme is suggested
 */
export function suggestThemes(
  texts: ContentTexts,
  lexicon: CompiledLexicon,
  minScore: number = MIN_SCORE,
): Suggestions {
  const content = readContent(texts, lexicon);
  const suggestions = new Map<string, Suggestion>();
  const weigh = (index: number, isRivalled: boolean) => {
    const { code } = lexicon.themes[index] as ThemeLexicon;
    const { weight, evidence } = weighTheme(index, content, isRivalled);
    if (evidence.length > 0) suggestions.set(code, { code, score: scoreOf(weight), evidence });
  };
  for (const index of lexicon.themes.keys()) weigh(index, false);
  for (const [index, { code, rival, onlyWithParent }] of lexicon.themes.entries()) {
    const other = suggestions.get(rival ?? '')?.score ?? 0;
    if (!onlyWithParent && other >= minScore && suggestions.has(code)) weigh(index, true);
  }
  fadeSideThemes(suggestions, lexicon);
  dropLonelyParts(suggestions, lexicon, minScore);
  addWholes(suggestions, lexicon, minScore);
  const sorted = [...suggestions.values()].sort((a, b) => b.score - a.score || a.code.localeCompare(b.code));
  return {
    themes: sorted.filter(({ score }) => score >= minScore),
    considered: sorted.filter(({ score }) => score < minScore),
  };
}

/** A title speaks clearly of a theme from this weight on. */
const CLEAR_TITLE = 5;
/** A phrase that speaks for itself has this weight, wherever it stands. */
const CLEAR = 2;
/** What is said once, below a title about something else, counts so much. */
const SIDE = 0.74;

/** Where the title is about another theme, one mention of a common one in the text makes no second theme. */
function fadeSideThemes(suggestions: Map<string, Suggestion>, { themes }: CompiledLexicon): void {
  const inTitle = (suggestion: Suggestion, least: number) =>
    suggestion.evidence.some(({ field, weight }) => field === 'title' && weight >= least);
  const titled = [...suggestions.values()].filter((suggestion) => inTitle(suggestion, CLEAR_TITLE));
  if (titled.length === 0) return;
  for (const { code } of themes.filter(({ isCommon }) => isCommon)) {
    const suggestion = suggestions.get(code);
    const clear = suggestion?.evidence.filter(({ weight }) => weight >= CLEAR);
    if (!suggestion || clear?.length !== 1 || inTitle(suggestion, 0)) continue;
    const weight = suggestion.evidence.reduce((sum, item) => sum + item.weight, 0);
    suggestions.set(code, { ...suggestion, score: scoreOf(weight * SIDE) });
  }
}
/** A part that stands only beside its whole goes where the whole is missing, or a rival of it is clearer. */
function dropLonelyParts(
  suggestions: Map<string, Suggestion>,
  { themes }: CompiledLexicon,
  minScore: number,
): void {
  const score = (code: string | null) => suggestions.get(code ?? '')?.score ?? 0;
  for (const { code, parent, onlyWithParent, rival } of themes) {
    const part = suggestions.get(code);
    if (!part || !onlyWithParent) continue;
    if (score(parent) >= minScore && score(parent) >= score(rival)) continue;
    const evidence = part.evidence.map((item) => ({
      ...item,
      weight: 0,
      discount: 'without-parent' as const,
    }));
    suggestions.set(code, { code, score: 0, evidence });
  }
}

/** What is about a part is about its whole, for the same reasons where the whole has none of its own. */
function addWholes(
  suggestions: Map<string, Suggestion>,
  { themes }: CompiledLexicon,
  minScore: number,
): void {
  const byCode = new Map(themes.map((theme) => [theme.code, theme]));
  for (const { code } of themes) {
    let part = suggestions.get(code);
    for (
      let theme = byCode.get(code);
      part && theme?.impliesParent && theme.parent;
      theme = byCode.get(theme.parent)
    ) {
      const whole = suggestions.get(theme.parent);
      if (part.score < minScore || (whole && whole.score >= minScore)) break;
      part = { code: theme.parent, score: part.score, evidence: part.evidence };
      suggestions.set(theme.parent, part);
    }
  }
}
