'use strict';

const os = require('node:os');
const path = require('node:path');
const { ensureBuilt } = require('./build');
const { Failure } = require('./failure');
const { ensureInstalled } = require('./install');
const { checkPostgres } = require('./preflight');
const { projectRoot } = require('./root');
const { run } = require('./run');
const { throwawaySecrets } = require('./throwaway-secrets');

const NEEDS_PANEL = ['browser', 'ops'];

/** A test file mostly waits for its database, its browser or its child processes: two at a time fit on two cores. */
const WORKERS = `--maxWorkers=${Math.max(2, os.cpus().length - 1)}`;

/** Files that start whole portals to look at their commands, not at what they store. */
const NOT_ON_POSTGRES = '--testPathIgnorePatterns=tests/ops/(portal|themes)\\.test';

/** What each kind of run takes in: PostgreSQL only what behaves differently there, a measurement nothing beside it. */
const MODES = {
  '--postgres': { projects: ['api', 'ops'], jest: [WORKERS, NOT_ON_POSTGRES] },
  '--bench': { projects: ['bench'], jest: ['--runInBand'] },
  plain: { projects: ['unit', 'api', 'browser', 'ops'], jest: [WORKERS] },
};

/** Splits our own arguments from jest's: the mode, the projects to run, and what jest gets. */
function planRun(args) {
  const mode = Object.keys(MODES).find((name) => args.includes(name)) ?? 'plain';
  const given = args.filter((arg) => !(arg in MODES));
  const hasOwnWorkers = given.some((arg) => /^(?:-i|--runInBand|-w|--maxWorkers)(?:=|$)/.test(arg));
  const jest = MODES[mode].jest.filter((option) => !hasOwnWorkers || option !== WORKERS);
  const selected = given.indexOf('--selectProjects');
  if (selected < 0) {
    const { projects } = MODES[mode];
    return { mode, projects, jestArgs: ['--selectProjects', ...projects, ...jest, ...given] };
  }
  const after = given.slice(selected + 1);
  const end = after.findIndex((arg) => arg.startsWith('-'));
  const projects = end < 0 ? after : after.slice(0, end);
  return { mode, projects, jestArgs: [...jest, ...given] };
}

function useServer() {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) {
    throw new Failure(
      'npm run test:postgres cần biến DATABASE_URL, ví dụ\n' +
        '  DATABASE_URL=postgres://postgres@127.0.0.1:5432/postgres npm run test:postgres\n' +
        '  Tài khoản này phải được tạo cơ sở dữ liệu (CREATEDB). (DATABASE_URL is not set.)',
    );
  }
  if (!URL.canParse(DATABASE_URL))
    throw new Failure(`DATABASE_URL không phải địa chỉ hợp lệ: ${DATABASE_URL}`);
  return { TEST_DATABASE_URL: DATABASE_URL };
}

/** The surroundings of the tests: the settings of this machine's portal must not leak into them. */
function testEnv(root, server) {
  const env = {
    ...process.env,
    ...throwawaySecrets(),
    NODE_ENV: 'test',
    ENV_PATH: path.join(root, '.env.none'),
  };
  for (const name of ['TEST_DATABASE_URL', 'DATABASE_URL', 'DATABASE_CLIENT', 'HOST', 'PORT'])
    delete env[name];
  return { ...env, ...server };
}

/** Prepares everything and runs jest; answers its exit status. */
async function runTests(args) {
  const root = projectRoot();
  const { mode, projects, jestArgs } = planRun(args);
  await ensureInstalled(root);
  const server = mode === '--postgres' ? useServer() : {};
  if (projects.some((project) => project !== 'unit')) {
    await ensureBuilt(root, { panel: projects.some((project) => NEEDS_PANEL.includes(project)) });
    if (mode === '--postgres') await checkPostgres(root);
  }
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const code = await run(process.execPath, [jest, ...jestArgs], { cwd: root, env: testEnv(root, server) });
  if (mode === 'plain') {
    console.log(
      '\nNgoài npm test: npm run test:postgres (PostgreSQL), npm run bench, và lint, typecheck, types, kiểm HTML bằng Nu (cần Java) trong .ci/run.',
    );
  }
  return code;
}

module.exports = { runTests, planRun };
