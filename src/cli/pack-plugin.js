'use strict';

/*
 * node src/cli/pack-plugin.js NAME [OUT_DIR]: packs src/plugins/NAME into an npm package that any Strapi 5 application
 * can install, and prints the path of the .tgz (in OUT_DIR, by default .tmp/packs).
 */

require('./lib/node-version')();

require('./lib/failure').runMain(async () => {
  const { projectRoot } = require('./lib/root');
  const [name, outDir] = process.argv.slice(2);
  console.log(await require('./lib/pack-plugin').packPlugin(projectRoot(), name, outDir));
  return 0;
});
