'use strict';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1).replace('.', ',')} giây`;

/** Announces a piece of work, does it, and says how long it took. */
async function step(label, work) {
  const since = Date.now();
  console.log(`→ ${label}…`);
  const result = await work();
  console.log(`✓ ${label}: ${seconds(since)}`);
  return result;
}

module.exports = { step, seconds };
