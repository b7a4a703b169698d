/** What the server answers the panel. */

export interface Evidence {
  phrase: string;
  field: 'title' | 'lead' | 'body' | 'type';
  start: number;
  end: number;
  weight: number;
  discount?: string;
  /** the words around the phrase */
  context?: { before: string; after: string };
}

export interface ThemeRef {
  id: number;
  documentId: string;
  code: string;
  name: string;
}

export interface Suggestion extends ThemeRef {
  /** 0–1 */
  score: number;
  evidence: Evidence[];
}

export interface Decision extends Suggestion {
  origin: 'auto' | 'person';
  state: 'accepted' | 'rejected';
  decidedAt: string;
  decidedBy: string | null;
}

export interface Suggestions {
  themes: Suggestion[];
  considered: Suggestion[];
}

export interface Decisions {
  decisions: Decision[];
  /** published once: its automatic themes stay until somebody asks */
  isFixed: boolean;
  decidingLocale: string | null;
}

export interface PhraseRow {
  text: string;
  /** null while nothing is typed */
  weight: number | null;
  when: 'always' | 'cue' | 'state';
}

export interface Lexicon {
  phrases: PhraseRow[];
  cues: string[];
  against: string[];
  excludes: string[];
}

export interface LexiconProblem {
  list: keyof Lexicon;
  index: number;
  message: string;
}

export interface LexiconCheck {
  problems: LexiconProblem[];
  broad: { text: string; count: number; total: number }[];
}

export interface TrialRun {
  checked: number;
  changes: { uid: string; documentId: string; title: string; added: string[]; removed: string[] }[];
}

export type { Overview } from '../../server/src/overview';
