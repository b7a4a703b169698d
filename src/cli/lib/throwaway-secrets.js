'use strict';

const { randomBytes } = require('node:crypto');
const { SECRETS } = require('./env-file');

/** Secrets for a run that keeps nothing (tests, generated types), so that it needs no `.env`. */
function throwawaySecrets() {
  return Object.fromEntries(SECRETS.map((name) => [name, randomBytes(24).toString('hex')]));
}

module.exports = { throwawaySecrets };
