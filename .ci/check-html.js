'use strict';

/*
 * node check-html.js VNU_JAR: shows every kind of page of a seeded portal to the Nu HTML checker. Any error, warning
 * or remark fails.
 */
const { execFileSync } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const PAGES = [
  ...['/', '/hoi-dap', '/hoi-dap?chu-de=tthc', '/thu-tuc', '/thu-tuc/1.014393', '/tin-tuc', '/chu-de/tthc'],
  ...['/lien-he', '/co-cau-to-chuc', '/so-do-trang', '/khong-co', '/en', '/en/questions', '/en/procedures'],
  ...['/en/procedures/1.014393', '/en/news', '/en/themes/pci', '/en/contact', '/en/site-map', '/en/nothing'],
];
/** Lists, of each of which one entry is looked at as well. */
const LISTS = ['/hoi-dap', '/tin-tuc', '/en/questions', '/en/news'];

async function startPortal(folder) {
  const secret = () => randomBytes(16).toString('hex');
  for (const name of [
    'API_TOKEN_SALT',
    'ADMIN_JWT_SECRET',
    'TRANSFER_TOKEN_SALT',
    'JWT_SECRET',
    'ENCRYPTION_KEY',
  ])
    process.env[name] = secret();
  Object.assign(process.env, {
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    CRON_ENABLED: 'false',
    APP_KEYS: secret(),
    ENV_PATH: path.join(folder, 'none'),
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'portal.db'),
  });
  const { createStrapi } = require('@strapi/strapi');
  const app = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  await app.load();
  const { seedDatabase } = require(path.join(ROOT, 'dist/src/shared/server/seeds/index.js'));
  await seedDatabase(app, { dir: path.join(ROOT, 'database/seeds') });
  app.server.mount();
  const { httpServer } = app.server;
  await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${httpServer.address().port}`;
}

async function firstEntry(url, list) {
  const text = await (await fetch(url + list)).text();
  const found = new RegExp(`href="(${list}/(?!feed)[^"?#]+)"`).exec(text);
  if (!found) throw new Error(`No entry on ${list}`);
  return found[1];
}

async function main(jar) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-html-'));
  try {
    const url = await startPortal(folder);
    const entries = await Promise.all(LISTS.map((list) => firstEntry(url, list)));
    const form = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
    const thanks = await fetch(`${url}/phan-hoi`, { ...form, body: `path=${entries[0]}&useful=no` });
    const pages = [...PAGES, ...entries];
    const files = [];
    const keep = async (address, response) => {
      const file = path.join(folder, `${files.length}.html`);
      fs.writeFileSync(file, await response.text());
      files.push({ file, address });
    };
    for (const address of pages) await keep(address, await fetch(url + address));
    await keep('thanks', thanks);
    const args = ['-jar', jar, '--exit-zero-always', '--format', 'json', '--stdout'];
    const output = execFileSync('java', [...args, ...files.map(({ file }) => file)], { maxBuffer: 1e9 });
    const { messages } = JSON.parse(output);
    for (const { url: place, lastLine, message } of messages) {
      const { address } = files.find(({ file }) => place.endsWith(file));
      console.log(`${address}:${lastLine} ${message}`);
    }
    console.log(`${files.length} pages, ${messages.length} problems`);
    return messages.length === 0 ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
