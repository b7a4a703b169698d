import type { Core, UID } from '@strapi/strapi';
import { choiceValues, isChoiceList } from '../../domain/choices';
import { repairLine, repairText } from '../../domain/repair-text';
import { walkAttributes, type AttributeSchema } from '../../domain/walk-attributes';
import { invalid } from './invalid';
import { isWrite, type DocumentMiddleware } from './types';

function checkChoice(value: unknown, attribute: AttributeSchema, path: string[]): unknown {
  if (value === null || value === '') return null;
  const list = String(attribute.options?.list);
  if (!isChoiceList(list)) throw new Error(`Unknown value list "${list}" in the schema`);
  const allowed = choiceValues(list);
  const many = attribute.customField === 'global::choices';
  const given: unknown[] = many ? (Array.isArray(value) ? value : [undefined]) : [value];
  const wrong = given.find((item) => typeof item !== 'string' || !allowed.includes(item));
  if (wrong !== undefined || given.includes(undefined)) {
    invalid(path, `Giá trị của "${path.join('.')}" phải thuộc: ${allowed.join(', ')}.`);
  }
  return many ? [...new Set(given)] : value;
}

function checkLines(value: unknown, path: string[]): unknown {
  if (value === null) return null;
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
    return invalid(path, `"${path.join('.')}" phải là danh sách chữ, ví dụ ["Tên gọi khác"].`);
  }
  return value.map((item: string) => repairLine(item)).filter(Boolean);
}

/** What a column of PostgreSQL holds; SQLite would take more, and PostgreSQL answer with a bare 500. */
const STRING_COLUMN = 255;
const WHOLE_NUMBERS: Record<string, { pattern: RegExp; most: number }> = {
  integer: { pattern: /^-?\d{1,10}$/, most: 2147483647 },
  biginteger: { pattern: /^-?\d{1,18}$/, most: Infinity },
};

function checkNumber(value: unknown, attribute: AttributeSchema, path: string[]): unknown {
  const kind = WHOLE_NUMBERS[attribute.type];
  if (value === null || !kind) return value;
  const number = Number(value);
  const least = attribute.min === undefined ? -kind.most : Number(attribute.min);
  if (!kind.pattern.test(String(value)) || number < least || number > kind.most) {
    invalid(
      path,
      `"${path.join('.')}" phải là số nguyên${attribute.min === undefined ? '' : ` từ ${least}`}.`,
    );
  }
  return value;
}

function repairScalar(value: unknown, attribute: AttributeSchema, path: string[]): unknown {
  if (attribute.type in WHOLE_NUMBERS) return checkNumber(value, attribute, path);
  // Not saying yes or no is what the schema says it is; the databases sort a missing value differently.
  if (attribute.type === 'boolean') return value ?? attribute.default ?? null;
  if (typeof value !== 'string') return value;
  if (attribute.type === 'text') return repairText(value);
  if (!['string', 'uid', 'email'].includes(attribute.type)) return value;
  const line = repairLine(value);
  if (line.length > STRING_COLUMN) invalid(path, `"${path.join('.')}" dài quá ${STRING_COLUMN} ký tự.`);
  return attribute.type === 'uid' || attribute.unique === true ? line || null : line;
}

/** Mends texts and checks the values of our own field types before any write of content, whoever makes it. */
export const repairValues =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    if (!isWrite(ctx)) return next();
    const componentOf = (uid: string) => strapi.components[uid as UID.Component] as never;
    walkAttributes(ctx.contentType, ctx.params.data, componentOf, (value, attribute, path) => {
      switch (attribute.customField) {
        case 'global::choice':
        case 'global::choices':
          return checkChoice(value, attribute, path);
        case 'global::lines':
          return checkLines(value, path);
        default:
          return repairScalar(value, attribute, path);
      }
    });
    return next();
  };
