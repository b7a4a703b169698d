'use strict';

const { spawn } = require('node:child_process');

/**
 * Runs a program with this terminal and answers its exit status. A stop signal goes to the program too, so that
 * stopping us never leaves it behind.
 */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    const release = () => ['SIGINT', 'SIGTERM'].forEach((signal) => process.off(signal, forward));
    ['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, forward));
    child.on('error', (error) => {
      release();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      release();
      if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(signal === 'SIGINT' ? 130 : 143);
      resolve(code ?? 1);
    });
  });
}

module.exports = { run };
