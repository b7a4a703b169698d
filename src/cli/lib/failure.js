'use strict';

/** Something that the person at the keyboard can mend: shown as it is, without a stack. */
class Failure extends Error {}

/** Runs a command's main function and turns what it answers or throws into the exit status. */
async function runMain(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exit(code);
  } catch (error) {
    console.error('\n✖ ' + (error instanceof Failure ? error.message : (error && error.stack) || error));
    process.exit(1);
  }
}

module.exports = { Failure, runMain };
