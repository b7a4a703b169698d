'use strict';

/* Written in the oldest JavaScript there is: an old Node must get as far as the message. */
var LOWEST = 20;

/** Ends the process with a clear message when this Node is too old. */
module.exports = function requireNode() {
  var major = parseInt(process.versions.node, 10);
  if (major >= LOWEST) return;
  console.error(
    '\n✖ Cần Node.js ' +
      LOWEST +
      ' trở lên; máy này đang dùng ' +
      process.version +
      '.\n' +
      '  Cài bản mới tại https://nodejs.org rồi chạy lại. (Node.js ' +
      LOWEST +
      ' or newer is required.)',
  );
  process.exit(1);
};
