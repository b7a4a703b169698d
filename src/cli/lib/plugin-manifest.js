'use strict';

const { Failure } = require('./failure');

const STRAPI = '@strapi/strapi';
const STRAPI_RANGE = '^5.0.0';

const SERVER_EXPORT = {
  require: './dist/server/index.js',
  import: './dist/server/index.js',
  default: './dist/server/index.js',
};
const ADMIN_EXPORT = {
  import: './dist/admin/index.mjs',
  require: './dist/admin/index.js',
  default: './dist/admin/index.js',
};

const isStrapis = (name) => name.startsWith('@strapi/');

function projectRange(project, name) {
  const range = project.dependencies?.[name];
  if (range) return range;
  throw new Failure(
    `Plugin dùng gói "${name}" không có trong "dependencies" của package.json. (Undeclared package.)`,
  );
}

/** What the Strapi application must bring. Strapi's own packages all carry its version, but for the panel's kit. */
function peerRange(project, strapi, name) {
  const range = strapi.peerDependencies[name];
  if (range) return range;
  return name === STRAPI || strapi.dependencies[name] ? STRAPI_RANGE : projectRange(project, name);
}

function peers(project, strapi, { server, admin }) {
  const used = [...server, ...(admin ?? [])].filter(isStrapis);
  const names = [
    ...new Set([STRAPI, ...(admin ? Object.keys(strapi.peerDependencies) : []), ...used]),
  ].sort();
  return Object.fromEntries(names.map((name) => [name, peerRange(project, strapi, name)]));
}

/**
 * The package.json of a packed plugin.
 *
 * @param plugin the plugin's own package.json
 * @param project the package.json of the project, which knows the versions
 * @param strapi the package.json of the installed Strapi
 * @param imports npm packages that the bundles import
 * @throws Failure when the server needs a package that the project does not declare
 */
function pluginManifest({ name, plugin, project, strapi, imports }) {
  const peerDependencies = peers(project, strapi, imports);
  // Strapi brings these along. Were they required, npm would install the newest beside Strapi's own copy, and two
  // copies know nothing of each other's errors and React contexts.
  const broughtByStrapi = Object.keys(peerDependencies).filter((peer) => isStrapis(peer) && peer !== STRAPI);
  const own = imports.server.filter((imported) => !isStrapis(imported));
  return {
    name: `strapi-plugin-${name}`,
    version: plugin.version,
    description: plugin.strapi.description ?? plugin.strapi.displayName,
    keywords: ['strapi', 'strapi-plugin', 'plugin', name],
    license: 'MIT',
    strapi: plugin.strapi,
    exports: {
      './strapi-server': SERVER_EXPORT,
      ...(imports.admin ? { './strapi-admin': ADMIN_EXPORT } : {}),
      './package.json': './package.json',
    },
    files: ['dist'],
    engines: { node: project.engines.node },
    dependencies: Object.fromEntries(own.map((imported) => [imported, projectRange(project, imported)])),
    peerDependencies,
    peerDependenciesMeta: Object.fromEntries(broughtByStrapi.map((peer) => [peer, { optional: true }])),
  };
}

module.exports = { pluginManifest };
