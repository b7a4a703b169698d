import { EMPTY_LEXICON, LISTS, type Lexicon, type PhraseRow } from './lexicon';

const keyOf = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/**
 * Brings a newer shipped lexicon to a theme whose lexicon staff may have changed. Row by row: what staff left as it was
 * shipped follows the new version, what they changed, added or took out stays theirs.
 *
 * @param base as it was shipped before; null when nothing was
 * @param mine as it is now; null when the theme has none yet
 * @param shipped the new version
 */
export function mergeLexicon(base: Lexicon | null, mine: Lexicon | null, shipped: Lexicon): Lexicon {
  if (mine === null) return shipped;
  const before = base ?? EMPTY_LEXICON;
  const lists = LISTS.map((name) => [name, mergeTexts(before[name], mine[name], shipped[name])]);
  return {
    ...shipped,
    ...mine,
    phrases: mergeRows(before.phrases, mine.phrases, shipped.phrases),
    ...Object.fromEntries(lists),
  };
}

function mergeRows(
  base: readonly PhraseRow[],
  mine: readonly PhraseRow[],
  shipped: readonly PhraseRow[],
): PhraseRow[] {
  const byKey = (rows: readonly PhraseRow[]) => new Map(rows.map((row) => [keyOf(row.text), row]));
  const before = byKey(base);
  const now = byKey(mine);
  const next = byKey(shipped);
  const kept = mine.flatMap((row) => {
    const key = keyOf(row.text);
    const old = before.get(key);
    const isUntouched = old !== undefined && old.weight === row.weight && old.when === row.when;
    if (!isUntouched) return [row];
    const following = next.get(key);
    return following ? [following] : [];
  });
  const added = shipped.filter(({ text }) => !now.has(keyOf(text)) && !before.has(keyOf(text)));
  return [...kept, ...added];
}

function mergeTexts(base: readonly string[], mine: readonly string[], shipped: readonly string[]): string[] {
  const has = (texts: readonly string[]) => {
    const keys = new Set(texts.map(keyOf));
    return (text: string) => keys.has(keyOf(text));
  };
  const wasShipped = has(base);
  const isShipped = has(shipped);
  const isMine = has(mine);
  return [
    ...mine.filter((text) => !wasShipped(text) || isShipped(text)),
    ...shipped.filter((text) => !isMine(text) && !wasShipped(text)),
  ];
}
