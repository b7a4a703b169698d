interface Env {
  (key: string, fallback?: string): string;
  int(key: string, fallback: number): number;
  bool(key: string, fallback: boolean): boolean;
}

/**
 * Local plugins and what they act on. Content-type uids and field names live here, not in plugin code, so that each
 * plugin also works in another Strapi application.
 */
export default ({ env }: { env: Env }) => ({
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET'), jwtManagement: 'refresh', sessions: { httpOnly: true } },
  },
  upload: {
    config: {
      sizeLimit: env.int('UPLOAD_SIZE_LIMIT', 20 * 1024 * 1024),
      security: {
        allowedTypes: [
          'image/jpeg',
          'image/png',
          'image/webp',
          'image/gif',
          'application/pdf',
          'application/msword',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.ms-excel',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        ],
        // SVG can carry script.
        deniedTypes: ['image/svg+xml', 'text/html'],
      },
    },
  },
  'rich-text': { enabled: true, resolve: './src/plugins/rich-text' },
  'reform-themes': {
    enabled: true,
    resolve: './src/plugins/reform-themes',
    config: {
      types: {
        'api::article.article': {
          title: ['title'],
          lead: ['summary'],
          body: ['body'],
          themes: 'themes',
          date: 'publishedOn',
          unit: 'department',
        },
        'api::faq.faq': {
          title: ['question'],
          lead: [],
          body: ['answer'],
          themes: 'themes',
          date: 'answeredOn',
          unit: 'department',
        },
        'api::procedure.procedure': {
          title: ['name'],
          lead: [],
          body: ['conditions'],
          themes: 'themes',
          always: ['tthc'],
          unit: 'department',
        },
      },
    },
  },
  'public-records': {
    enabled: true,
    resolve: './src/plugins/public-records',
    config: {
      types: {
        'api::article.article': { vi: '/tin-tuc/:slug', en: '/en/news/:slug' },
        'api::faq.faq': { vi: '/hoi-dap/:slug', en: '/en/questions/:slug' },
        'api::procedure.procedure': { vi: '/thu-tuc/:key', en: '/en/procedures/:key' },
        'api::page.page': { vi: '/:slug', en: '/en/:slug' },
      },
      themes: { attribute: 'themes', code: 'code' },
      embedded: [
        'api::section.section',
        'api::department.department',
        'api::procedure-field.procedure-field',
        'api::legal-document.legal-document',
        'api::site.site',
        'plugin::reform-themes.theme',
      ],
      cache: {
        enabled: env.bool('CACHE', true),
        megabytes: env.int('CACHE_MEGABYTES', 128),
        maxAge: env.int('CACHE_MAX_AGE', 30),
        rest: [
          ...[
            'articles',
            'faqs',
            'procedures',
            'themes',
            'sections',
            'departments',
            'procedure-fields',
          ].flatMap((name) => [`/api/${name}`, `/api/${name}/*`]),
          ...['/api/legal-documents', '/api/legal-documents/*', '/api/pages', '/api/pages/*', '/api/site'],
          '/api/procedures/*/cpsv',
        ],
        // What the lists of the public site can be narrowed by, in both languages.
        pageParameters: [
          ...['q', 'chu-de', 'linh-vuc', 'thu-tuc', 'chuyen-muc', 'cap', 'doi-tuong', 'truc-tuyen', 'trang'],
          ...['theme', 'field', 'procedure', 'section', 'level', 'recipient', 'online', 'page'],
        ],
        notPages: [
          '/api',
          '/admin',
          '/hien-thi',
          '/hien-thi.css',
          '/en/display',
          '/phan-hoi',
          '/en/feedback',
          '/uploads',
          '/assets',
          '/_health',
          '/favicon.ico',
        ],
        harmlessCookies: ['hien-thi', '_ga*', '_gid', '_gat*', '_pk_*', '_fbp', '_zlcmid'],
      },
      webhooks: { allowPrivate: env.bool('WEBHOOKS_ALLOW_PRIVATE', false) },
    },
  },
  'public-site': {
    enabled: true,
    resolve: './src/plugins/public-site',
    config: {
      types: {
        article: 'api::article.article',
        faq: 'api::faq.faq',
        procedure: 'api::procedure.procedure',
        page: 'api::page.page',
        site: 'api::site.site',
        section: 'api::section.section',
        field: 'api::procedure-field.procedure-field',
        legalDocument: 'api::legal-document.legal-document',
        theme: 'plugin::reform-themes.theme',
      },
      feedback: { perMinute: env.int('FEEDBACK_PER_MINUTE', 20), keepDays: 365 },
      mainThemes: ['cchc', 'tthc', 'pci', 'ddci', 'egov', 'sipas', 'iso', 'incentive'],
      area: 'Hà Tĩnh',
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
    },
  },
  'procedure-register': {
    enabled: true,
    resolve: './src/plugins/procedure-register',
    config: {
      types: {
        procedure: 'api::procedure.procedure',
        field: 'api::procedure-field.procedure-field',
        legalDocument: 'api::legal-document.legal-document',
        site: 'api::site.site',
      },
      organisation: {
        vi: 'Sở Khoa học và Công nghệ tỉnh Hà Tĩnh',
        en: 'Department of Science and Technology of Hà Tĩnh Province',
      },
      place: { code: 'VN-23', vi: 'Tỉnh Hà Tĩnh', en: 'Hà Tĩnh Province' },
    },
  },
});
