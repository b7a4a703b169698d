'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { sourceHashes, builtHashes, staleParts, writeStamp } = require('./build-state');
const { Failure } = require('./failure');
const { run } = require('./run');
const { step } = require('./step');

const BUILD_ENV = { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };

/** Runs a program of node_modules with this Node, without a shell. */
function runBin(root, file, args, env = {}) {
  return run(process.execPath, [path.join(root, 'node_modules', file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
}

async function compileServer(root) {
  const code = await runBin(root, 'typescript/bin/tsc', ['-p', 'tsconfig.json']);
  if (code !== 0)
    throw new Failure('Mã nguồn TypeScript có lỗi, xem các dòng trên. (TypeScript errors, see above.)');
}

/** Strapi's own build: compiles the server too, so that nothing is compiled twice. */
async function compileServerAndPanel(root) {
  const code = await runBin(root, '@strapi/strapi/bin/strapi.js', ['build'], BUILD_ENV);
  if (code !== 0) {
    throw new Failure('Không dựng được máy chủ hoặc trang quản trị, xem các dòng trên. (Build failed.)');
  }
}

/** Strapi loads whatever lies in `dist`: what was compiled from a source that is gone must go too. */
function removeOrphans(root) {
  const walk = (folder) => {
    for (const entry of fs.readdirSync(path.join(root, 'dist', folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (!hasSource(root, name)) fs.rmSync(path.join(root, 'dist', name));
    }
  };
  ['src', 'config'].filter((folder) => fs.existsSync(path.join(root, 'dist', folder))).forEach(walk);
}

function hasSource(root, compiled) {
  const candidates = compiled.endsWith('.js')
    ? ['.ts', '.tsx', '.js'].map((extension) => compiled.replace(/\.js$/, extension))
    : [compiled];
  return candidates.some((file) => fs.existsSync(path.join(root, file)));
}

function buildPublicAssets(root) {
  const builder = path.join(root, 'src/plugins/public-site/build-assets.js');
  require(builder).buildAssets({ outDir: path.join(root, 'dist/public-site') });
}

/** Builds the server (always) and the admin panel (if asked), and remembers what they were built from. */
async function build(root, { panel }) {
  const wanted = sourceHashes(root);
  const built = builtHashes(root);
  // Without a stamp nobody knows what `dist` holds, so the compiler's memory of it is not trusted either.
  if (!built.server) fs.rmSync(path.join(root, 'dist/tsconfig.tsbuildinfo'), { force: true });
  // Withdrawn while building: a build that was broken off counts as none.
  writeStamp(root, panel ? {} : { panel: built.panel });
  if (panel) await step('Dựng máy chủ và trang quản trị', () => compileServerAndPanel(root));
  else await step('Biên dịch máy chủ', () => compileServer(root));
  removeOrphans(root);
  await step('Dựng giao diện trang công khai', () => buildPublicAssets(root));
  writeStamp(root, { server: wanted.server, panel: panel ? wanted.panel : built.panel });
}

/** Builds only what is missing or older than its sources. */
async function ensureBuilt(root, { panel }) {
  const stale = staleParts(root);
  const buildPanel = panel && stale.panel;
  if (stale.server || buildPanel) await build(root, { panel: buildPanel });
}

module.exports = { build, ensureBuilt, removeOrphans };
