'use strict';

const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { Failure } = require('./failure');
const { listenAddress } = require('./preflight');
const { answerStarting } = require('./starting-server');
const { step } = require('./step');

/** After the stop signal `/_health` answers 503 for this long before the door closes, so that a balancer sees it. */
const GRACE_MS = 1_500;
/** Requests in flight get this long to end once no new one is taken. */
const DRAIN_MS = 10_000;
const SETTLE_MS = 5_000;
const PARENT_CHECK_MS = 500;

function createApp(root) {
  process.env.NODE_ENV ??= 'production';
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  const distDir = path.join(root, 'dist');
  return require('@strapi/strapi').createStrapi({ appDir: root, distDir });
}

const compiled = (root, file) => require(path.join(root, 'dist/src', file));

/** Fills an empty database with the sample content, unless SEED=none. */
async function seedWhenEmpty(root, app) {
  const { isEmptyDatabase, seedEmptyDatabase, SeedError } = compiled(root, 'shared/server/seeds/index.js');
  if (process.env.SEED === 'none' || !(await isEmptyDatabase(app))) return;
  const { progressLine } = compiled(root, 'cli/progress.js');
  try {
    await step('Nạp dữ liệu minh hoạ', async () => {
      const dir = path.join(root, 'database/seeds');
      await seedEmptyDatabase(app, { dir, onProgress: progressLine(process.stdout) });
    });
  } catch (error) {
    throw error instanceof SeedError ? new Failure(error.message) : error;
  }
}

/** Stops taking connections and waits until the requests in flight are answered, but not for ever. */
function drain(server) {
  return new Promise((resolve) => {
    const tooLong = setTimeout(resolve, DRAIN_MS);
    server.close(() => {
      clearTimeout(tooLong);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Ends the process in order; a second call changes nothing, since npm and the terminal may both pass a signal on. */
function makeStop(root, app) {
  let stopping = false;
  return async () => {
    if (stopping) return;
    stopping = true;
    // Nothing is served yet: an open transaction ends with the process.
    if (!app.server.httpServer.listening) process.exit(143);
    console.log('→ Đang dừng: hoàn tất các yêu cầu dở dang…');
    compiled(root, 'shared/server/ops/readiness.js').startDraining();
    await sleep(GRACE_MS);
    await drain(app.server.httpServer);
    await compiled(root, 'shared/server/ops/settle.js').settle(app, SETTLE_MS);
    await app.destroy();
    console.log('✓ Đã dừng.');
    process.exit(0);
  };
}

/** Replaces Strapi's own signal handler, which cuts every connection at once. */
function stopOnSignal(stop) {
  const stopOrFail = () =>
    stop().catch((error) => {
      console.error('✖ Lỗi khi dừng:', error);
      process.exit(1);
    });
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.removeAllListeners(signal);
    process.on(signal, stopOrFail);
  }
  // npm gives the signal to a shell between it and us, and that shell may die without passing it on.
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopOrFail(), PARENT_CHECK_MS).unref();
}

/** Boots the portal in this process, seeds it if empty, listens and answers the running application. */
async function serve(root) {
  const leaveAddress = await answerStarting(listenAddress());
  const app = createApp(root);
  stopOnSignal(makeStop(root, app));
  const usual = app.log.level;
  // The framework's own progress notes would bury ours.
  app.log.level = 'warn';
  await step('Khởi động', () => app.load());
  await seedWhenEmpty(root, app);
  await leaveAddress();
  await app.listen();
  app.log.level = usual;
  return app;
}

module.exports = { serve, createApp };
