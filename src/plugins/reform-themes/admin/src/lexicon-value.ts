import { LISTS, type ListName } from './lexicon-texts';
import type { Lexicon, PhraseRow } from './types';

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function phraseOf(row: unknown): PhraseRow {
  const data = isData(row) ? row : { text: row };
  const { text, weight, when } = data;
  return {
    ...data,
    text: typeof text === 'string' ? text : '',
    weight: typeof weight === 'number' ? weight : null,
    when: when === 'cue' || when === 'state' ? when : 'always',
  };
}

/** A form may hold the value as an object, as JSON text, damaged or not at all. Keys of other parts are kept. */
export function lexiconOf(value: unknown): Lexicon {
  const found = parsed(value);
  const data = isData(found) ? found : {};
  const lists = (Object.keys(LISTS) as ListName[]).map((list) => [
    list,
    listOf(data[list]).filter((text) => typeof text === 'string'),
  ]);
  return {
    ...data,
    ...(Object.fromEntries(lists) as Record<ListName, string[]>),
    phrases: listOf(data.phrases).map(phraseOf),
  };
}
