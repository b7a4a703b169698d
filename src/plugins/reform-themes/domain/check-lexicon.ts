import {
  CONDITIONS,
  LISTS,
  MAX_PHRASE_LENGTH,
  MAX_ROWS,
  MAX_WEIGHT,
  MIN_WEIGHT,
  type Condition,
  type Lexicon,
  type ListName,
} from './lexicon';
import { readText } from './read-text';
import { isRecord } from './stored-json';

/** What is wrong with one row, in words for staff. */
export interface LexiconProblem {
  list: 'phrases' | ListName;
  /** row in the list; -1 for the list as a whole */
  index: number;
  message: string;
}

/** Reads what a form, a client or an older version stored: missing lists are empty. Wrong shapes are reported. */
export function checkLexicon(value: unknown): { lexicon: Lexicon | null; problems: LexiconProblem[] } {
  if (!isRecord(value))
    return {
      lexicon: null,
      problems: [{ list: 'phrases', index: -1, message: 'Bộ từ khóa không đúng dạng.' }],
    };
  const problems: LexiconProblem[] = [];
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, readRows(value[list], list, problems).map((row) => String(row))]),
  ) as Record<ListName, string[]>;
  for (const list of LISTS) checkTexts(lists[list], list, problems);
  const rows = readRows(value.phrases, 'phrases', problems).map((row, index) =>
    readPhrase(row, index, problems),
  );
  checkTexts(
    rows.map(({ text }) => text),
    'phrases',
    problems,
  );
  return { lexicon: { ...value, ...lists, phrases: rows }, problems };
}

function readRows(value: unknown, list: LexiconProblem['list'], problems: LexiconProblem[]): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    problems.push({ list, index: -1, message: 'Danh sách không đúng dạng.' });
    return [];
  }
  if (value.length > MAX_ROWS)
    problems.push({ list, index: -1, message: `Mỗi danh sách có tối đa ${MAX_ROWS} dòng.` });
  return value;
}

function readPhrase(row: unknown, index: number, problems: LexiconProblem[]): Lexicon['phrases'][number] {
  const { text, weight, when } = isRecord(row) ? row : {};
  const problem = (message: string) => problems.push({ list: 'phrases', index, message });
  const isWeight = typeof weight === 'number' && weight >= MIN_WEIGHT && weight <= MAX_WEIGHT;
  if (!isWeight) problem(`Trọng số phải là số từ ${String(MIN_WEIGHT).replace('.', ',')} đến ${MAX_WEIGHT}.`);
  if (!CONDITIONS.includes(when as Condition)) problem('Điều kiện không hợp lệ.');
  return {
    text: typeof text === 'string' ? text.normalize('NFC').trim() : '',
    weight: isWeight ? weight : 1,
    when: when as Condition,
  };
}

function checkTexts(
  texts: readonly string[],
  list: LexiconProblem['list'],
  problems: LexiconProblem[],
): void {
  const seen = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    const key = text.normalize('NFC').trim().toLowerCase();
    const first = seen.get(key);
    if (readText(text).count === 0) problems.push({ list, index, message: 'Cụm từ trống.' });
    else if (text.length > MAX_PHRASE_LENGTH)
      problems.push({ list, index, message: `Cụm từ dài quá ${MAX_PHRASE_LENGTH} ký tự.` });
    else if (first !== undefined)
      problems.push({ list, index, message: `Trùng với dòng ${first + 1}: “${text.trim()}”.` });
    seen.set(key, first ?? index);
  }
}
