'use strict';

const { ensureBuilt } = require('./build');
const { loadEnv } = require('./env-file');
const { ensureInstalled } = require('./install');
const { checkPostgres, checkSurroundings, listenAddress } = require('./preflight');
const { projectRoot } = require('./root');
const { serve } = require('./serve');
const { seconds } = require('./step');

/** The address people type: what PUBLIC_URL says, else where the server really listens. */
function publicAddress(server) {
  if (process.env.PUBLIC_URL) return process.env.PUBLIC_URL.replace(/\/+$/, '');
  const { host } = listenAddress();
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${server.address().port}`;
}

function printAddresses(server, since) {
  const address = publicAddress(server);
  console.log(
    [
      '',
      `✓ Cổng thông tin đã sẵn sàng sau ${seconds(since)}.`,
      `  Hỏi đáp:        ${address}/hoi-dap`,
      `  Trang quản trị: ${address}/admin`,
      `  REST:           ${address}/api/faqs`,
      '  Dừng: Ctrl+C',
      '',
    ].join('\n'),
  );
}

/** The whole way from a fresh clone to a running portal; each part is skipped when it is done already. */
async function startPortal() {
  const since = Date.now();
  const root = projectRoot();
  loadEnv(root);
  await ensureInstalled(root);
  await checkSurroundings(root);
  await ensureBuilt(root, { panel: true });
  if (process.env.DATABASE_CLIENT === 'postgres') await checkPostgres(root);
  const app = await serve(root);
  printAddresses(app.server.httpServer, since);
}

module.exports = { startPortal };
