import { legacyFontOf, mayBeLegacy, type LegacyFont } from '../../domain/legacy-font';
import { FileProblem } from './file-problem';

const FONTS: Record<LegacyFont, string> = { TCVN3: 'TCVN3 (ABC)', VNI: 'VNI' };
const LONGEST_QUOTE = 60;
const MOST_KEPT = 4000;

function legacyFontProblem(font: LegacyFont, where: string, example: string): FileProblem {
  const line = example.replace(/\s+/g, ' ').trim();
  const quote = line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
  const at = where ? ` (${where}: “${quote}”)` : '';
  return new FileProblem(
    `Tệp có chữ gõ bằng phông ${FONTS[font]}, không phải Unicode${at}. ` +
      'Hãy chuyển cả tệp sang Unicode, ví dụ bằng UniKey Toolkit (Ctrl+Shift+F6), rồi gửi lại.',
  );
}

/**
 * @param where what to call the place; nothing for the whole file
 * @throws FileProblem when the text is of an old font
 */
export function refuseLegacy(text: string, where = ''): void {
  const font = legacyFontOf(text);
  if (font) throw legacyFontProblem(font, where, text);
}

/** Watches the cells of a table for text of an old font: each by itself, and the short ones of a column together. */
export class LegacyWatch {
  private readonly columns = new Map<string, { where: string; example: string; text: string }>();

  /**
   * @param text as it stands in the file: mending takes away what shows the font
   * @throws FileProblem
   */
  see(text: string, column: string, where: () => string): void {
    if (!mayBeLegacy(text)) return;
    const font = legacyFontOf(text);
    if (font) throw legacyFontProblem(font, where(), text);
    const seen = this.columns.get(column);
    if (!seen) this.columns.set(column, { where: where(), example: text, text });
    else if (seen.text.length < MOST_KEPT) seen.text += ` ${text}`;
  }

  /** @throws FileProblem when the cells of a column together are of an old font */
  finish(): void {
    for (const { where, example, text } of this.columns.values()) {
      const font = legacyFontOf(text);
      if (font) throw legacyFontProblem(font, where, example);
    }
  }
}
