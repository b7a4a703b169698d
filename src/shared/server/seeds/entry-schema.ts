import { z } from 'zod';
import { choiceValues, isChoiceList } from '../../domain/choices';
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '../../domain/slug';
import type { AttributeSchema } from '../../domain/walk-attributes';
import { SEED_TYPES } from './catalogue';
import type { SeedModel } from './types';

type ModelOf = (uid: string) => SeedModel | undefined;

/** Set by the software: the sample mark by the seeder, themes by the tagging hook. */
const NOT_IN_FILES = new Set([
  'isSample',
  'themes',
  'localizations',
  'locale',
  'publishedAt',
  'createdAt',
  'updatedAt',
]);

/** PostgreSQL keeps at most 255 characters in a `string` column. */
const STRING_COLUMN = 255;

export const isLocalisedAttribute = (attribute: AttributeSchema): boolean =>
  (attribute.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;

/** A relation to another seeded type; others (panel users, themes) are not given in files. */
export const isSeededRelation = (attribute: AttributeSchema): boolean =>
  attribute.type === 'relation' && SEED_TYPES.some(({ uid }) => uid === attribute.target);

const isToMany = (attribute: AttributeSchema): boolean => /ToMany$/.test(String(attribute.relation));

function textSchema(attribute: AttributeSchema, longest?: number): z.ZodType {
  const { maxLength, minLength, regex } = attribute as {
    maxLength?: number;
    minLength?: number;
    regex?: string;
  };
  let schema = z.string();
  const most = Math.min(maxLength ?? Infinity, longest ?? Infinity);
  if (most < Infinity) schema = schema.max(most);
  if (minLength) schema = schema.min(minLength);
  return regex ? schema.regex(new RegExp(regex)) : schema;
}

function choiceSchema(attribute: AttributeSchema): z.ZodType {
  const list = String(attribute.options?.list);
  if (!isChoiceList(list)) throw new Error(`Unknown value list "${list}" in the schema`);
  const value = z.enum(choiceValues(list));
  return attribute.customField === 'global::choices' ? z.array(value) : value;
}

function numberSchema(attribute: AttributeSchema, schema: z.ZodNumber): z.ZodType {
  const { min, max } = attribute as { min?: number | string; max?: number | string };
  const bounded = min === undefined ? schema : schema.min(Number(min));
  return max === undefined ? bounded : bounded.max(Number(max));
}

function valueSchema(attribute: AttributeSchema, modelOf: ModelOf): z.ZodType | null {
  switch (attribute.customField) {
    case 'global::choice':
    case 'global::choices':
      return choiceSchema(attribute);
    case 'global::lines':
      return z.array(z.string());
  }
  switch (attribute.type) {
    case 'uid':
      return z.string().max(MAX_SLUG_LENGTH).regex(SLUG_PATTERN);
    case 'string':
      return textSchema(attribute, STRING_COLUMN);
    case 'text':
    case 'richtext':
      return textSchema(attribute);
    case 'email':
      return z.email();
    case 'enumeration':
      return z.enum(attribute.enum as [string, ...string[]]);
    case 'integer':
      return numberSchema(attribute, z.int());
    case 'biginteger':
      // Strapi answers these as text, so that no digit is lost.
      return z.union([numberSchema(attribute, z.int()), z.string().regex(/^\d{1,18}$/)]);
    case 'decimal':
    case 'float':
      return numberSchema(attribute, z.number());
    case 'boolean':
      return z.boolean();
    case 'date':
      return z.iso.date();
    case 'datetime':
      return z.iso.datetime({ offset: true });
    case 'json':
      return z.json();
    case 'component': {
      const component = modelOf(String(attribute.component));
      if (!component) throw new Error(`Unknown component ${attribute.component}`);
      const shape = z.strictObject(modelShape(component, modelOf, () => true));
      return attribute.repeatable ? z.array(shape) : shape;
    }
    case 'relation':
      if (!isSeededRelation(attribute)) return null;
      return isToMany(attribute) ? z.array(z.string()) : z.string();
    default:
      return null;
  }
}

function modelShape(
  model: SeedModel,
  modelOf: ModelOf,
  wanted: (attribute: AttributeSchema) => boolean,
): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (NOT_IN_FILES.has(name) || !wanted(attribute)) continue;
    const schema = valueSchema(attribute, modelOf);
    // An address is made by hand in seed files: it is what other rows refer to.
    const isRequired = attribute.required === true || attribute.type === 'uid';
    if (schema) shape[name] = isRequired ? schema : schema.nullish();
  }
  return shape;
}

/** What a row of a seed file must look like, derived from its content type: attributes, types, limits, choices. */
export function entrySchema(model: SeedModel, modelOf: ModelOf): z.ZodType {
  const shape = modelShape(model, modelOf, () => true);
  if (model.pluginOptions?.i18n?.localized) {
    shape.en = z.strictObject(modelShape(model, modelOf, isLocalisedAttribute)).nullish();
  }
  return z.strictObject(shape);
}
