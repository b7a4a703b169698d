'use strict';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1).replace('.', ',')} giây`;

/** With --json the output is for a program: what is meant for people goes beside it. */
const say = process.argv.includes('--json') ? console.error : console.log;

/** Announces a piece of work, does it, and says how long it took. */
async function step(label, work) {
  const since = Date.now();
  say(`→ ${label}…`);
  const result = await work();
  say(`✓ ${label}: ${seconds(since)}`);
  return result;
}

module.exports = { say, step, seconds };
