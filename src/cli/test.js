'use strict';

/* npm test and npm run test:postgres: set-up, build and all tests. Further arguments go to jest. */

require('./lib/node-version')();

require('./lib/failure').runMain(function () {
  return require('./lib/test-run').runTests(process.argv.slice(2));
});
