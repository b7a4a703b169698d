import { normalise } from './normalise';

/** How one theme is recognised. Phrases are written as people write them. */
export interface ThemeLexicon {
  code: string;
  /** the theme that this one is a part of; carrying the part means carrying the whole */
  implies?: string;
  /** suggested only beside this theme: the components of PCI are also components of DDCI */
  onlyWith?: string;
  /** not suggested where this theme is clearer than the one in `onlyWith` */
  rival?: string;
  /** one of these is enough */
  strong?: string[];
  /** as good as strong, but only where one of `context` and none of `against` occurs */
  inContext?: string[];
  context?: string[];
  against?: string[];
  /** several are needed */
  weak?: string[];
  /** words that look like the theme and are not: what they cover does not count */
  exclude?: string[];
}

export interface LexiconSource {
  /** lists that a `context` may name with "@" */
  shared: Record<string, string[]>;
  themes: ThemeLexicon[];
}

export type Strength = 'strong' | 'inContext' | 'weak';

export interface Phrase {
  /** as it is shown to staff */
  label: string;
  /** normalised, between spaces */
  words: string;
  strength: Strength;
}

/** A theme's lexicon made ready for matching. */
export interface ThemeMatcher {
  code: string;
  implies: string | null;
  onlyWith: string | null;
  rival: string | null;
  /** the longest first, so that a phrase inside another one is not counted twice */
  phrases: Phrase[];
  context: string[];
  against: string[];
  exclude: string[];
}

const normaliseAll = (phrases: readonly string[] = []): string[] => phrases.map(normalise);

function expand(source: LexiconSource, names: readonly string[] = []): string[] {
  return names.flatMap((name) => (name.startsWith('@') ? (source.shared[name.slice(1)] ?? []) : [name]));
}

/** Prepares the lexicon once; matching then only searches strings. */
export function compileLexicon(source: LexiconSource): ThemeMatcher[] {
  const strengths: Strength[] = ['strong', 'inContext', 'weak'];
  return source.themes.map((theme) => ({
    code: theme.code,
    implies: theme.implies ?? null,
    onlyWith: theme.onlyWith ?? null,
    rival: theme.rival ?? null,
    phrases: strengths
      .flatMap((strength) =>
        (theme[strength] ?? []).map((label) => ({ label, words: normalise(label), strength })),
      )
      .sort((a, b) => b.words.length - a.words.length),
    context: normaliseAll(expand(source, theme.context)),
    against: normaliseAll(expand(source, theme.against)),
    exclude: normaliseAll(theme.exclude),
  }));
}
