import { choiceValues, isChoiceList } from './choices';
import { repairLine, repairText } from './repair-text';
import type { AttributeSchema } from './walk-attributes';

/** What is wrong with a value, in words for the person who gave it. */
export class ValueProblem extends Error {}

/** What a column of PostgreSQL holds; SQLite would take more, and PostgreSQL answer with a bare 500. */
const STRING_COLUMN = 255;
const WHOLE_NUMBERS: Record<string, { pattern: RegExp; most: number }> = {
  integer: { pattern: /^-?\d{1,10}$/, most: 2147483647 },
  // A larger one would lose digits on its way through JSON.
  biginteger: { pattern: /^-?\d{1,16}$/, most: Number.MAX_SAFE_INTEGER },
};
/** Something that a reader can see: marks alone are nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * The value to store for what was given: texts mended, values of our own field types checked.
 *
 * @param isTitle the address of the entry is made from this attribute
 * @throws ValueProblem when the value cannot be stored; the message says what is expected
 */
export function mendValue(value: unknown, attribute: AttributeSchema, isTitle = false): unknown {
  switch (attribute.customField) {
    case 'global::choice':
      return mendChoice(value, attribute);
    case 'global::choices':
      return mendChoices(value, attribute);
    case 'global::lines':
      return mendLines(value);
  }
  if (attribute.type in WHOLE_NUMBERS) return checkNumber(value, attribute);
  // Not saying yes or no is what the schema says it is; the databases sort a missing value differently.
  if (attribute.type === 'boolean') return value ?? attribute.default ?? null;
  if (typeof value !== 'string') return value;
  return mendText(value, attribute, isTitle);
}

function mendText(text: string, attribute: AttributeSchema, isTitle: boolean): unknown {
  const { type, options } = attribute;
  if (options?.format === 'url') return mendUrl(text);
  // A required text that shows nothing is missing, so that Strapi refuses to publish it.
  const orMissing = (mended: string) => (attribute.required && !VISIBLE.test(mended) ? null : mended);
  if (type === 'text') return orMissing(isTitle ? repairLine(text) : repairText(text));
  if (!['string', 'uid', 'email'].includes(type)) return text;
  const line = repairLine(text);
  if (line.length > STRING_COLUMN) throw new ValueProblem(`dài quá ${STRING_COLUMN} ký tự`);
  return type === 'uid' || attribute.unique === true ? line || null : orMissing(line);
}

/** Links lead to the web: a page makes them clickable. */
function mendUrl(text: string): string | null {
  const line = repairLine(text);
  if (line === '') return null;
  const url = URL.canParse(line) ? new URL(line) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new ValueProblem('phải là địa chỉ trang web đầy đủ, ví dụ https://dichvucong.gov.vn');
  }
  return line;
}

function allowedBy(attribute: AttributeSchema): string[] {
  const list = String(attribute.options?.list);
  if (!isChoiceList(list)) throw new Error(`Unknown value list "${list}" in the schema`);
  return choiceValues(list);
}

function mendChoice(value: unknown, attribute: AttributeSchema): unknown {
  if (value === null || value === '') return null;
  const allowed = allowedBy(attribute);
  if (typeof value === 'string' && allowed.includes(value)) return value;
  throw new ValueProblem(`phải là một trong: ${allowed.join(', ')}`);
}

function mendChoices(value: unknown, attribute: AttributeSchema): unknown {
  if (value === null || value === '') return null;
  const allowed = allowedBy(attribute);
  if (Array.isArray(value) && value.every((item) => allowed.includes(item as string)))
    return [...new Set(value)];
  throw new ValueProblem(`phải là danh sách gồm các giá trị trong: ${allowed.join(', ')}`);
}

function mendLines(value: unknown): unknown {
  if (value === null) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.map((item: string) => repairLine(item)).filter(Boolean);
  }
  throw new ValueProblem('phải là danh sách chữ, ví dụ ["Tên gọi khác"]');
}

function checkNumber(value: unknown, attribute: AttributeSchema): unknown {
  const kind = WHOLE_NUMBERS[attribute.type];
  if (value === null || !kind) return value;
  const least = attribute.min === undefined ? -kind.most : Number(attribute.min);
  const number = Number(value);
  if (kind.pattern.test(String(value)) && number >= least && number <= kind.most) return value;
  throw new ValueProblem(`phải là số nguyên từ ${least} đến ${kind.most}`);
}
