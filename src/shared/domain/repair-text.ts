/**
 * Mends what typing, pasting and PDF extraction leave in a line of text, without changing what a reader sees:
 * canonical composition (NFC), no zero-width characters, no text-direction overrides, no control characters, no halves of characters.
 *
 * A zero-width joiner between emoji is kept: it is part of the picture.
 */

const EMOJI_JOINER =
  /(?<=\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?)\u200D(?=\p{Extended_Pictographic})/gu;
const PLACEHOLDER = '\uE000';
// Zero-width characters, byte-order mark, soft hyphen, word joiner, Hangul fillers.
const INVISIBLE = /[\u00AD\u115F\u1160\u200B-\u200D\u2060\u3164\uFEFF\uFFA0]/g;
// Left-to-right and right-to-left marks, embeddings, overrides and isolates: they can make a title read backwards.
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
// Half of a pair: no letter, and every database stores it as something else.
const LONE_SURROGATE = /\p{Cs}/gu;
// Control characters except tab and line feed.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

export function repairText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replaceAll(PLACEHOLDER, '')
      .replace(EMOJI_JOINER, PLACEHOLDER)
      .replace(INVISIBLE, '')
      .replaceAll(PLACEHOLDER, '\u200D')
      .replace(DIRECTION, '')
      .replace(CONTROL, '')
      .replace(LONE_SURROGATE, '')
      // What stood apart may now compose.
      .normalize('NFC')
  );
}

/** As {@link repairText}, for text that stands on one line: white space runs become one space, ends are trimmed. */
export function repairLine(text: string): string {
  return repairText(text).replace(/\s+/g, ' ').trim();
}
