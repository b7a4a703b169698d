/** Shorter names are made of everyday words: a text that holds them is not about the procedure. */
const FEWEST_WORDS = 5;

const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a name is long enough to be looked for in texts. */
export const isTellingName = (name: string): boolean => flat(name).split(' ').length >= FEWEST_WORDS;

/** Whether a text names a procedure: its whole code, or its whole name. */
export function mentionsProcedure(
  text: string,
  { code, name }: { code: string | null; name: string },
): boolean {
  if (code && new RegExp(`(?<![\\d.])${escaped(code)}(?!\\d)`).test(text)) return true;
  if (!isTellingName(name)) return false;
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(flat(name))}(?![\\p{L}\\p{N}])`, 'u').test(flat(text));
}
