'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { Failure } = require('./failure');
const { run } = require('./run');
const { step } = require('./step');

const STAMP = 'node_modules/.portal-install.json';

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** What an installation depends on: the locked versions and, for native modules, this Node's binary interface. */
function wantedStamp(root) {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  return {
    lock: createHash('sha256').update(lock).digest('hex'),
    abi: `${process.platform}-${process.arch}-${process.versions.modules}`,
  };
}

/** npm's own record of what it installed, compared with the lock file: also true after a plain `npm install`. */
function matchesLock(root) {
  const installed = readJson(path.join(root, 'node_modules/.package-lock.json'));
  const locked = readJson(path.join(root, 'package-lock.json'));
  if (!installed || !locked) return false;
  return Object.entries(locked.packages).every(([name, entry]) => {
    if (name === '' || entry.optional || entry.peer) return true;
    const found = installed.packages[name];
    return found !== undefined && found.version === entry.version;
  });
}

/** Whether `node_modules` is what package-lock.json asks for, on this version of Node. */
function isInstalled(root) {
  const wanted = wantedStamp(root);
  const stamp = readJson(path.join(root, STAMP));
  if (stamp) return stamp.lock === wanted.lock && stamp.abi === wanted.abi;
  if (!matchesLock(root)) return false;
  fs.writeFileSync(path.join(root, STAMP), JSON.stringify(wanted));
  return true;
}

/** `npm ci` empties the folder behind a link, which belongs to another project. */
function refuseLinkedModules(root) {
  const folder = path.join(root, 'node_modules');
  const isLink = fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
  if (!isLink) return;
  throw new Failure(
    `${folder} là liên kết tới nơi khác và không khớp package-lock.json; hãy cài đặt ở nơi đó. (Linked node_modules.)`,
  );
}

/** Installs the locked dependencies when they are missing or changed; else does nothing and needs no network. */
async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  refuseLinkedModules(root);
  await step('Cài đặt thư viện (npm ci)', async () => {
    // With --json what npm says must not get into the result.
    const stdio = ['inherit', process.argv.includes('--json') ? 2 : 'inherit', 'inherit'];
    // The build needs the development dependencies too, whatever NODE_ENV says.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: root, stdio });
    if (code !== 0) {
      throw new Failure(
        'Không cài được thư viện (npm ci). Kiểm tra mạng và bộ công cụ biên dịch C++ (g++, make, python3) rồi chạy lại.\n' +
          '  (npm ci failed: check the network and the C++ toolchain.)',
      );
    }
    fs.writeFileSync(path.join(root, STAMP), JSON.stringify(wantedStamp(root)));
  });
}

module.exports = { ensureInstalled, isInstalled };
