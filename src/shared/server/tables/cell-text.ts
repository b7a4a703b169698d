import { repairLine, repairText } from '../../domain/repair-text';

/** No characters to Unicode, and no file of Excel may hold them. */
const NONCHARACTERS = /[\uFFFE\uFFFF]/g;

/**
 * The text of a cell as we read and write it: NFC, line feeds as line ends, no control or invisible characters, no
 * halves of characters. Spaces stay.
 */
export const cellText = (text: string): string => repairText(text.replace(NONCHARACTERS, ''));

/** The text of a heading: {@link cellText} on one line, trimmed. */
export const headingText = (text: string): string => repairLine(text.replace(NONCHARACTERS, ''));

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
