'use strict';

/*
 * node writer.js ROOT NAME COUNT: a process of its own that publishes, changes, withdraws and deletes answers in the
 * portal at ROOT, and says so after each write was acknowledged: "ghi TURN SLUG STATE TIME".
 */
const path = require('node:path');

const [root, name, count] = process.argv.slice(2);
require(path.join(root, 'src/cli/lib/env-file')).loadEnv(root);
process.env.NODE_ENV = 'production';
const { withApp } = require(path.join(root, 'dist/src/cli/app.js'));

withApp(root, async (strapi) => {
  const documents = strapi.documents('api::faq.faq');
  for (let turn = 1; turn <= Number(count); turn += 1) {
    const slug = `${name}-${turn}`;
    const data = { question: `Câu ${name} ${turn}`, slug, answer: '<p>Đáp</p>' };
    const { documentId } = await documents.create({ data, status: 'published' });
    let state = 'public';
    if (turn % 5 === 1) {
      await documents.update({ documentId, status: 'published', data: { slug: `${slug}-moi` } });
      state = 'moved';
    }
    if (turn % 5 === 2) {
      await documents.unpublish({ documentId });
      state = 'gone';
    }
    if (turn % 5 === 3) {
      await documents.delete({ documentId });
      state = 'gone';
    }
    console.log(`ghi ${turn} ${slug} ${state} ${Date.now()}`);
  }
}).then(() => process.exit(0));
