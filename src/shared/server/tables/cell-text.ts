import { repairLine, repairText } from '../../domain/repair-text';

/** No characters to Unicode, and no file of Excel may hold them. */
const NONCHARACTERS = /[\uFFFE\uFFFF]/g;

/**
 * What {@link repairText} would leave as it is: composed Latin letters, as nearly all text of tables is. Whole columns
 * pass by it in no time.
 */
const IN_ORDER = /^[\n\t -~\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027]*$/;

/**
 * The text of a cell as we read and write it: NFC, line feeds as line ends, no control or invisible characters, no
 * halves of characters. Spaces stay.
 */
export const cellText = (text: string): string =>
  IN_ORDER.test(text) ? text : repairText(text.replace(NONCHARACTERS, ''));

/** The text of a heading: {@link cellText} on one line, trimmed. */
export const headingText = (text: string): string => repairLine(text.replace(NONCHARACTERS, ''));

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
