import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const uid = z
  .string('thiếu uid của kiểu nội dung')
  .regex(/^(api|plugin)::[\w-]+\.[\w-]+$/, 'không phải uid của kiểu nội dung');

const schema = z.strictObject({
  types: z.strictObject({
    article: uid,
    faq: uid,
    procedure: uid,
    page: uid,
    site: uid,
    section: uid,
    field: uid,
    legalDocument: uid,
    theme: uid,
  }),
  /** codes of the themes shown on the start page and in filters, in this order */
  mainThemes: z.array(z.string().min(1)),
  pageSize: z.int().min(1).max(100),
  feedback: z.strictObject({
    /** forms that one client may send in a minute */
    perMinute: z.int().min(1),
    /** how long the words of readers are kept, in days */
    keepDays: z.int().min(1),
  }),
  /** the area that the authority serves, for search engines */
  area: z.string().min(1).optional(),
  /** other portals, on the start page */
  links: z.array(z.strictObject({ href: z.url(), vi: z.string(), en: z.string() })),
});

export type SiteConfig = z.infer<typeof schema>;

/** @throws when the configuration names a content type that does not exist */
export function checkConfig(strapi: Core.Strapi): void {
  const { types } = strapi.config.get('plugin::public-site') as SiteConfig;
  for (const [name, type] of Object.entries(types)) {
    if (type in strapi.contentTypes) continue;
    throw new Error(`public-site: config/plugins.ts: types.${name}: không có kiểu nội dung "${type}"`);
  }
}

/** The settings that a site does not have to make, and the check that Strapi runs at start. */
export const configDefinition = {
  default: { types: {}, mainThemes: [], pageSize: 20, feedback: { perMinute: 20, keepDays: 365 }, links: [] },
  validator(config: unknown): void {
    const result = schema.safeParse(config);
    if (!result.success) throw new Error(`config/plugins.ts: ${z.prettifyError(result.error)}`);
  },
};
