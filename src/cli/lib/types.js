'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { ensureBuilt } = require('./build');
const { Failure } = require('./failure');
const { ensureInstalled } = require('./install');
const { projectRoot } = require('./root');
const { run } = require('./run');
const { throwawaySecrets } = require('./throwaway-secrets');

const FILES = ['contentTypes.d.ts', 'components.d.ts'];
const SCRATCH = '.portal/types';

/** Lets Strapi write the types of the content model below `outDir` (relative to the project folder). */
async function generate(root, outDir) {
  const strapi = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
  const env = {
    ...process.env,
    ...throwawaySecrets(),
    STRAPI_TELEMETRY_DISABLED: 'true',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(root, SCRATCH, 'unused.db'),
  };
  const code = await run(process.execPath, [strapi, 'ts:generate-types', '--silent', '--out-dir', outDir], {
    cwd: root,
    env,
  });
  if (code !== 0)
    throw new Failure('Không tạo được kiểu TypeScript từ mô hình nội dung. (Type generation failed.)');
}

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

/** Writes `types/generated`, or with `check` only tells whether what is there fits the content model. */
async function updateTypes({ check }) {
  const root = projectRoot();
  await ensureInstalled(root);
  // Strapi registers the application for this, which wants its built parts.
  await ensureBuilt(root, { panel: false });
  try {
    await generate(root, SCRATCH);
    const stale = FILES.filter(
      (name) =>
        read(path.join(root, SCRATCH, 'generated', name)) !== read(path.join(root, 'types/generated', name)),
    );
    if (stale.length === 0) console.log('✓ types/ khớp với mô hình nội dung.');
    else if (check) {
      throw new Failure(
        `types/generated đã cũ: ${stale.join(', ')}. Chạy npm run types rồi commit. (Stale types.)`,
      );
    } else {
      fs.cpSync(path.join(root, SCRATCH, 'generated'), path.join(root, 'types/generated'), {
        recursive: true,
      });
      console.log(`✓ Đã cập nhật types/generated: ${stale.join(', ')}.`);
    }
  } finally {
    fs.rmSync(path.join(root, SCRATCH), { recursive: true, force: true });
  }
  return 0;
}

module.exports = { updateTypes };
