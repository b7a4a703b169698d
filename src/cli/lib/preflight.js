'use strict';

const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { Failure } = require('./failure');

const PORT_REASONS = {
  EADDRINUSE:
    'đang được chương trình khác sử dụng (port in use). Tắt chương trình đó hoặc đặt PORT khác trong .env.',
  EACCES: 'cần quyền quản trị hệ thống (permission denied). Hãy dùng cổng từ 1024 trở lên.',
  EADDRNOTAVAIL: 'không thuộc máy này (address not available). Xem lại HOST trong .env.',
  ENOTFOUND: 'không tìm thấy tên máy (host not found). Xem lại HOST trong .env.',
};

/** Where the portal will listen. */
function listenAddress() {
  return { host: process.env.HOST || '127.0.0.1', port: Number(process.env.PORT || 1337) };
}

/** Refuses to go on when nobody could listen on HOST and PORT. */
function checkPort() {
  const { host, port } = listenAddress();
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      const reason = PORT_REASONS[error.code] ?? error.message;
      reject(new Failure(`Không mở được cổng ${port} trên ${host}: ${reason}`));
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/** The SQLite file the portal uses; null on PostgreSQL. */
function sqliteFile(root) {
  if (process.env.DATABASE_CLIENT === 'postgres') return null;
  return path.resolve(root, process.env.DATABASE_FILENAME || 'data/portal.db');
}

/** Refuses to go on when a folder cannot be made or written to. */
function checkFolder(folder, what) {
  const probe = path.join(folder, `.portal-write-test-${process.pid}`);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    throw new Failure(
      `Không ghi được vào ${what} ${folder} (${error.code}). Kiểm tra đường dẫn, quyền ghi và dung lượng đĩa.\n` +
        '  (The folder is not writable.)',
    );
  }
}

/** Refuses to go on when PostgreSQL does not answer. Connects as the portal does, so the server must be built. */
async function checkPostgres(root) {
  const compiled = (file) => require(path.join(root, 'dist/src/shared/server/ops', file));
  const { postgresAddress } = compiled('postgres-address.js');
  try {
    await compiled('postgres-tools.js').checkPostgres(postgresAddress(process.env));
  } catch (error) {
    throw new Failure(error.message);
  }
}

/** Checks the place of an SQLite database: a writable folder and file. */
function checkSqlite(root) {
  const file = sqliteFile(root);
  if (!file) return;
  checkFolder(path.dirname(file), 'thư mục cơ sở dữ liệu');
  if (!fs.existsSync(file)) return;
  try {
    fs.accessSync(file, fs.constants.R_OK | fs.constants.W_OK);
    if (!fs.statSync(file).isFile()) throw Object.assign(new Error(), { code: 'EISDIR' });
  } catch (error) {
    throw new Failure(
      `Không ghi được tệp cơ sở dữ liệu ${file} (${error.code}). (The database file is not writable.)`,
    );
  }
}

/** What would make the start fail half-way, as far as it shows before the build. */
async function checkSurroundings(root) {
  await checkPort();
  checkSqlite(root);
  checkFolder(path.join(root, 'public/uploads'), 'thư mục tệp tải lên');
}

module.exports = { checkSurroundings, checkPostgres, listenAddress };
