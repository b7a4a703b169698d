'use strict';

const path = require('node:path');
const { Failure } = require('./failure');
const { step } = require('./step');

/** Requests in flight get this long to end after the stop signal. */
const DRAIN_MS = 10_000;

function createApp(root) {
  process.env.NODE_ENV ??= 'production';
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  const distDir = path.join(root, 'dist');
  return require('@strapi/strapi').createStrapi({ appDir: root, distDir });
}

const compiled = (root, file) => require(path.join(root, 'dist/src', file));

/** Fills an empty database with the sample content, unless SEED=none. */
async function seedWhenEmpty(root, app) {
  const { isEmptyDatabase, seedDatabase, SeedError } = compiled(root, 'shared/server/seeds/index.js');
  if (process.env.SEED === 'none' || !(await isEmptyDatabase(app))) return;
  const { progressLine } = compiled(root, 'cli/progress.js');
  try {
    await step('Nạp dữ liệu minh hoạ', async () => {
      const dir = path.join(root, 'database/seeds');
      await seedDatabase(app, { dir, onProgress: progressLine(process.stdout) });
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

/** Replaces Strapi's own signal handler, which cuts every connection at once. */
function stopOnSignal(root, app) {
  let stopping = false;
  const stop = async () => {
    // npm and the terminal may both pass the same signal on.
    if (stopping) return;
    stopping = true;
    console.log('→ Đang dừng: hoàn tất các yêu cầu dở dang…');
    compiled(root, 'shared/server/ops/readiness.js').startDraining();
    if (app.server.httpServer.listening) await drain(app.server.httpServer);
    await app.destroy();
    console.log('✓ Đã dừng.');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      stop().catch((error) => {
        console.error('✖ Lỗi khi dừng:', error);
        process.exit(1);
      });
    });
  }
}

/** Boots the portal in this process, seeds it if empty, listens and answers the running application. */
async function serve(root) {
  const app = createApp(root);
  await step('Khởi động', () => app.load());
  await seedWhenEmpty(root, app);
  stopOnSignal(root, app);
  await app.listen();
  return app;
}

module.exports = { serve, createApp };
