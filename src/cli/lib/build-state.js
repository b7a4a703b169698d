'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const STAMP = 'dist/.portal-build.json';
const NOT_BUILT = /(^|\/)(README\.md|[^/]+\.test\.tsx?)$|^src\/cli\/[^/]*\.js$|^src\/cli\/lib\//;
const PANEL_ONLY = /^src\/(admin|plugins\/[^/]+\/admin)\//;
/** What the panel's bundle can import besides its own folders. */
const PANEL_TOO =
  /^(src\/(plugins\/[^/]+|shared)\/domain\/|src\/plugins\/[^/]+\/package\.json$|config\/|package-lock\.json$)/;

function filesUnder(root, folder) {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(root, name) : [name];
    })
    .sort();
}

function hashOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Content hashes of everything the server build and the panel build are made from. */
function sourceHashes(root) {
  const files = [
    ...filesUnder(root, 'src'),
    ...filesUnder(root, 'config'),
    'tsconfig.json',
    'package-lock.json',
  ];
  const sources = files.filter((file) => !NOT_BUILT.test(file));
  return {
    server: hashOf(
      root,
      sources.filter((file) => !PANEL_ONLY.test(file)),
    ),
    panel: hashOf(
      root,
      sources.filter((file) => PANEL_ONLY.test(file) || PANEL_TOO.test(file)),
    ),
  };
}

/** The hashes that the present `dist` was built from; empty when there is none. */
function builtHashes(root) {
  try {
    const stamp = JSON.parse(fs.readFileSync(path.join(root, STAMP), 'utf8'));
    const hasPanel = fs.existsSync(path.join(root, 'dist/build/index.html'));
    const hasServer = fs.existsSync(path.join(root, 'dist/src/index.js'));
    return { server: hasServer ? stamp.server : undefined, panel: hasPanel ? stamp.panel : undefined };
  } catch {
    return {};
  }
}

/** Which parts of `dist` are missing or older than their sources. */
function staleParts(root) {
  const wanted = sourceHashes(root);
  const built = builtHashes(root);
  return { server: built.server !== wanted.server, panel: built.panel !== wanted.panel };
}

/** Remembers what `dist` was built from. */
function writeStamp(root, hashes) {
  const file = path.join(root, STAMP);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(hashes));
}

module.exports = { sourceHashes, builtHashes, staleParts, writeStamp };
