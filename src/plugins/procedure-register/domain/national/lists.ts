import { CHOICES, type Choice } from '../../../../shared/domain/choices';
import type { Check, Parsed, Part } from '../procedure-data';
import { line, stated } from './text';

const fold = (text: string): string =>
  line(text)
    .toLowerCase()
    .replace(/\s*([,()])\s*/g, '$1');

const byLength = (choices: readonly Choice[]): Choice[] =>
  [...choices].sort((a, b) => b.vi.length - a.vi.length);

/**
 * Values of a closed list in a text that separates them by commas. Some values hold commas themselves, so known values
 * are looked for, the longest first; what is left over is not in the list.
 */
function parseList(source: string, choices: readonly Choice[], part: Part): Parsed<string[]> {
  const text = stated(source);
  const value: string[] = [];
  const unknown: string[] = [];
  let left = fold(text ?? '');
  while (left) {
    const found = byLength(choices).find(
      ({ vi }) => left.startsWith(fold(vi)) && /^(?:$|[,;\n])/.test(left.slice(fold(vi).length).trim()),
    );
    const length = found ? fold(found.vi).length : left.search(/[,;\n]|$/);
    if (found) value.push(found.value);
    else unknown.push(left.slice(0, length).trim());
    left = left.slice(length).replace(/^[\s,;]+/, '');
  }
  const rest = unknown.filter(Boolean);
  const checks: Check[] = rest.map((word) => ({
    part,
    text: word,
    reason: 'Giá trị không có trong danh mục.',
  }));
  return { value: [...new Set(value)], checks, rest: rest.length > 0 && text ? [line(text)] : [] };
}

export const parseLevels = (source: string): Parsed<string[]> =>
  parseList(source, CHOICES.procedureLevel, 'levels');

export const parseRecipients = (source: string): Parsed<string[]> =>
  parseList(source, CHOICES.recipient, 'recipients');

export function parseKind(source: string): Parsed<string | null> {
  const { value, checks, rest } = parseList(source, CHOICES.procedureKind, 'kind');
  return { value: value[0] ?? null, checks, rest };
}
