import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import importConflict from './content-types/import-conflict/schema.json';
import importItem from './content-types/import-item/schema.json';
import importRun from './content-types/import-run/schema.json';
import procedureSource from './content-types/procedure-source/schema.json';
import importsController from './controllers/imports';
import { recordChange } from './documents/record-change';
import { createImportIndexes } from './importing/store';
import { schedulePublication } from './publish-on-effect';
import { importRoutes } from './routes/imports';
import importsService from './services/imports';

export default {
  config: configDefinition,
  contentTypes: {
    'import-run': { schema: importRun },
    'import-item': { schema: importItem },
    'procedure-source': { schema: procedureSource },
    'import-conflict': { schema: importConflict },
  },
  controllers: { imports: importsController },
  routes: { admin: { type: 'admin', routes: importRoutes } },
  services: { imports: importsService },

  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(recordChange(strapi) as never);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    await registerActions(strapi);
    await createImportIndexes(strapi);
    schedulePublication(strapi);
  },
};

/** Rights that roles can be given in the panel. An import is prepared by one right and approved by another. */
async function registerActions(strapi: Core.Strapi): Promise<void> {
  const action = (uid: string, displayName: string) => ({
    ...{ section: 'plugins', pluginName: 'procedure-register', uid, displayName },
  });
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany([
      action('imports.prepare', 'Tải tệp thủ tục lên và xem trước'),
      action('imports.approve', 'Duyệt đợt nhập thủ tục và quyết định xung đột'),
    ]);
}
