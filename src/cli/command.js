'use strict';

/*
 * node src/cli/command.js NAME …: runs the command compiled from src/cli/NAME.ts, after the same preparation as the
 * portal's (install, settings, server build). The command exports `main(args, context)` and answers its exit status.
 */

require('./lib/node-version')();

const { runMain } = require('./lib/failure');

runMain(async () => {
  const path = require('node:path');
  const { SECRETS, parseEnv, envPath, loadEnv } = require('./lib/env-file');
  const { projectRoot } = require('./lib/root');
  const [name, ...args] = process.argv.slice(2);
  const root = projectRoot();
  // Before the file is read in: what the surroundings themselves say.
  const outerEnv = { ...process.env };
  const needsNoSettings = name === 'restore';
  if (!needsNoSettings) loadEnv(root);
  await require('./lib/install').ensureInstalled(root);
  await require('./lib/build').ensureBuilt(root, { panel: false });
  process.env.NODE_ENV ??= 'production';
  const { main } = require(path.join(root, 'dist/src/cli', `${name}.js`));
  return main(args, {
    root,
    outerEnv,
    envFile: envPath(root),
    secrets: SECRETS,
    parseEnv: (text) => parseEnv(text).values,
  });
});
