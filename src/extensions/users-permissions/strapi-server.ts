interface Plugin {
  routes: Record<string, unknown>;
}

const NO_ROUTES = { type: 'content-api', routes: [] };

/**
 * The portal has no end-user accounts: the plugin is kept for the Public role only. Its registration, login and
 * password routes are taken away (a stock application hands a token to anybody who registers).
 */
export default (plugin: Plugin): Plugin => {
  plugin.routes['content-api'] = NO_ROUTES;
  return plugin;
};
