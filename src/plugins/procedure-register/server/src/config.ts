import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const uid = z.string().regex(/^(api|plugin)::[\w-]+\.[\w-]+$/, 'không phải uid của kiểu nội dung');
const day = z.iso.date('phải là ngày dạng 2026-02-16');

const names = { vi: z.string().min(1), en: z.string().min(1) };

const schema = z.strictObject({
  types: z.strictObject({
    procedure: uid,
    field: uid,
    legalDocument: uid,
    /** single type with `phone`, `email` and `openingHours` for those who have questions */
    site: uid.optional(),
  }),
  /** largest file that an import takes, in megabytes */
  maxFileMegabytes: z.number().positive().max(190),
  /** working days within which a procedure must be posted after its decision (NĐ 63/2010 Art. 24(2)) */
  postWithinWorkingDays: z.int().min(1),
  /** days off that the Government adds to the legal holidays, and working days that make up for them */
  holidays: z.strictObject({ extra: z.array(day), worked: z.array(day) }),
  /** who publishes the register: answers for a procedure that names no agency */
  organisation: z.strictObject(names),
  /** the place that it covers, with its ISO 3166-2 code; without a code the whole country */
  place: z.strictObject({ ...names, code: z.string().min(1).optional() }),
});

export type RegisterConfig = z.infer<typeof schema>;

export const registerConfig = (strapi: Core.Strapi): RegisterConfig =>
  strapi.config.get('plugin::procedure-register') as RegisterConfig;

/** @throws when the configuration names a content type that does not exist */
export function checkConfig(strapi: Core.Strapi): void {
  for (const [name, type] of Object.entries(registerConfig(strapi).types)) {
    if (type in strapi.contentTypes) continue;
    throw new Error(`procedure-register: config/plugins.ts: types.${name}: không có kiểu nội dung "${type}"`);
  }
}

/** The settings that a site does not have to make, and the check that Strapi runs at start. */
export const configDefinition = {
  default: {
    types: {},
    maxFileMegabytes: 50,
    postWithinWorkingDays: 5,
    holidays: { extra: [], worked: [] },
    organisation: { vi: 'Cơ quan có thẩm quyền', en: 'Competent authority' },
    place: { vi: 'Việt Nam', en: 'Viet Nam' },
  },
  validator(config: unknown): void {
    const result = schema.safeParse(config);
    if (!result.success)
      throw new Error(`procedure-register: config/plugins.ts: ${z.prettifyError(result.error)}`);
  },
};
