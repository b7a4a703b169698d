import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPathPattern, type PathPatterns } from '../../domain/paths';

const pattern = z.string().refine(isPathPattern, 'must start with "/" and hold one of :slug and :key');

const uid = z.string().min(3);

const configSchema = z.strictObject({
  /** path patterns by content type and language */
  types: z.record(uid, z.record(z.string(), pattern)).default({}),
  /** the attribute of a type that holds its themes, and the theme's attribute that names it */
  themes: z.strictObject({ attribute: z.string(), code: z.string() }).nullable().default(null),
  /** types without pages that public answers show parts of; Strapi's own (files, locales, permissions) are added */
  embedded: z.array(uid).default([]),
  cache: z
    .strictObject({
      enabled: z.boolean().default(true),
      /** how much finished answers may take up, in megabytes */
      megabytes: z.number().positive().default(128),
      /** how long browsers and intermediaries may keep an answer without asking, in seconds */
      maxAge: z.int().min(0).default(60),
      /** how long a broken-off server may be covered up for, in seconds */
      staleIfError: z.int().min(0).default(86_400),
      /** an answer that takes longer is given up, in milliseconds */
      longestRender: z.int().positive().default(15_000),
      /** reads under these REST paths are answered from finished answers; "*" stands for one segment */
      rest: z.array(z.string().startsWith('/')).default([]),
      /** parameters that a page takes; any other is ignored there */
      pageParameters: z.array(z.string()).default([]),
      /** paths that are no pages */
      notPages: z.array(z.string().startsWith('/')).default([]),
      /** cookies that say nothing about who asks: of counters of visits, for example */
      harmlessCookies: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** how long a change that is worked out stays in the outbox, in days: other processes must have seen it by then */
  outboxDays: z.number().positive().default(7),
  webhooks: z
    .strictObject({
      /** whether changes may be sent to addresses of this machine and its network */
      allowPrivate: z.boolean().default(false),
      /** the pause before each further attempt, in seconds; after the last one a delivery is given up */
      retrySeconds: z.array(z.int().positive()).default([10, 60, 300, 1800, 7200, 21_600]),
      /** a receiver that takes longer counts as silent, in milliseconds */
      patience: z.int().positive().default(10_000),
      /** how long the log keeps deliveries that are over */
      keepDays: z.int().positive().default(30),
    })
    .prefault({}),
});

export type RecordsConfig = z.infer<typeof configSchema>;

/** Strapi's own types that public answers depend on. */
const OF_STRAPI = [
  'plugin::upload.file',
  'plugin::i18n.locale',
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'plugin::public-records.ending',
];

export const recordsConfig = (strapi: Core.Strapi): RecordsConfig =>
  configSchema.parse(strapi.config.get('plugin::public-records'));

/** Path patterns by content type. */
export const pathPatterns = (strapi: Core.Strapi): Readonly<Record<string, PathPatterns>> =>
  strapi.config.get<Record<string, PathPatterns>>('plugin::public-records.types', {});

/** Every type whose changes the public can see. */
export function watchedTypes(strapi: Core.Strapi): string[] {
  const { types, embedded } = recordsConfig(strapi);
  return [...new Set([...Object.keys(types), ...embedded, ...OF_STRAPI])].filter(
    (name) => name in strapi.contentTypes,
  );
}

/** @throws when the configuration names a content type that does not exist or has no address */
export function checkConfig(strapi: Core.Strapi): void {
  const { types, embedded } = recordsConfig(strapi);
  for (const name of [...Object.keys(types), ...embedded]) {
    const model = strapi.contentTypes[name as never] as { attributes: Record<string, unknown> } | undefined;
    if (!model) throw new Error(`public-records: unknown content type "${name}" in config/plugins.ts`);
    if (name in types && !('slug' in model.attributes))
      throw new Error(`public-records: "${name}" has no attribute "slug"`);
  }
}

/** Validator that Strapi calls while loading the plugin. */
export const configDefinition = {
  default: configSchema.parse({}),
  validator(config: unknown): void {
    configSchema.parse(config);
  },
};
