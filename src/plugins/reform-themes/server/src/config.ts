import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { MIN_SCORE } from '../../domain/suggest';

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
});

const configSchema = z.strictObject({
  types: z.record(z.string(), typeSchema).default({}),
  minScore: z.number().positive().default(MIN_SCORE),
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

/** @throws when the configuration names a type or an attribute that does not exist */
export function checkConfig(strapi: Core.Strapi): void {
  for (const [uid, type] of Object.entries(themesConfig(strapi).types)) {
    const model = strapi.contentTypes[uid as never] as { attributes: Record<string, unknown> } | undefined;
    if (!model) throw new Error(`reform-themes: unknown content type "${uid}" in config/plugins.ts`);
    const names = [...type.title, ...type.lead, ...type.body, type.themes];
    const missing = names.filter((name) => !(name in model.attributes));
    if (missing.length > 0) throw new Error(`reform-themes: "${uid}" has no attribute ${missing.join(', ')}`);
  }
}

/** Validator that Strapi calls while loading the plugin. */
export const configDefinition = {
  default: {},
  validator(config: unknown): void {
    configSchema.parse(config);
  },
};
