interface Env {
  array(key: string, fallback?: string[]): string[];
}

/** `strapi::poweredBy` of the template is left out: it advertises the software. */
export default ({ env }: { env: Env }) => [
  'global::health',
  'strapi::logger',
  'strapi::errors',
  'global::first-admin',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          'frame-src': ["'self'"],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  // Public reads may be made from any page, but never with somebody's session.
  { name: 'strapi::cors', config: { origin: env.array('CORS_ORIGINS', ['*']), credentials: false } },
  'strapi::query',
  { name: 'strapi::body', config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb' } },
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'public/favicon.ico' } },
  'strapi::public',
];
