import { buildLetterTrie, type LetterTrie } from './damaged-text';
import type { PhraseRow, ThemeLexicon } from './lexicon';
import signals from './signals.json';
import { PhraseTrie } from './trie';

/** What the software itself knows of texts, whatever the theme. */
export type SignalName = keyof typeof signals;
export const SIGNALS = Object.keys(signals) as SignalName[];

/** What a phrase means: to a theme (by its number), or to every theme. */
export type Use =
  | { role: 'phrase'; theme: number; row: PhraseRow }
  | { role: 'cues' | 'against' | 'excludes'; theme: number }
  | { role: SignalName };

/** All lexicons made ready for matching. Compiling takes some milliseconds; matching is then one walk over the text. */
export interface CompiledLexicon {
  themes: readonly ThemeLexicon[];
  trie: PhraseTrie<Use>;
  letterTrie: LetterTrie;
}

export function compileLexicon(themes: readonly ThemeLexicon[]): CompiledLexicon {
  const trie = new PhraseTrie<Use>();
  for (const [theme, lexicon] of themes.entries()) {
    for (const row of lexicon.phrases) trie.add(row.text, { role: 'phrase', theme, row });
    for (const role of ['cues', 'against', 'excludes'] as const)
      for (const text of lexicon[role]) trie.add(text, { role, theme });
  }
  for (const [role, phrases] of Object.entries(signals))
    for (const text of phrases) trie.add(text, { role: role as SignalName });
  return { themes, trie, letterTrie: buildLetterTrie(trie) };
}
