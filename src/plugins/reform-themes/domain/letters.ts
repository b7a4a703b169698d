/**
 * What each UTF-16 unit means to the tagger, looked up once per unit so that reading a text takes one pass: is it part
 * of a word, which plain letter stands under its Vietnamese marks, and which marks those are. Composed and decomposed
 * letters, both ways of placing a tone (hoà, hòa) and both cases come out the same.
 */

/** Separators, and what stands for nothing at all (soft hyphens, zero-width characters). */
export const SEPARATOR = 0;
export const IGNORED = 1;
/** A combining mark: it belongs to the letter before. */
export const MARK = 2;
export const LETTER = 3;

const UNITS = 0x10000;

interface LetterTables {
  kind: Uint8Array;
  /** the plain lower-case letter */
  base: Uint16Array;
  /** 1–5 for a tone */
  tone: Uint8Array;
  /** 1–5 for a hat, breve, horn, stroke or foreign mark */
  shape: Uint8Array;
}

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const SHAPES = ['\u0302', '\u0306', '\u031B'];
const STROKE = 4;
const FOREIGN = 5;

const toneOf = (mark: string): number => TONES.indexOf(mark) + 1;
const shapeOf = (mark: string): number => SHAPES.indexOf(mark) + 1 || (toneOf(mark) ? 0 : FOREIGN);

function describeLetter(tables: LetterTables, unit: number): void {
  const [first = '', ...marks] = String.fromCharCode(unit).toLowerCase().normalize('NFD');
  const isStroked = first === 'đ';
  tables.base[unit] = (isStroked ? 'd' : first).charCodeAt(0);
  if (isStroked) tables.shape[unit] = STROKE;
  for (const mark of marks) {
    tables.tone[unit] ||= toneOf(mark);
    tables.shape[unit] ||= shapeOf(mark);
  }
}

function buildTables(): LetterTables {
  const tables: LetterTables = {
    kind: new Uint8Array(UNITS),
    base: new Uint16Array(UNITS),
    tone: new Uint8Array(UNITS),
    shape: new Uint8Array(UNITS),
  };
  for (let unit = 0; unit < UNITS; unit += 1) {
    const text = String.fromCharCode(unit);
    if (/\p{M}/u.test(text)) {
      tables.kind[unit] = MARK;
      tables.tone[unit] = toneOf(text);
      tables.shape[unit] = shapeOf(text);
    } else if (/[\p{L}\p{N}\p{Cs}]/u.test(text)) {
      tables.kind[unit] = LETTER;
      describeLetter(tables, unit);
    } else if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(text)) {
      tables.kind[unit] = IGNORED;
    }
  }
  return tables;
}

export const LETTERS: LetterTables = buildTables();

const VOWELS = new Uint8Array(UNITS);
for (const letter of 'aeiouy') VOWELS[letter.charCodeAt(0)] = 1;

export const isVowel = (base: number): boolean => VOWELS[base] === 1;
