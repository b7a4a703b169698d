import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { MIN_SCORE } from '../../domain/suggest';
import { THEME } from './catalogue';

const attributes = z.array(z.string().min(1)).default([]);

/** How one content type is tagged: the attributes whose texts are read, and the relation that holds the themes. */
const typeSchema = z.strictObject({
  title: attributes,
  lead: attributes,
  body: attributes,
  themes: z.string().min(1),
  /** codes that content of this type carries by nature */
  always: z.array(z.string().min(1)).default([]),
  /** boolean attribute that marks sample data */
  sample: z.string().min(1).default('isSample'),
  /** date attribute by which figures are grouped; without it the date of publication */
  date: z.string().min(1).optional(),
  /** relation to the unit that answers for an entry */
  unit: z.string().min(1).optional(),
  /** attribute of that unit which holds its name */
  unitName: z.string().min(1).default('name'),
});

const configSchema = z.strictObject({
  types: z.record(z.string(), typeSchema).default({}),
  minScore: z.number().positive().max(1).default(MIN_SCORE),
});

export type TypeConfig = z.infer<typeof typeSchema>;
export type ThemesConfig = z.infer<typeof configSchema>;

const parsed = new WeakMap<Core.Strapi, ThemesConfig>();

/** The plugin's configuration, checked once. */
export function themesConfig(strapi: Core.Strapi): ThemesConfig {
  const known = parsed.get(strapi);
  if (known) return known;
  const { types, minScore } = strapi.config.get<{ types?: unknown; minScore?: unknown }>(
    'plugin::reform-themes',
    {},
  );
  const config = configSchema.parse({ types, minScore });
  parsed.set(strapi, config);
  return config;
}

interface Attribute {
  type?: string;
  target?: string;
}

/** @throws when the configuration names a type or an attribute that does not exist, or a relation that holds no themes */
export function checkConfig(strapi: Core.Strapi): void {
  for (const [uid, type] of Object.entries(themesConfig(strapi).types)) {
    const model = strapi.contentTypes[uid as never] as { attributes: Record<string, Attribute> } | undefined;
    if (!model) throw new Error(`reform-themes: unknown content type "${uid}" in config/plugins`);
    const { title, lead, body, themes, date, unit } = type;
    const names = [...title, ...lead, ...body, themes, ...(date ? [date] : []), ...(unit ? [unit] : [])];
    const missing = names.filter((name) => !(name in model.attributes));
    if (missing.length > 0) throw new Error(`reform-themes: "${uid}" has no attribute ${missing.join(', ')}`);
    if (model.attributes[themes]?.target !== THEME)
      throw new Error(`reform-themes: "${themes}" of "${uid}" must be a relation to ${THEME}`);
  }
}

/** Validator that Strapi calls while loading the plugin. */
export const configDefinition = {
  default: {},
  validator(config: unknown): void {
    configSchema.parse(config);
  },
};
