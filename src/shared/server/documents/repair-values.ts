import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { choiceValues, isChoiceList } from '../../domain/choices';
import { repairLine, repairText } from '../../domain/repair-text';
import { walkAttributes, type AttributeSchema } from '../../domain/walk-attributes';
import { isWrite, type DocumentMiddleware } from './types';

const invalid = (path: string[], message: string): never => {
  throw new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
};

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

/** PostgreSQL keeps at most 255 characters in a `string` column; a longer one would be a bare 500. */
const STRING_COLUMN = 255;

function repairScalar(value: unknown, attribute: AttributeSchema, path: string[]): unknown {
  if (typeof value !== 'string') return value;
  if (attribute.type === 'text') return repairText(value);
  if (attribute.type !== 'string' && attribute.type !== 'uid') return value;
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
