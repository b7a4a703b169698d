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
    walk.follow(tree.root, { word: from, at: 0, kept: 0, missing: 0, isGap: false });
    for (const [index, { kept, to }] of walk.found) {
      if (kept < (tree.letters[index] as number) * MIN_SHARE) continue;
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

/** How far a phrase has been followed into the text. */
interface Place {
  word: number;
  /** the next letter of that word */
  at: number;
  /** letters of the phrase that the text has, and has not */
  kept: number;
  missing: number;
  /** a letter is missing right before */
  isGap: boolean;
}

class Walk {
  /** by phrase: how much of it stands in the text, and the word after it */
  readonly found = new Map<number, { kept: number; to: number }>();
  private steps = 0;

  constructor(
    private readonly list: WordList,
    private readonly words: readonly string[],
    private readonly first: number,
  ) {}

  follow(node: Node, place: Place): void {
    if (this.steps++ > MAX_STEPS) return;
    this.note(node, place);
    for (const child of node.next) {
      const letter = child.letter as Letter;
      const next = this.after(letter, place);
      if (next) this.follow(child, next);
      const isInsideWord = place.at > 0 && !this.isAtEnd(place);
      if (letter.mayMiss && !(letter.startsWord && isInsideWord))
        this.follow(child, { ...place, missing: place.missing + 1, isGap: true });
    }
  }

  /** Notes the phrases that end here, at the end of a word of the text. */
  private note(node: Node, place: Place): void {
    const { word, at, kept, missing } = place;
    if (missing === 0 || kept === 0 || (at > 0 && !this.isAtEnd(place))) return;
    for (const index of node.phrases) {
      if ((this.found.get(index)?.kept ?? 0) < kept)
        this.found.set(index, { kept, to: at === 0 ? word : word + 1 });
    }
  }

  private isAtEnd({ word, at }: Place): boolean {
    return at === (this.words[word]?.length ?? 0);
  }

  /** The place behind this letter, if the text has it here. */
  private after(letter: Letter, place: Place): Place | null {
    const { kept, missing, isGap } = place;
    let { word, at } = place;
    if (at > 0 && this.isAtEnd(place)) {
      // Inside a word of the phrase the text may break only where a letter is missing.
      if (!letter.startsWord && !isGap) return null;
      word += 1;
      at = 0;
      if (this.list.clause[word] !== this.list.clause[this.first]) return null;
    } else if (letter.startsWord ? at > 0 : at === 0 && word !== this.first && !isGap) return null;
    if (this.words[word]?.charCodeAt(at) !== letter.unit) return null;
    return { word, at: at + 1, kept: kept + 1, missing, isGap: false };
  }
}
