'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { Failure } = require('./failure');

/** The project folder: npm starts every script in it. */
function projectRoot() {
  const root = process.cwd();
  if (
    !fs.existsSync(path.join(root, 'package-lock.json')) ||
    !fs.existsSync(path.join(root, 'config/server.ts'))
  ) {
    throw new Failure(
      `Hãy chạy lệnh này trong thư mục dự án, không phải ${root}. (Run it in the project folder.)`,
    );
  }
  return root;
}

module.exports = { projectRoot };
