import type { Core } from '@strapi/strapi';
import { checkConfig, configDefinition } from './config';
import importConflict from './content-types/import-conflict/schema.json';
import importItem from './content-types/import-item/schema.json';
import importRun from './content-types/import-run/schema.json';
import procedureSource from './content-types/procedure-source/schema.json';
import importsController from './controllers/imports';
import panelController from './controllers/panel';
import { recordChange } from './documents/record-change';
import { stampPosting } from './documents/stamp-posting';
import { createImportIndexes } from './importing/store';
import { schedulePublication } from './publish-on-effect';
import routes from './routes';
import cpsvService from './services/cpsv';
import figuresService from './services/figures';
import importsService from './services/imports';

export default {
  config: configDefinition,
  contentTypes: {
    'import-run': { schema: importRun },
    'import-item': { schema: importItem },
    'procedure-source': { schema: procedureSource },
    'import-conflict': { schema: importConflict },
  },
  controllers: { imports: importsController, panel: panelController },
  services: { cpsv: cpsvService, figures: figuresService, imports: importsService },
  routes,

  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(recordChange(strapi) as never);
    strapi.documents.use(stampPosting(strapi) as never);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkConfig(strapi);
    await registerActions(strapi);
    await createImportIndexes(strapi);
    await schedulePublication(strapi);
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
      action('register.read', 'Xem sổ đăng ký thủ tục'),
      action('imports.prepare', 'Tải tệp thủ tục lên và xem trước'),
      action('imports.approve', 'Duyệt đợt nhập thủ tục và quyết định xung đột'),
    ]);
}
