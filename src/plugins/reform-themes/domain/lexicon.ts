/** When a phrase counts: by itself, only beside one of the theme's cues, or only where a state body acts. */
export const CONDITIONS = ['always', 'cue', 'state'] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface PhraseRow {
  /** as people write it; case, marks of other spellings and plurals do not matter */
  text: string;
  /** 3: enough by itself in a short text; 1: several are needed */
  weight: number;
  when: Condition;
}

/** How one theme is recognised: what staff edit on the theme's entry. */
export interface Lexicon {
  phrases: PhraseRow[];
  /** words that make the phrases of condition `cue` count */
  cues: string[];
  /** words that speak against the theme: they take weight away */
  against: string[];
  /** longer expressions that look like a phrase and are not: what they cover does not count */
  excludes: string[];
}

/** The lexicon of one theme with its place in the tree. */
export interface ThemeLexicon extends Lexicon {
  code: string;
  parent: string | null;
  /** carrying this theme means carrying its parent */
  impliesParent: boolean;
  /** suggested only beside its parent: the components of PCI are also words of daily life */
  onlyWithParent: boolean;
  /** not suggested where this theme is clearer than the parent: DDCI has components of the same names */
  rival: string | null;
  /** its words stand in many texts about other themes, too: procedures, e-government */
  isCommon: boolean;
}

export const LISTS = ['cues', 'against', 'excludes'] as const;
export type ListName = (typeof LISTS)[number];

export const MAX_WEIGHT = 5;
export const MIN_WEIGHT = 0.5;
export const MAX_PHRASE_LENGTH = 120;
/** Rows of one theme; a few hundred are usual. */
export const MAX_ROWS = 1000;

export const EMPTY_LEXICON: Lexicon = { phrases: [], cues: [], against: [], excludes: [] };
