'use strict';

const fs = require('node:fs');
const { isBuiltin } = require('node:module');
const path = require('node:path');
const { Failure } = require('./failure');

const SERVER_ENTRY = 'server/src/index.ts';
const ADMIN_ENTRY = 'admin/src/index.tsx';

/** What the panel brings itself: a second copy of these would not share its contexts. */
const HOST_MODULES = ['react', 'react-dom', 'react-router-dom', 'styled-components', '@strapi/*'];

const COMMON = { bundle: true, metafile: true, write: true, charset: 'utf8', logLevel: 'warning' };

const ADMIN = {
  ...COMMON,
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  external: HOST_MODULES,
  define: { 'process.env.NODE_ENV': '"production"' },
};

function loadEsbuild() {
  try {
    return require('esbuild');
  } catch {
    throw new Failure('Chưa cài thư viện: chạy npm ci rồi thử lại. (esbuild is not installed: run npm ci.)');
  }
}

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The npm packages that a bundle leaves to its surroundings. */
function externalPackages({ outputs }) {
  const specifiers = Object.values(outputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path: specifier }) => specifier),
  );
  return [...new Set(specifiers.filter((specifier) => !isBuiltin(specifier)).map(packageOf))].sort();
}

/** Another plugin's code would be a second copy of it, with a state of its own. */
function refuseForeignSources({ inputs }, own) {
  const foreign = Object.keys(inputs).filter((file) => !own.some((folder) => file.startsWith(folder)));
  if (foreign.length === 0) return;
  throw new Failure(
    `Máy chủ của plugin dùng mã ngoài ${own.join(', ')}: ${foreign.join(', ')}. (Server code from elsewhere.)`,
  );
}

async function bundleServer(esbuild, { root, dir, outDir }) {
  const { metafile } = await esbuild.build({
    ...COMMON,
    absWorkingDir: root,
    entryPoints: [path.join(dir, SERVER_ENTRY)],
    outfile: path.join(outDir, 'server/index.js'),
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
  });
  const own = path.relative(root, dir).split(path.sep).join('/');
  refuseForeignSources(metafile, [`${own}/`, 'src/shared/']);
  return externalPackages(metafile);
}

async function bundleAdmin(esbuild, { root, dir, outDir }) {
  const formats = { esm: 'index.mjs', cjs: 'index.js' };
  const built = Object.entries(formats).map(([format, file]) =>
    esbuild.build({
      ...ADMIN,
      absWorkingDir: root,
      entryPoints: [path.join(dir, ADMIN_ENTRY)],
      outfile: path.join(outDir, 'admin', file),
      format,
    }),
  );
  const [{ metafile }] = await Promise.all(built);
  return externalPackages(metafile);
}

/**
 * Bundles a plugin's server and, if it has one, its part of the panel into `outDir`.
 *
 * @returns the npm packages that each of them imports; `admin` is null when there is none
 */
async function bundlePlugin(paths) {
  const esbuild = loadEsbuild();
  const hasAdmin = fs.existsSync(path.join(paths.dir, ADMIN_ENTRY));
  const server = await bundleServer(esbuild, paths);
  return { server, admin: hasAdmin ? await bundleAdmin(esbuild, paths) : null };
}

module.exports = { bundlePlugin };
