import type { Parsed, Result } from '../procedure-data';
import { line, stated, tidy } from './text';

/** What the page of the portal shows after the last field: buttons and lists to choose from. */
const FURNITURE =
  /Chọn cơ quan thực hiện\s*Tỉnh\/ ?Thành phố[\s\S]*$|(?:--\s*Chọn [^-]+--[\s\S]*)?Nộp hồ sơ\s*$/;
const TAIL = /Từ khóa([\s\S]*?)Mô tả([\s\S]*)$/;
const CODE = /Mã\s*:\s*(KQ\.[A-Z0-9]+\.\d+(?:\.\d+)*|[A-Z0-9][\w.-]*\d)?/g;

export interface ParsedResults extends Parsed<Result[]> {
  keywords: string | null;
  description: string | null;
}

/** The field "kết quả xử lý" with what the portal's page glues to it: results with codes, key words, description. */
export function parseResults(source: string): ParsedResults {
  const text = tidy(source).replace(FURNITURE, '').trim();
  const tail = TAIL.exec(text);
  const body = tail ? text.slice(0, tail.index) : text;
  return {
    value: resultsIn(stated(body) ?? ''),
    checks: [],
    rest: [],
    keywords: stated(tail?.[1]),
    description: stated(tail?.[2]),
  };
}

function resultsIn(body: string): Result[] {
  const results: Result[] = [];
  let start = 0;
  for (const match of body.matchAll(CODE)) {
    const name = line(body.slice(start, match.index));
    start = match.index + match[0].length;
    if (name) results.push({ name, code: match[1] ?? null });
  }
  const last = line(body.slice(start));
  return last ? [...results, { name: last, code: null }] : results;
}
