import { LETTER, LETTERS, isVowel } from './letters';
import type { Hit, Phrase, PhraseTrie } from './trie';
import type { WordList } from './read-text';

/*
 * Text taken from PDF files loses letters: a vowel with marks becomes a gap ("nhiệm v", "t p trung", "thủ t c hành
 * ch nh") or vanishes ("thủ tc"). Phrases are followed letter by letter, and such a vowel may be missing.
 */

interface Letter {
  unit: number;
  /** a vowel with marks: may be missing */
  mayMiss: boolean;
  startsWord: boolean;
}

interface Node {
  letter: Letter | null;
  next: Node[];
  phrases: number[];
}

/** Words of a phrase that may be followed this way: shorter ones fit anything once letters are missing. */
const MIN_LETTERS = 6;
/** Of a phrase this share of letters must stand in the text. */
const MIN_SHARE = 0.6;
/** A text is read so far; what a body is about shows long before. */
const MAX_WORDS = 1500;
const MAX_STEPS = 150;

export interface LetterTrie {
  root: Node;
  letters: number[];
}

export function buildLetterTrie<Use>(trie: PhraseTrie<Use>): LetterTrie {
  const root: Node = { letter: null, next: [], phrases: [] };
  const letters = trie.phrases.map(({ text }, index) => {
    const path = lettersOf(text);
    const droppable = path.some(({ mayMiss }) => mayMiss);
    if (path.length < MIN_LETTERS || !droppable) return 0;
    let node = root;
    for (const letter of path) node = childFor(node, letter);
    node.phrases.push(index);
    return path.length;
  });
  return { root, letters };
}

function childFor(node: Node, letter: Letter): Node {
  const known = node.next.find(
    (child) => child.letter?.unit === letter.unit && child.letter.startsWord === letter.startsWord,
  );
  if (known) return known;
  const child: Node = { letter, next: [], phrases: [] };
  node.next.push(child);
  return child;
}

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let startsWord = true;
  for (const char of text.normalize('NFC').toLowerCase()) {
    const unit = char.charCodeAt(0);
    if (LETTERS.kind[unit] !== LETTER) {
      startsWord = true;
      continue;
    }
    const isMarked = LETTERS.tone[unit] !== 0 || LETTERS.shape[unit] !== 0;
    letters.push({ unit, mayMiss: isMarked && isVowel(LETTERS.base[unit] as number), startsWord });
    startsWord = false;
  }
  return letters;
}

/** Places of phrases of which letters are missing. Whole ones are the word trie's. */
export function findDamaged<Use>(list: WordList, trie: PhraseTrie<Use>, tree: LetterTrie): Hit<Use>[] {
  const hits: Hit<Use>[] = [];
  const words = wordsOf(list);
  for (let from = 0; from < words.length; from += 1) {
    const walk = new Walk(list, words, from);
    walk.follow(tree.root, from, 0, 0, 0, false);
    for (const [index, to] of walk.found) {
      if (walk.kept.get(index)! < (tree.letters[index] as number) * MIN_SHARE) continue;
      hits.push({ phrase: trie.phrases[index] as Phrase<Use>, from, to });
    }
  }
  return hits;
}

function wordsOf({ text, start, end, count }: WordList): string[] {
  const words: string[] = [];
  for (let index = 0; index < Math.min(count, MAX_WORDS); index += 1)
    words.push(text.slice(start[index], end[index]).normalize('NFC').toLowerCase());
  return words;
}

class Walk {
  readonly found = new Map<number, number>();
  readonly kept = new Map<number, number>();
  private steps = 0;

  constructor(
    private readonly list: WordList,
    private readonly words: readonly string[],
    private readonly first: number,
  ) {}

  /**
   * @param word the word that is being read
   * @param at the next letter in it
   * @param kept letters of the phrase that the text has
   * @param gap a letter is missing right before
   */
  follow(node: Node, word: number, at: number, kept: number, missing: number, gap: boolean): void {
    if (this.steps++ > MAX_STEPS) return;
    const isAtEnd = at === (this.words[word]?.length ?? 0);
    const isWhole = at === 0 || isAtEnd;
    if (node.phrases.length > 0 && missing > 0 && isWhole && kept > 0) {
      for (const index of node.phrases) {
        if ((this.kept.get(index) ?? 0) >= kept) continue;
        this.kept.set(index, kept);
        this.found.set(index, at === 0 ? word : word + 1);
      }
    }
    for (const child of node.next) {
      const letter = child.letter as Letter;
      this.step(child, letter, word, at, kept, missing, gap, isAtEnd);
      if (letter.mayMiss && !(letter.startsWord && at > 0 && !isAtEnd))
        this.follow(child, word, at, kept, missing + 1, true);
    }
  }

  private step(
    child: Node,
    letter: Letter,
    word: number,
    at: number,
    kept: number,
    missing: number,
    gap: boolean,
    isAtEnd: boolean,
  ): void {
    // Inside a word of the phrase the text may break only where a letter is missing.
    if (at > 0 && isAtEnd) {
      const mayBreak = letter.startsWord || gap;
      const next = word + 1;
      if (!mayBreak || this.list.clause[next] !== this.list.clause[this.first]) return;
      if (this.words[next]?.charCodeAt(0) === letter.unit)
        this.follow(child, next, 1, kept + 1, missing, false);
      return;
    }
    if (letter.startsWord && at > 0) return;
    if (!letter.startsWord && at === 0 && word !== this.first && !gap) return;
    if (this.words[word]?.charCodeAt(at) === letter.unit)
      this.follow(child, word, at + 1, kept + 1, missing, false);
  }
}
