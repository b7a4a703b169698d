'use strict';

/* npm run portal: install what is missing, make settings, build what changed, seed what is empty, start. */

require('./lib/node-version')();

require('./lib/failure').runMain(function () {
  return require('./lib/portal').startPortal();
});
