import type { StrapiApp } from '@strapi/strapi/admin';
import { registerFields } from './fields/register-fields';

const LANGUAGE = 'strapi-admin-language';
// The login page reads the language from here; there is no setting for it.
if (!localStorage.getItem(LANGUAGE)) localStorage.setItem(LANGUAGE, 'vi');
// A promotion on every page that no flag turns off.
localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true');

export default {
  config: {
    locales: ['vi'],
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    registerFields(app);
  },
};
