import { z } from 'zod';

const uid = z.string().regex(/^(api|plugin)::[\w-]+\.[\w-]+$/, 'không phải uid của kiểu nội dung');

const schema = z.strictObject({
  types: z.strictObject({
    article: uid,
    faq: uid,
    procedure: uid,
    page: uid,
    site: uid,
    section: uid,
    field: uid,
    theme: uid,
  }),
  /** codes of the themes shown on the start page and in filters, in this order */
  mainThemes: z.array(z.string().min(1)).min(1),
  pageSize: z.int().min(1).max(100),
  links: z.array(z.strictObject({ href: z.url(), vi: z.string(), en: z.string() })),
});

export type SiteConfig = z.infer<typeof schema>;

/** What the pages are made of, unless config/plugins.ts says otherwise. */
const defaults: SiteConfig = {
  types: {
    article: 'api::article.article',
    faq: 'api::faq.faq',
    procedure: 'api::procedure.procedure',
    page: 'api::page.page',
    site: 'api::site.site',
    section: 'api::section.section',
    field: 'api::procedure-field.procedure-field',
    theme: 'plugin::reform-themes.theme',
  },
  mainThemes: ['cchc', 'tthc', 'pci', 'ddci', 'egov', 'sipas', 'iso', 'incentive'],
  pageSize: 20,
  links: [
    {
      href: 'https://dichvucong.gov.vn',
      vi: 'Cổng Dịch vụ công quốc gia',
      en: 'National Public Service Portal',
    },
    {
      href: 'https://hatinh.gov.vn',
      vi: 'Cổng thông tin điện tử tỉnh Hà Tĩnh',
      en: 'Hà Tĩnh provincial portal',
    },
  ],
};

export default {
  default: defaults,
  /** Strapi calls this at start; a wrong setting stops it there, with the name of the setting. */
  validator(config: unknown): void {
    schema.parse(config);
  },
};
