'use strict';

const http = require('node:http');

const RETRY_AFTER_SECONDS = '5';

function answer(request, response) {
  const isHealth = request.url.split('?')[0] === '/_health';
  response.writeHead(503, {
    'Content-Type': isHealth ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
    'Retry-After': RETRY_AFTER_SECONDS,
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(isHealth ? JSON.stringify({ status: 'starting' }) : 'Cổng đang khởi động.\n');
}

/**
 * Holds the portal's address while it starts: whoever asks hears "not yet" instead of nothing.
 *
 * @returns a function that gives the address free for the portal itself
 */
function answerStarting(address) {
  return new Promise((resolve, reject) => {
    const server = http.createServer(answer);
    server.once('error', reject);
    server.listen(address, () =>
      resolve(
        () =>
          new Promise((closed) => {
            server.close(closed);
            server.closeAllConnections();
          }),
      ),
    );
  });
}

module.exports = { answerStarting };
