import type { DossierGroup, DossierItem, Parsed } from '../procedure-data';
import { line, stated, tidy } from './text';

const HEADING = /Tên giấy tờ[\s|:]*Mẫu đơn, tờ khai[\s|:]*Số lượng[\s|:]*/g;
/**
 * The cell "số lượng", which ends each row. Where the sentence goes on ("nộp 01 bản chính hoặc …", "(01 bản chính)"), it
 * is part of a name.
 */
const COUNT =
  /(\d+)\s*bản chính(?:\s*,\s*(\d+)\s*bản sao)?(?![;.:,)]|\s+[\p{Ll}(])|(\d+)\s*bản sao(?!\d+\s*bản chính)(?=\p{Lu}|[-+*•\d]|\s*$|\n)/gu;
const FILE_NAME = /\.(?:docx?|xlsx?|pdf|rtf|zip|rar|odt|ods|pptx?|jpe?g|png|xml|html?)$/i;
/** Characters that no file name has. */
const NOT_IN_FILE_NAMES = /[/:?"<>|*\n]/g;
/** A capital or digit glued to what stands before it: where one cell ends and the next begins. */
const GLUED = /(?<=[\p{Ll}.;,)\]”"'])(?=[\p{Lu}\d])/gu;
/** Several files in one cell. */
const GLUED_FILES = /(\.(?:docx?|xlsx?|pdf|rtf|zip|rar|odt))(?=[\p{Lu}\d])/gu;
const LONGEST_FILE_NAME = 160;

/** A number that belongs to the words before it ("Mẫu số 01", "năm 2018", "TP-CC-13", "DC02"). */
const NAMES_A_NUMBER =
  /(?:[Ss]ố|[Mm]ẫu|[Pp]hụ lục|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Nn]ăm|[Bb]iểu|[Tt]háng|[Nn]gày|[Qq]uý|[Bb]ảng) ?$|[-/_A-ZĐ]$/;

interface Count {
  at: number;
  end: number;
  originals: number;
  copies: number;
}

/**
 * The rows of "thành phần hồ sơ", by case. The cells of a row (name, form, how many) and the rows run together; a row
 * ends with its number of originals and copies, and a case is what stands between such an end and the next heading.
 */
export function parseDossier(source: string): Parsed<DossierGroup[]> {
  const text = stated(source);
  const result: Parsed<DossierGroup[]> = { value: [], checks: [], rest: [] };
  if (!text) return result;
  const [first = '', ...tables] = text.split(HEADING);
  if (tables.length === 0) return leave(result, first, 'Không nhận ra bảng thành phần hồ sơ.');
  let title = first;
  for (const table of tables) {
    const counts = countsIn(table);
    const items = itemsOf(table, counts);
    if (items.length > 0) result.value.push({ case: caseOf(title), items });
    else leave(result, [caseOf(title), tidy(table)].filter(Boolean).join('\n'), 'Không tách được giấy tờ.');
    title = counts.length > 0 ? table.slice(counts.at(-1)?.end) : '';
  }
  // After the last row nothing more belongs to the table.
  const after = tidy(title);
  return after && result.value.length > 0
    ? leave(result, after, 'Phần chữ sau bảng thành phần hồ sơ.')
    : result;
}

function leave(result: Parsed<DossierGroup[]>, text: string, reason: string): Parsed<DossierGroup[]> {
  const rest = tidy(text);
  if (!rest) return result;
  result.rest.push(rest);
  result.checks.push({ part: 'dossier', text: rest, reason });
  return result;
}

/** "--" stands for "no case". */
const caseOf = (title: string): string | null =>
  line(title)
    .replace(/^[-–\s]+$/, '')
    .replace(/:$/, '')
    .trim() || null;

function countsIn(table: string): Count[] {
  return [...table.matchAll(COUNT)].map((match) => {
    const [whole, originals, copies, onlyCopies] = match;
    const digits = originals ?? onlyCopies ?? '';
    // Of "Mẫu số 011 bản chính" only the last digit counts.
    const own = ownDigits(table.slice(0, match.index), digits);
    const number = Number(digits.slice(digits.length - own));
    return {
      at: match.index + digits.length - own,
      end: match.index + whole.length,
      originals: originals === undefined ? 0 : number,
      copies: originals === undefined ? number : Number(copies ?? 0),
    };
  });
}

function ownDigits(before: string, digits: string): number {
  if (digits.length === 1) return 1;
  return digits.startsWith('0') || NAMES_A_NUMBER.test(before) || digits.length > 2 ? 1 : digits.length;
}

function itemsOf(table: string, counts: readonly Count[]): DossierItem[] {
  let start = 0;
  return counts.flatMap(({ at, end, originals, copies }) => {
    const cells = tidy(table.slice(start, at));
    start = end;
    if (!cells) return [];
    return [{ ...nameAndForm(cells), originals, copies }];
  });
}

/** Takes the file name of the form off the end of a row. */
export function nameAndForm(cells: string): { name: string; form: string | null } {
  if (!FILE_NAME.test(cells)) return { name: cells, form: null };
  const afterBad = [...cells.matchAll(NOT_IN_FILE_NAMES)].at(-1);
  const earliest = Math.max(afterBad ? afterBad.index + 1 : 0, cells.length - LONGEST_FILE_NAME);
  const borders = [...cells.matchAll(GLUED)].map(({ index }) => index).filter((index) => index >= earliest);
  const border = borders.find((index) => isName(cells.slice(0, index)));
  if (border === undefined) return { name: cells, form: null };
  return { name: tidy(cells.slice(0, border)), form: line(cells.slice(border)).replace(GLUED_FILES, '$1; ') };
}

const LETTERS = /\p{L}/gu;
/** "VNe|ID", "e|KYC": words with capitals inside. */
const INSIDE_A_WORD = /(?<!\p{L})(?:\p{Lu}{1,3}\p{Ll}|\p{Ll})$/u;

/** Something that can be the name of a paper: some words, and no bracket left open. */
function isName(text: string): boolean {
  const opened = (text.match(/\(/g) ?? []).length;
  const closed = (text.match(/\)/g) ?? []).length;
  return (text.match(LETTERS) ?? []).length >= 6 && opened === closed && !INSIDE_A_WORD.test(text);
}
