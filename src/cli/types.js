'use strict';

/* npm run types [-- --check]: types/generated from the content model, or whether they are stale. */

require('./lib/node-version')();

require('./lib/failure').runMain(function () {
  return require('./lib/types').updateTypes({ check: process.argv.includes('--check') });
});
