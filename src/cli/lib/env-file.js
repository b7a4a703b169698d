'use strict';

const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { Failure } = require('./failure');
const { say } = require('./step');

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];
const PLACEHOLDER = /to-?be-?modified|change-?me|your[-_ ]|placeholder|example|x{4,}/i;
const SHORTEST_SECRET = 16;

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;

/** The file that Strapi reads too: `ENV_PATH`, else `.env` in the project folder. */
const envPath = (root) => path.resolve(root, process.env.ENV_PATH || '.env');

/** A value as written: quotes and a comment after it taken off. Null when a quote is not closed. */
function unquote(text) {
  const quote = text[0];
  if (quote !== '"' && quote !== "'" && quote !== '`') return text.replace(/\s+#.*$/, '');
  const end = text.indexOf(quote, 1);
  if (end < 0 || !/^\s*(#.*)?$/.test(text.slice(end + 1))) return null;
  return text.slice(1, end);
}

/**
 * Reads a `.env` text.
 *
 * @returns {{ values: Record<string, string>, lines: Record<string, number>, problems: string[] }}
 *   the variables, the line each stands on, and one message per line that cannot be read
 */
function parseEnv(text) {
  const values = {};
  const lines = {};
  const problems = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (/^\s*(#|$)/.test(line)) return;
      const match = ASSIGNMENT.exec(line);
      const value = match ? unquote(match[2]) : null;
      if (value === null) {
        problems.push(
          `dòng ${index + 1}: không đọc được, mỗi dòng phải có dạng TÊN=giá trị (unreadable line)`,
        );
        return;
      }
      values[match[1]] = value;
      lines[match[1]] = index + 1;
    });
  return { values, lines, problems };
}

/** What is wrong with the settings the portal would start with. `lines` tells where a variable stands in the file. */
function settingProblems(settings, lines) {
  const problems = [];
  const report = (name, reason) =>
    problems.push(`${lines[name] ? `dòng ${lines[name]}, ` : ''}biến ${name}: ${reason}`);

  for (const name of SECRETS) {
    const keys = (settings[name] ?? '').split(',').map((key) => key.trim());
    if (keys.every((key) => key === '')) report(name, 'còn thiếu (missing)');
    else if (keys.some((key) => PLACEHOLDER.test(key))) report(name, 'vẫn là giá trị mẫu (placeholder)');
    else if (keys.some((key) => key.length < SHORTEST_SECRET)) {
      report(name, `quá ngắn, cần ít nhất ${SHORTEST_SECRET} ký tự (too short)`);
    }
  }
  const { HOST, PORT, DATABASE_CLIENT = 'sqlite', DATABASE_URL, DATABASE_FILENAME } = settings;
  if (HOST === '') report('HOST', 'để trống; hãy ghi địa chỉ hoặc bỏ dòng này (empty)');
  if (PORT !== undefined && !(/^\d{1,5}$/.test(PORT) && Number(PORT) <= 65535)) {
    report('PORT', `"${PORT}" không phải số cổng từ 1 đến 65535 (not a port number)`);
  }
  if (DATABASE_CLIENT !== 'sqlite' && DATABASE_CLIENT !== 'postgres') {
    report(
      'DATABASE_CLIENT',
      `phải là sqlite hoặc postgres, không phải "${DATABASE_CLIENT}" (unknown database)`,
    );
  } else if (DATABASE_CLIENT === 'postgres' && !URL.canParse(DATABASE_URL ?? '')) {
    report(
      'DATABASE_URL',
      'cần địa chỉ dạng postgres://người-dùng:mật-khẩu@máy:5432/tên (missing or not a URL)',
    );
  } else if (DATABASE_CLIENT === 'sqlite' && DATABASE_FILENAME === '') {
    report('DATABASE_FILENAME', 'để trống; hãy ghi đường dẫn tệp hoặc bỏ dòng này (empty)');
  }
  return problems;
}

const freshSecret = () => randomBytes(32).toString('hex');

function freshEnv() {
  const secrets = SECRETS.map((name) =>
    name === 'APP_KEYS' ? `${name}=${freshSecret()},${freshSecret()}` : `${name}=${freshSecret()}`,
  );
  return [
    '# Tạo tự động ở lần chạy đầu. Chứa khoá bí mật: không gửi cho ai, không đưa vào Git, sao lưu cùng dữ liệu.',
    ...secrets,
    '',
    '# Bỏ dấu # để đổi mặc định.',
    '# HOST=127.0.0.1',
    '# PORT=1337',
    '# DATABASE_FILENAME=data/portal.db',
    '# DATABASE_CLIENT=postgres',
    '# DATABASE_URL=postgres://portal:mat-khau@127.0.0.1:5432/portal',
    '',
  ].join('\n');
}

/**
 * Makes sure that there are settings to start with and puts them into `process.env` (what is set there already wins).
 * A file is written only where there is none and the secrets are not given otherwise; a broken one is never touched.
 */
function loadEnv(root) {
  const file = envPath(root);
  if (!fs.existsSync(file) && SECRETS.some((name) => !process.env[name])) {
    writeFreshEnv(file);
    say(`✓ Đã tạo ${path.relative(root, file) || file} với khoá bí mật mới.`);
  }
  const { values, lines, problems } = parseEnv(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
  const settings = { ...values, ...process.env };
  const all = [...problems, ...settingProblems(settings, lines)];
  if (all.length > 0) {
    throw new Failure(
      `Cấu hình ${file} có lỗi (broken settings):\n` +
        all.map((problem) => `  - ${problem}`).join('\n') +
        '\n  Sửa tệp rồi chạy lại; phần mềm không tự ghi đè tệp này.',
    );
  }
  for (const [name, value] of Object.entries(values)) process.env[name] ??= value;
}

function writeFreshEnv(file) {
  try {
    fs.writeFileSync(file, freshEnv(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new Failure(`Không ghi được tệp cấu hình ${file}: ${error.message}`);
  }
}

module.exports = { SECRETS, envPath, parseEnv, settingProblems, freshEnv, loadEnv };
