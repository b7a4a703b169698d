import { LISTS, type ListName } from './lexicon-texts';
import { isRecord, parseStored } from '../../domain/stored-json';
import type { Lexicon, PhraseRow } from './types';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function phraseOf(row: unknown): PhraseRow {
  const data = isRecord(row) ? row : { text: row };
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
  const found = parseStored(value);
  const data = isRecord(found) ? found : {};
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
