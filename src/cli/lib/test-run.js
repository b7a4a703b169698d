'use strict';

const path = require('node:path');
const { ensureBuilt } = require('./build');
const { Failure } = require('./failure');
const { ensureInstalled } = require('./install');
const { checkPostgres } = require('./preflight');
const { projectRoot } = require('./root');
const { run } = require('./run');
const { throwawaySecrets } = require('./throwaway-secrets');

const ALL = ['unit', 'api', 'browser', 'ops'];
/** What behaves differently on another database. */
const ON_POSTGRES = ['api', 'ops'];
const NEEDS_PANEL = ['browser', 'ops'];

/** The jest projects to run: those asked for with --selectProjects, else all that fit the database. */
function projectsIn(args, isPostgres) {
  const start = args.indexOf('--selectProjects');
  if (start < 0) return isPostgres ? ON_POSTGRES : ALL;
  const after = args.slice(start + 1);
  const end = after.findIndex((arg) => arg.startsWith('-'));
  return end < 0 ? after : after.slice(0, end);
}

async function useServer() {
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
  await checkPostgres();
  return { TEST_DATABASE_URL: DATABASE_URL };
}

/** Prepares everything and runs jest; answers its exit status. */
async function runTests(args) {
  const root = projectRoot();
  const isPostgres = args.includes('--postgres');
  const jestArgs = args.filter((arg) => arg !== '--postgres');
  const projects = projectsIn(jestArgs, isPostgres);
  await ensureInstalled(root);
  const server = isPostgres ? await useServer() : {};
  if (projects.some((project) => project !== 'unit')) {
    await ensureBuilt(root, { panel: projects.some((project) => NEEDS_PANEL.includes(project)) });
  }
  // The settings of this machine's portal must not leak into the tests.
  const {
    TEST_DATABASE_URL: _url,
    DATABASE_URL: _own,
    DATABASE_CLIENT: _client,
    ...surroundings
  } = process.env;
  const env = {
    ...surroundings,
    ...throwawaySecrets(),
    ...server,
    NODE_ENV: 'test',
    ENV_PATH: path.join(root, '.env.test-none'),
  };
  const selection = jestArgs.includes('--selectProjects') ? [] : ['--selectProjects', ...projects];
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const code = await run(process.execPath, [jest, ...selection, ...jestArgs], { cwd: root, env });
  if (!isPostgres && !jestArgs.length) {
    console.log(
      '\nKhông nằm trong npm test: npm run test:postgres (PostgreSQL); lint, typecheck, types -- --check (trong .ci/run).',
    );
  }
  return code;
}

module.exports = { runTests, projectsIn };
