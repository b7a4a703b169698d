'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Failure } = require('./failure');
const { bundlePlugin } = require('./plugin-bundle');
const { pluginManifest } = require('./plugin-manifest');

const OUT_DIR = '.tmp/packs';

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** The plugin's folder; a Failure says which names there are. */
function pluginDir(root, name) {
  const plugins = path.join(root, 'src/plugins');
  const known = fs
    .readdirSync(plugins)
    .filter((entry) => fs.existsSync(path.join(plugins, entry, 'package.json')));
  if (known.includes(name)) return path.join(plugins, name);
  throw new Failure(
    `Cách dùng: node src/cli/pack-plugin.js ${known.join('|')} [OUT_DIR]${name ? `; không có plugin "${name}". (Unknown plugin.)` : ''}`,
  );
}

/** `npm pack` in `folder`; answers the file it made in `outDir`. */
function npmPack(folder, outDir) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['pack', '--json', '--loglevel=error', '--pack-destination', outDir];
  const [{ filename }] = JSON.parse(execFileSync(npm, args, { cwd: folder, encoding: 'utf8' }));
  return path.join(outDir, filename);
}

/**
 * Builds a plugin into a package of its own and packs it.
 *
 * @returns the path of the .tgz
 */
async function packPlugin(root, name, outDir = path.join(root, OUT_DIR)) {
  const dir = pluginDir(root, name);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-plugin-'));
  try {
    const imports = await bundlePlugin({ root, dir, outDir: path.join(folder, 'dist') });
    const manifest = pluginManifest({
      name,
      plugin: readJson(path.join(dir, 'package.json')),
      project: readJson(path.join(root, 'package.json')),
      strapi: readJson(path.join(root, 'node_modules/@strapi/strapi/package.json')),
      imports,
    });
    fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    fs.copyFileSync(path.join(dir, 'README.md'), path.join(folder, 'README.md'));
    fs.copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
    fs.mkdirSync(outDir, { recursive: true });
    return npmPack(folder, path.resolve(outDir));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { packPlugin };
