import { IGNORED, LETTER, LETTERS, MARK, isVowel } from './letters';
import { entityAt, markupAt } from './markup';

/** The words of a text, without mark-up, by number. Positions are UTF-16 offsets into the text as it was given. */
export interface WordList {
  /** the text as it was given */
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** the plain letters of a word */
  plain: Int32Array;
  /** its Vietnamese marks; 0 for none */
  marks: Int32Array;
  /** number of the sentence that a word stands in */
  sentence: Int32Array;
  /** number of the part of a sentence, between colons and semicolons: no phrase reaches over its end */
  clause: Int32Array;
  /** 1 where a separator of menus (| » ›) stands before the word */
  afterBar: Uint8Array;
  /** typed without Vietnamese marks */
  isBare: boolean;
  /** letters are missing, as text taken from PDF files loses them ("nhiệm v", "t p trung") */
  isDamaged: boolean;
}

const BARS = '|»›•¦[';
/** Below this share of marked words a text counts as typed without marks. */
const BARE_SHARE = 0.08;

const ENDS = new Set([...'.!?…'].map((mark) => mark.charCodeAt(0)));
const CLAUSE_ENDS = new Set([...':;'].map((mark) => mark.charCodeAt(0)));
const BAR_UNITS = new Set([...BARS].map((mark) => mark.charCodeAt(0)));
const LESS = 0x3c;
const AMPERSAND = 0x26;
const A = 0x61;
const S = 0x73;
const Z = 0x7a;
const POWERS = Int32Array.from({ length: 24 }, (_, index) =>
  Number(BigInt.asIntN(32, 8n * 31n ** BigInt(index))),
);

// Looked up once: the loop below runs for each letter.
const { imul } = Math;

const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0xa0;

/**
 * Reads a text of any length in one pass. HTML tags separate words, blocks end a sentence, entities count as what they
 * stand for.
 */
export function readText(text: string): WordList {
  const most = (text.length >> 1) + 1;
  const list: WordList = {
    text,
    count: 0,
    start: new Int32Array(most),
    end: new Int32Array(most),
    plain: new Int32Array(most),
    marks: new Int32Array(most),
    sentence: new Int32Array(most),
    clause: new Int32Array(most),
    afterBar: new Uint8Array(most),
    isBare: false,
    isDamaged: false,
  };
  new Reader(list).read();
  return list;
}

class Reader {
  private sentence = 0;
  private clause = 0;
  private hasBar = false;
  private marked = 0;
  private vowelless = 0;
  /** no closing ">" is left */
  private isOutOfTags = false;

  constructor(private readonly list: WordList) {}

  read(): void {
    const { text } = this.list;
    const { kind } = LETTERS;
    const { length } = text;
    let at = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      if (kind[unit] === LETTER) at = this.readWord(at);
      else if (unit === LESS) at = this.skipTag(at);
      else if (unit === AMPERSAND) at = this.skipEntity(at);
      else {
        if (ENDS.has(unit) && this.isSentenceEnd(at)) this.endSentence();
        else if (CLAUSE_ENDS.has(unit) && this.isSentenceEnd(at)) this.clause += 1;
        else if (BAR_UNITS.has(unit)) this.hasBar = true;
        at += 1;
      }
    }
    const { count } = this.list;
    this.list.isBare = this.marked < count * BARE_SHARE;
    this.list.isDamaged = this.vowelless > 0 && !this.list.isBare;
  }

  /** A word is letters, their marks, and entities that stand for letters. */
  private readWord(from: number): number {
    const { text, start, end, plain, marks } = this.list;
    const { kind, base, tone, shape } = LETTERS;
    let at = from;
    let hash = 7;
    let before = 7;
    let last = 0;
    let letters = 0;
    let tones = 0;
    let shapes = 0;
    let vowels = 0;
    let isLower = true;
    for (;;) {
      let unit = text.charCodeAt(at);
      let next = at + 1;
      if (unit === AMPERSAND) {
        const entity = entityAt(text, at);
        if (entity === null || kind[entity.unit] === 0) break;
        unit = entity.unit;
        next = entity.end;
      }
      const sort = kind[unit] ?? 0;
      if (sort === LETTER) {
        last = base[unit] as number;
        before = hash;
        hash = (imul(hash, 33) + last) | 0;
        letters += 1;
        if (isVowel(last)) vowels += 1;
        if (last !== unit && tone[unit] === 0 && shape[unit] === 0) isLower = false;
      } else if (sort !== MARK && sort !== IGNORED) break;
      if (tone[unit] !== 0) tones = tone[unit] as number;
      if (shape[unit] !== 0)
        shapes = (shapes + imul(shape[unit] as number, POWERS[(letters - 1) % 24] as number)) | 0;
      at = next;
    }
    const marking = tones + shapes;
    const index = this.list.count++;
    start[index] = from;
    end[index] = at;
    // English plurals; no Vietnamese syllable ends in s.
    const isPlural = last === S && letters > 3 && marking === 0;
    plain[index] = (isPlural ? before : hash) & 0x3fffffff;
    marks[index] = marking;
    this.list.sentence[index] = this.sentence;
    this.list.clause[index] = this.clause;
    if (this.hasBar) this.list.afterBar[index] = 1;
    this.hasBar = false;
    if (marking !== 0) this.marked += 1;
    if (vowels === 0 && isLower && letters < 4 && last >= A && last <= Z) this.vowelless += 1;
    return at;
  }

  private skipTag(at: number): number {
    const markup = this.isOutOfTags ? null : markupAt(this.list.text, at);
    if (markup === null) return at + 1;
    if (markup === 'unclosed') {
      this.isOutOfTags = true;
      return at + 1;
    }
    if (markup.isBlock) this.endSentence();
    // A row of links is a menu.
    if (markup.isLink) this.hasBar = true;
    return markup.end;
  }

  private endSentence(): void {
    this.sentence += 1;
    this.clause += 1;
  }

  private skipEntity(at: number): number {
    const entity = entityAt(this.list.text, at);
    if (entity === null) return at + 1;
    return LETTERS.kind[entity.unit] === LETTER ? this.readWord(at) : entity.end;
  }

  /** A full stop inside a number or an abbreviation ends nothing. */
  private isSentenceEnd(at: number): boolean {
    const { text } = this.list;
    return at + 1 >= text.length || isSpace(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === LESS;
  }
}
