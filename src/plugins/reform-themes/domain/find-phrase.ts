import { normalise, withoutMarks } from './normalise';

export type FieldName = 'title' | 'lead' | 'body';
export const FIELDS: readonly FieldName[] = ['title', 'lead', 'body'];

/** What a piece of content says, by weight of the place. HTML is allowed. */
export type ContentTexts = Partial<Record<FieldName, string>>;

export interface Span {
  start: number;
  end: number;
}

/** One field made ready for searching. */
export interface SearchText {
  field: FieldName;
  words: string;
  /** true when the text was typed without Vietnamese marks: long phrases are then compared without them */
  isBare: boolean;
}

/** A short phrase without marks means too many things: "uu dai", "so hoa". */
const MIN_BARE_WORDS = 3;

export function searchTexts(texts: ContentTexts): SearchText[] {
  return FIELDS.filter((field) => texts[field]).map((field) => {
    const words = normalise(texts[field] ?? '');
    return { field, words, isBare: withoutMarks(words) === words };
  });
}

/** Every place where the whole words of `phrase` stand. */
export function findPhrase(text: SearchText, phrase: string): Span[] {
  const isLong = phrase.trim().split(' ').length >= MIN_BARE_WORDS;
  const wanted = text.isBare && isLong ? withoutMarks(phrase) : phrase;
  const spans: Span[] = [];
  let start = text.words.indexOf(wanted);
  while (start !== -1) {
    spans.push({ start, end: start + wanted.length - 1 });
    // The closing space may open the next occurrence.
    start = text.words.indexOf(wanted, start + wanted.length - 1);
  }
  return spans;
}

/** Whether two spans share a word (they may share the space between two words). */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
