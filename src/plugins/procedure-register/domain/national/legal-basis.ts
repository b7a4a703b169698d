import { dayIn } from '../dates';
import { LEGAL_NUMBER, LEGAL_TYPE, legalNumberIn } from '../legal-number';
import type { LegalReference, Parsed } from '../procedure-data';
import { line, stated } from './text';

const HEADING = /Tên văn bản(?: pháp lý)?[\s|:]*Mã văn bản[\s|:]*/g;

/** The cell "mã văn bản": a number, some offices put the kind of document before it. */
const CODE = new RegExp(
  String.raw`(?:${LEGAL_TYPE}\s*(?:liên tịch\s*)?(?:số)?\s*:?\s*|Số\s*:?\s*)?(${LEGAL_NUMBER})`,
  'gu',
);
/** A title that begins where another ended without a number: "…doanh nghiệpNghị định số …". */
const NEXT_TITLE = new RegExp(String.raw`(?<=[\p{Ll}\d.)])(?=${LEGAL_TYPE}(?:\s|$))`, 'gu');

/** Marks where a cell ends when digits run into each other. */
const CELL_END = '\u0001';
/** "Luật 60/2014/QH1360/2014/QH13": the title ends with the number that follows. */
const REPEATED = /(?<!\d)(\d{1,4}(?:\.\d+)?\/\d{4}\/[A-ZĐ][A-ZĐ\d-]*?)(?=\1)/g;
/** "Luật Đấu giá tài sản năm 201601/2016/QH14": the title ends with a year. */
const YEAR_BEFORE = /(?<!\d)((?:19|20)\d{2})(?=\d{1,4}(?:\.\d+)?\/\d{4}\/)/g;

/**
 * The table "căn cứ pháp lý": title and number of each document run together, and so do the rows.
 *
 * A number ends a row when it is glued to the title (or the title has named it already) and something new begins
 * right behind it; a number in the middle of a sentence is part of the title.
 */
export function parseLegalBasis(source: string): Parsed<LegalReference[]> {
  const text = stated(source);
  const result: Parsed<LegalReference[]> = { value: [], checks: [], rest: [] };
  if (!text) return result;
  const body = text
    .replace(HEADING, '\n')
    .replace(REPEATED, `$1${CELL_END}`)
    .replace(YEAR_BEFORE, `$1${CELL_END}`)
    .trim();
  let start = 0;
  for (const match of body.matchAll(CODE)) {
    const end = match.index + match[0].length;
    if (match.index < start || !endsRow(body, start, match.index, end, match[1] ?? '')) continue;
    addRow(result, withType(body.slice(start, match.index), match[0]), match[1] ?? '');
    start = end;
  }
  const left = body.slice(start);
  for (const title of left.split(NEXT_TITLE)) addRow(result, title, null);
  return result;
}

const STARTS_WITH_TYPE = new RegExp(`^${LEGAL_TYPE}`, 'iu');

/** The code cell may say what the title leaves out: "Nghị định số 19/2011/NĐ-CP" before "quy định chi tiết…". */
function withType(title: string, code: string): string {
  const hasType = STARTS_WITH_TYPE.test(code) && !STARTS_WITH_TYPE.test(line(title));
  return hasType ? `${line(code)} ${line(title)}` : title;
}

function endsRow(body: string, start: number, at: number, end: number, number: string): boolean {
  const title = body.slice(start, at);
  if (line(title) === '') return false;
  const before = title.at(-1) ?? '';
  const after = body.slice(end);
  // "(Thông tư số 53/2025/TT-BCA)", "53/2025/TT-BCA ngày 01/7/2025", "Điều 5 của 63/2010/NĐ-CP và …"
  if (/^\s*[),;:]|^\s+[\p{Ll}\d(]|^\.\s*\p{Ll}|^\/|^-/u.test(after)) return false;
  const isGlued = !/[\s(]/.test(before);
  const isNamedAlready = title.replace(/\s/g, '').includes(number.replace(/\s/g, ''));
  const isEnd = after.trim() === '' || /^\s*\n/.test(after);
  return isGlued || isNamedAlready || isEnd;
}

function addRow(result: Parsed<LegalReference[]>, rawTitle: string, rawNumber: string | null): void {
  const parts = rawNumber === null ? [rawTitle] : rawTitle.split(NEXT_TITLE);
  // What a number follows may hold titles of rows that have none.
  for (const [index, part] of parts.entries()) {
    const title = line(part.replaceAll(CELL_END, ' '));
    if (!title) continue;
    const isLast = index === parts.length - 1;
    const number = (isLast ? rawNumber?.replace(/\s/g, '') : undefined) ?? legalNumberIn(title);
    result.value.push({ title, number, date: ownDate(title, number) });
    if (!number)
      result.checks.push({ part: 'legalBasis', text: title, reason: 'Không tìm thấy số, ký hiệu văn bản.' });
  }
}

/** The date that follows the document's own number, not one of another document that the title names. */
function ownDate(title: string, number: string | null): string | null {
  if (!number) return null;
  const at = title.indexOf(number);
  if (at < 0 || at > 60) return null;
  return dayIn(title.slice(at + number.length, at + number.length + 40));
}
