import { readText, type WordList } from './read-text';

/** One phrase of any list, made ready for matching. `Use` says what it means to whom. */
export interface Phrase<Use> {
  text: string;
  words: WordList;
  uses: Use[];
}

interface Node {
  next: Map<number, Node> | null;
  phrases: number[];
}

/** Where a phrase stands in a text, in words. */
export interface Hit<Use> {
  phrase: Phrase<Use>;
  from: number;
  /** the word after the last */
  to: number;
}

/** More places of one phrase in one text say nothing new. */
const MAX_HITS = 40;
/** One word typed without marks means too many things: "so" is số, sở, sổ, sợ. */
const MIN_BARE_WORDS = 2;
/** In a text with marks a phrase of so many words may lack some: "dịch vu công". */
const MIN_FORGIVEN_WORDS = 3;

/** All phrases of all lists in one trie of words: a text is walked once, whatever the number of phrases. */
export class PhraseTrie<Use> {
  readonly phrases: Phrase<Use>[] = [];
  private readonly root: Node = { next: null, phrases: [] };
  private readonly known = new Map<string, Phrase<Use>>();

  /** Adds a phrase, or another use of one that is there. A phrase without words is left out. */
  add(text: string, use: Use): void {
    const key = text.normalize('NFC').toLowerCase();
    const known = this.known.get(key);
    if (known) {
      known.uses.push(use);
      return;
    }
    const words = readText(text);
    if (words.count === 0) return;
    const phrase = { text, words, uses: [use] };
    this.known.set(key, phrase);
    let node = this.root;
    for (let index = 0; index < words.count; index += 1) {
      node.next ??= new Map();
      const word = words.plain[index] as number;
      let following = node.next.get(word);
      if (!following) node.next.set(word, (following = { next: null, phrases: [] }));
      node = following;
    }
    node.phrases.push(this.phrases.push(phrase) - 1);
  }

  /** Every place of every phrase, in the order of the text. */
  find(list: WordList): Hit<Use>[] {
    const hits: Hit<Use>[] = [];
    const counts = new Uint16Array(this.phrases.length);
    for (let from = 0; from < list.count; from += 1) {
      let node = this.root.next?.get(list.plain[from] as number);
      for (let to = from + 1; node; to += 1) {
        for (const index of node.phrases) {
          const phrase = this.phrases[index] as Phrase<Use>;
          if ((counts[index] as number) >= MAX_HITS || !agrees(phrase.words, list, from)) continue;
          counts[index] = (counts[index] as number) + 1;
          hits.push({ phrase, from, to });
        }
        // A phrase never reaches over the end of a clause.
        if (to >= list.count || list.clause[to] !== list.clause[from]) break;
        node = node.next?.get(list.plain[to] as number);
      }
    }
    return hits;
  }
}

/** Whether the marks of the text, where it has any, are those of the phrase. */
function agrees(phrase: WordList, list: WordList, from: number): boolean {
  let lacking = 0;
  for (let index = 0; index < phrase.count; index += 1) {
    const written = list.marks[from + index] as number;
    if (written === phrase.marks[index]) continue;
    if (written !== 0) return false;
    lacking += 1;
  }
  if (lacking === 0) return true;
  if (list.isBare) return phrase.count >= MIN_BARE_WORDS;
  return phrase.count >= MIN_FORGIVEN_WORDS && lacking * 2 <= phrase.count;
}
