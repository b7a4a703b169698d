import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPathPattern, type PathPatterns } from '../../domain/paths';

const pattern = z.string().refine(isPathPattern, 'must start with "/" and hold one of :slug and :key');

const configSchema = z.strictObject({
  types: z.record(z.string(), z.record(z.string(), pattern)).default({}),
});

/** Path patterns by content type. */
export function pathPatterns(strapi: Core.Strapi): Readonly<Record<string, PathPatterns>> {
  return strapi.config.get<Record<string, PathPatterns>>('plugin::public-records.types', {});
}

/** @throws when the configuration names a content type that does not exist or has no address */
export function checkConfig(strapi: Core.Strapi): void {
  for (const uid of Object.keys(pathPatterns(strapi))) {
    const model = strapi.contentTypes[uid as never] as { attributes: Record<string, unknown> } | undefined;
    if (!model) throw new Error(`public-records: unknown content type "${uid}" in config/plugins.ts`);
    if (!('slug' in model.attributes)) throw new Error(`public-records: "${uid}" has no attribute "slug"`);
  }
}

/** Validator that Strapi calls while loading the plugin. */
export const configDefinition = {
  default: { types: {} },
  validator(config: unknown): void {
    configSchema.parse(config);
  },
};
