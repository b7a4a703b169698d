'use strict';

/*
 * node stock-app-checks.js [--start-only], in the folder of a Strapi application that has reform-themes installed:
 * starts the application in this process and checks what the plugin does to its content. Listens on no port.
 */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const http = require('node:http');
const { createRequire } = require('node:module');
const path = require('node:path');

const ARTICLE = 'api::article.article';
const THEMED = 'Hà Tĩnh tăng 9 bậc về Chỉ số PCI 2022, VCCI công bố báo cáo năng lực cạnh tranh cấp tỉnh';
const OFF_THEME = 'Khai mạc giải bóng đá thiếu niên hè 2022';

const appDir = process.cwd();
const appRequire = createRequire(path.join(appDir, 'package.json'));

async function start() {
  const { createStrapi } = appRequire('@strapi/strapi');
  const app = createStrapi({ appDir, distDir: appDir });
  app.log.level = 'error';
  return app.load();
}

/** GET over a socket file. */
function get(socketPath, url) {
  return new Promise((resolve, reject) => {
    http
      .get({ socketPath, path: url }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode, body: text && JSON.parse(text) }));
      })
      .on('error', reject);
  });
}

async function allowPublicReads(app) {
  const role = await app.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  await app.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action: 'plugin::reform-themes.theme.find', role: role.id } });
}

const codesOf = async (app, documentId, status) => {
  const entry = await app.documents(ARTICLE).findOne({ documentId, status, populate: { themes: true } });
  return entry.themes.map(({ code }) => code).sort();
};

/** Each check is given the application and what the ones before it left. */
const CHECKS = {
  'the plugin shares the packages of Strapi': () => {
    const plugin = fs.realpathSync(appRequire.resolve('strapi-plugin-reform-themes/package.json'));
    assert.ok(plugin.startsWith(path.join(fs.realpathSync(appDir), 'node_modules')));
    const from = (file, name) => createRequire(file).resolve(`${name}/package.json`);
    const core = from(appRequire.resolve('@strapi/strapi'), '@strapi/core');
    assert.equal(from(plugin, '@strapi/utils'), from(core, '@strapi/utils'));
    const panel = from(appRequire.resolve('@strapi/strapi'), '@strapi/admin');
    assert.equal(from(plugin, '@strapi/design-system'), from(panel, '@strapi/design-system'));
  },

  'the themes are there': async (app) => {
    const themes = await app.documents('plugin::reform-themes.theme').findMany({ populate: ['parent'] });
    assert.ok(themes.length > 10);
    assert.ok(themes.some(({ code, parent }) => code === 'tthc' && parent.code === 'cchc'));
  },

  'a draft about PCI carries the theme': async (app, left) => {
    left.themed = (await app.documents(ARTICLE).create({ data: { title: THEMED } })).documentId;
    assert.ok((await codesOf(app, left.themed, 'draft')).includes('pci'));
  },

  'the published version carries it too': async (app, left) => {
    await app.documents(ARTICLE).publish({ documentId: left.themed });
    assert.deepEqual(await codesOf(app, left.themed, 'published'), await codesOf(app, left.themed, 'draft'));
    assert.ok((await codesOf(app, left.themed, 'published')).includes('pci'));
  },

  'the decision has its evidence': async (app, left) => {
    const decisions = await app.plugin('reform-themes').service('themes').decisionsOf(ARTICLE, left.themed);
    const { origin, state, score, evidence } = decisions.find(({ code }) => code === 'pci');
    assert.deepEqual({ origin, state }, { origin: 'auto', state: 'accepted' });
    assert.ok(score > 0 && evidence.some(({ phrase, field }) => phrase && field === 'title'));
  },

  'an article about something else carries none': async (app) => {
    const { documentId } = await app.documents(ARTICLE).create({ data: { title: OFF_THEME } });
    await app.documents(ARTICLE).publish({ documentId });
    assert.deepEqual(await codesOf(app, documentId, 'draft'), []);
    assert.deepEqual(await codesOf(app, documentId, 'published'), []);
    assert.deepEqual(
      await app.plugin('reform-themes').service('themes').decisionsOf(ARTICLE, documentId),
      [],
    );
  },

  'what a person refuses stays refused': async (app, left) => {
    const { documentId } = await app.documents(ARTICLE).create({ data: { title: THEMED } });
    await app.documents(ARTICLE).update({ documentId, data: { themes: [] } });
    await app.documents(ARTICLE).update({ documentId, data: { summary: THEMED } });
    assert.deepEqual(await codesOf(app, documentId, 'draft'), []);
    assert.ok((await codesOf(app, left.themed, 'draft')).includes('pci'));
  },

  'a theme that does not exist is refused': async (app, left) => {
    const { errors } = appRequire('@strapi/utils');
    const update = app.documents(ARTICLE).update({ documentId: left.themed, data: { themes: ['nothing'] } });
    await assert.rejects(
      update,
      (error) => error instanceof errors.ValidationError && error.message.startsWith('Chủ đề'),
    );
  },

  'the REST API lists and counts the themes, and no drafts': async (app) => {
    await allowPublicReads(app);
    app.server.mount();
    // Relative to the application: the path of a socket must be short.
    const socket = 'http.sock';
    await new Promise((resolve) => app.server.httpServer.listen(socket, resolve));
    const list = await get(socket, '/api/themes?filters[code][$eq]=pci');
    assert.equal(list.status, 200);
    assert.deepEqual(
      list.body.data.map(({ code }) => code),
      ['pci'],
    );
    const tree = await get(socket, '/api/themes/tree');
    assert.equal(tree.status, 200);
    const flat = (themes) => themes.flatMap((theme) => [theme, ...flat(theme.children ?? [])]);
    assert.equal(flat(tree.body.data).find(({ code }) => code === 'pci').counts.articles, 1);
    assert.equal((await get(socket, '/api/themes?status=draft')).status, 403);
  },
};

async function runChecks(app) {
  let failed = 0;
  const left = {};
  for (const [name, check] of Object.entries(CHECKS)) {
    try {
      await check(app, left);
      console.log(`ok     ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${name}\n${error.stack}`);
    }
  }
  return failed;
}

async function main() {
  const app = await start();
  const failed = process.argv.includes('--start-only') ? 0 : await runChecks(app);
  await app.destroy();
  return failed === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`FAILED the application starts\n${error.stack}`);
    process.exit(1);
  },
);
