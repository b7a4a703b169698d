/**
 * Vietnamese typed for the fonts that came before Unicode: TCVN3 (".VnTime", also called ABC) and VNI ("VNI-Times").
 * Their texts are ordinary Latin letters and signs that only such a font shows as Vietnamese: "Thñ tôc hµnh chÝnh",
 * "Thuû tuïc haønh chính".
 */
export type LegacyFont = 'TCVN3' | 'VNI';

/** Words that make sense in one font only before we believe it: one or two can be a name or a sign. */
const FEWEST_WORDS = 3;

/** Latin-1 characters that no Vietnamese word in Unicode has. Without any, a text is not typed for an old font. */
const TELLTALE =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]/;

/** Whether it is worth asking {@link legacyFontOf}: quick, and false for nearly every text in Unicode. */
export const mayBeLegacy = (text: string): boolean => TELLTALE.test(text);

const SPACES_AND_SIGNS = /[\s\u0000-\u0040\u005B-\u0060\u007B-\u00A0\u2010-\u203A]+/;
const BEYOND_ASCII = /[^\u0000-\u007F]/;
const ASCII_LETTER = /[A-Za-z]/;
const OUTER_SIGNS = /^\P{L}+|[^\p{L}\p{M}]+$/gu;

const TCVN3: Record<string, string> = {};
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const TCVN3_BYTES = '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
[...TCVN3_BYTES].forEach((byte, at) => (TCVN3[byte] = [...TCVN3_LETTERS][at] ?? ''));

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031B';
/** VNI puts a sign after the letter that it belongs to. */
const VNI_SIGNS: Record<string, { after: string; marks: string }> = {
  ù: { after: 'aeouyôö', marks: ACUTE },
  ø: { after: 'aeouyôö', marks: GRAVE },
  û: { after: 'aeouyôö', marks: HOOK },
  õ: { after: 'aeouyôö', marks: TILDE },
  ï: { after: 'aeouyôö', marks: DOT },
  â: { after: 'aeo', marks: CIRCUMFLEX },
  á: { after: 'aeo', marks: CIRCUMFLEX + ACUTE },
  à: { after: 'aeo', marks: CIRCUMFLEX + GRAVE },
  å: { after: 'aeo', marks: CIRCUMFLEX + HOOK },
  ã: { after: 'aeo', marks: CIRCUMFLEX + TILDE },
  ä: { after: 'aeo', marks: CIRCUMFLEX + DOT },
  ê: { after: 'a', marks: BREVE },
  é: { after: 'a', marks: BREVE + ACUTE },
  è: { after: 'a', marks: BREVE + GRAVE },
  ú: { after: 'a', marks: BREVE + HOOK },
  ü: { after: 'a', marks: BREVE + TILDE },
  ë: { after: 'a', marks: BREVE + DOT },
};
const VNI_LETTERS: Record<string, string> = {
  ô: `o${HORN}`,
  ö: `u${HORN}`,
  ñ: 'đ',
  í: `i${ACUTE}`,
  ì: `i${GRAVE}`,
  æ: `i${HOOK}`,
  ó: `i${TILDE}`,
  ò: `i${DOT}`,
  î: `y${DOT}`,
};

const INITIALS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x';
const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
  'ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang ' +
  'oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ' +
  'ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya ' +
  'uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng ' +
  'yêt yêu';
const either = (list: string): string => list.split(' ').join('|');
const SYLLABLE = new RegExp(`^(?:${either(INITIALS)})?(?:${either(RIMES)})$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether Vietnamese has such a syllable: initial, rime, at most one tone, and a fitting one before a final stop. */
function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1 || !SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'))) return false;
  return !/(?:c|ch|p|t)$/.test(apart) || tones[0] === ACUTE || tones[0] === DOT;
}

/** The word as the font would show it; null when the font has no such word. */
type Reading = (word: string) => string | null;

const fromTcvn3: Reading = (word) => {
  const letters = [...word].map((letter) => (BEYOND_ASCII.test(letter) ? TCVN3[letter] : letter));
  return letters.includes(undefined) ? null : letters.join('');
};

const fromVni: Reading = (word) => {
  const typed = [...word.toLowerCase()];
  const shown = typed.map((letter, at) => {
    if (!BEYOND_ASCII.test(letter)) return letter;
    const sign = VNI_SIGNS[letter];
    const before = typed[at - 1];
    return sign && before && sign.after.includes(before) ? sign.marks : VNI_LETTERS[letter];
  });
  return shown.includes(undefined) ? null : shown.join('').normalize('NFC');
};

const FONTS: [LegacyFont, Reading][] = [
  ['TCVN3', fromTcvn3],
  ['VNI', fromVni],
];

/**
 * The old font a text was typed for; null for Unicode in any language and for texts too short to tell.
 *
 * A word speaks for a font when it is a Vietnamese syllable in that font and none as it stands; a word that is none
 * in that font speaks against it.
 */
export function legacyFontOf(text: string): LegacyFont | null {
  if (!mayBeLegacy(text)) return null;
  const words = text
    .normalize('NFC')
    .split(SPACES_AND_SIGNS)
    .filter((word) => BEYOND_ASCII.test(word) && ASCII_LETTER.test(word));
  for (const [font, reading] of FONTS) {
    const speaking = new Set<string>();
    let votes = 0;
    for (const word of words) {
      const shown = reading(word);
      const fits = shown !== null && isSyllable(shown);
      if (!fits) votes -= 2;
      else if (!isSyllable(word.replace(OUTER_SIGNS, ''))) {
        votes += 1;
        speaking.add(word);
      }
    }
    if (speaking.size >= FEWEST_WORDS && votes >= 0) return font;
  }
  return null;
}
