interface Env {
  (key: string, fallback?: string): string;
  bool(key: string, fallback: boolean): boolean;
  array(key: string, fallback?: string[]): string[];
}

// The first locale row is made from this variable; the portal's default language is Vietnamese.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'vi';
process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
process.env.STRAPI_DISABLE_EE ??= 'true';

export default ({ env }: { env: Env }) => ({
  // Left empty, Node would listen on every interface and on a port of its choosing.
  host: env('HOST') || '127.0.0.1',
  port: Number(env('PORT') || 1337),
  url: env('PUBLIC_URL', ''),
  proxy: env.bool('BEHIND_PROXY', false) ? { koa: true } : undefined,
  app: { keys: env.array('APP_KEYS') },
  cron: { enabled: env.bool('CRON_ENABLED', true) },
  webhooks: { populateRelations: false },
  logger: {
    updates: { enabled: false },
    startup: { enabled: false },
    config: { level: env('LOG_LEVEL', 'http') },
  },
});
