/**
 * Brings text from editors, PDF files and old web pages into one form, so that a phrase is found however it was
 * typed: composed letters, lower case, no mark-up, one way of placing tones (hoá → hóa), words between single spaces.
 *
 * A sentence end stays visible as `¶`: a phrase never reaches over it. Commas and hyphens do not separate.
 */

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const BLOCK_END = /<\/(?:p|h[1-6]|li|td|th|tr|div|blockquote|caption)>|<br\s*\/?>/gi;
const TAG = /<[^>]*>/g;
const SENTENCE_END = /[.!?;:…](?=\s|$)|\n+/g;
const NOT_WORD = /[^\p{L}\p{N}¶]+/gu;

const TONES: Record<string, string> = Object.fromEntries(
  [
    'oà→òa',
    'oá→óa',
    'oả→ỏa',
    'oã→õa',
    'oạ→ọa',
    'oè→òe',
    'oé→óe',
    'oẻ→ỏe',
    'oẽ→õe',
    'oẹ→ọe',
    'uỳ→ùy',
    'uý→úy',
    'uỷ→ủy',
    'uỹ→ũy',
    'uỵ→ụy',
  ].map((pair) => pair.split('→') as [string, string]),
);
// Only at the end of a syllable ("hoà", not "hoàn"), and not after q ("quý").
const NEW_STYLE_TONE = new RegExp(`(?<!q)(?:${Object.keys(TONES).join('|')})(?!\\p{L})`, 'gu');

function unescapeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** @returns the words of `text`, each between spaces, with a space at both ends: ` chỉ số pci ¶ vcci ` */
export function normalise(text: string): string {
  const words = text
    .replace(BLOCK_END, '\n')
    .replace(TAG, ' ')
    .replace(/&(#?\w{1,8});/g, unescapeEntity)
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .toLowerCase()
    .replace(NEW_STYLE_TONE, (tone) => TONES[tone] ?? tone)
    .replace(SENTENCE_END, ' ¶ ')
    .replace(NOT_WORD, ' ')
    .trim();
  return ` ${words} `;
}

/** The same words without Vietnamese marks: "chuyển đổi số" → "chuyen doi so". */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}
