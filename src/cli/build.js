'use strict';

/* npm run build [-- --server-only]: compiles the server, the public styles and (unless told not to) the panel. */

require('./lib/node-version')();

const { runMain } = require('./lib/failure');

runMain(async () => {
  const { projectRoot } = require('./lib/root');
  const root = projectRoot();
  await require('./lib/install').ensureInstalled(root);
  await require('./lib/build').build(root, { panel: !process.argv.includes('--server-only') });
  return 0;
});
