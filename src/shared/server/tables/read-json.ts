import { setImmediate as breathe } from 'node:timers/promises';
import { cellText } from './cell-text';
import { FileProblem } from './file-problem';
import { jsonErrorAt } from './json-place';
import type { RowSink } from './row-sink';

/** Content that only JSON starts with; a heading in brackets does not. */
const JSON_START = /^\s*(?:\{\s*["}]|\[\s*(?:[{["\]]|-?\d|true\b|false\b|null\b))/;
const DEEPEST = 100;
/** Records between two rests, in which other requests get their turn. */
const AT_A_TIME = 500;

export const looksLikeJson = (text: string): boolean => JSON_START.test(text.slice(0, 10_000));

type Found = { ok: true; value: unknown } | { ok: false };

function parsed(text: string): Found {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads an array of objects, one object, an object with the array in `data`, or JSON lines.
 *
 * @param saysLines the name of the file says that it is JSON lines
 * @returns which of the two it was
 */
export async function readJson(text: string, saysLines: boolean, sink: RowSink): Promise<'json' | 'jsonl'> {
  const whole = parsed(text);
  const isOneLine = !text.trim().includes('\n');
  if (whole.ok && !(saysLines && isOneLine && isObject(whole.value))) {
    await readValue(whole.value, sink);
    return 'json';
  }
  if (saysLines || startsWithRecord(text)) {
    await readLines(text, sink);
    return 'jsonl';
  }
  throw new FileProblem(`Tệp JSON sai cú pháp ở ${placeOfError(text)}.`);
}

/** In a broken JSON the first lines are parts of a record, in JSON lines one of them is a record by itself. */
function startsWithRecord(text: string): boolean {
  const lines = text
    .slice(0, 1_000_000)
    .split('\n', 50)
    .filter((line) => line.trim() !== '');
  return lines.slice(0, 2).some((line) => {
    const found = parsed(line);
    return found.ok && isObject(found.value);
  });
}

function placeOfError(text: string): string {
  const at = jsonErrorAt(text);
  const before = text.slice(0, at).split(/\r\n?|\n/);
  const column = [...(before.at(-1) ?? '')].length + 1;
  const found =
    at >= text.trimEnd().length
      ? 'tệp kết thúc quá sớm'
      : `gần “${text.slice(at, at + 20).split('\n', 1)[0]}”`;
  return `dòng ${before.length}, cột ${column} (${found})`;
}

async function readValue(value: unknown, sink: RowSink): Promise<void> {
  const list = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value.data)
      ? (value.data as unknown[])
      : [value];
  if (!Array.isArray(value) && !isObject(value))
    throw new FileProblem('Tệp JSON phải chứa một danh sách bản ghi, ví dụ [{"Mã": "1.001"}].');
  for (const [index, item] of list.entries()) {
    addItem(item, index + 1, sink);
    if (index % AT_A_TIME === 0) await breathe();
  }
}

async function readLines(text: string, sink: RowSink): Promise<void> {
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (index % AT_A_TIME === 0) await breathe();
    if (line.trim() === '') continue;
    const found = parsed(line);
    if (found.ok) addItem(found.value, index + 1, sink);
    else sink.addBad(index + 1, `Dòng JSON sai cú pháp ở ${placeOfError(line).replace(/^dòng 1, /, '')}.`);
  }
}

function addItem(item: unknown, line: number, sink: RowSink): void {
  if (!isObject(item)) return sink.addBad(line, 'Bản ghi phải là một đối tượng JSON {…}.');
  const mended = mend(item, 0, (text, key) =>
    sink.watch.see(text, key, () => `bản ghi ${line}, mục “${key}”`),
  );
  if (mended === TOO_DEEP) return sink.addBad(line, `Bản ghi lồng nhau quá ${DEEPEST} cấp.`);
  sink.addValues(line, mended as Record<string, unknown>);
}

const TOO_DEEP = Symbol('too deep');

/** The value with mended texts, without keys that would change what an object is. */
function mend(value: unknown, depth: number, see: (text: string, key: string) => void, key = ''): unknown {
  if (typeof value === 'string') {
    see(value, key);
    return cellText(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return TOO_DEEP;
  const parts: [string, unknown][] = Object.entries(value).map(([name, part]) => [
    name,
    mend(part, depth + 1, see, Array.isArray(value) ? key : name),
  ]);
  if (parts.some(([, part]) => part === TOO_DEEP)) return TOO_DEEP;
  if (Array.isArray(value)) return parts.map(([, part]) => part);
  return Object.fromEntries(
    parts.map(([name, part]) => [cellText(name), part]).filter(([name]) => name !== '__proto__'),
  );
}
