import type { Core } from '@strapi/strapi';
import { ensureLocales } from './shared/server/access/locales';
import { preferVietnamese } from './shared/server/access/panel-language';
import { applyPublicPermissions } from './shared/server/access/public-permissions';
import { registerDocumentRules } from './shared/server/documents';
import { createUniqueIndexes } from './shared/server/documents/unique-keys';
import { registerFields } from './shared/server/fields/register-fields';
import { holdBootLock, releaseBootLock } from './shared/server/ops/database-lock';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    registerFields(strapi);
    registerDocumentRules(strapi);
    // The last step before Strapi touches the database; the end of bootstrap() is its last step there.
    await holdBootLock(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await createUniqueIndexes(strapi);
    await ensureLocales(strapi);
    await applyPublicPermissions(strapi);
    preferVietnamese(strapi);
    await releaseBootLock(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await releaseBootLock(strapi);
  },
};
