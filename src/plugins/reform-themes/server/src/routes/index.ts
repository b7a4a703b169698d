import { guardedRead } from '../../../../../shared/server/rest/guard-query';

const THEME = 'plugin::reform-themes.theme';

export default {
  // Without a prefix the list is /api/themes, as the frontends expect it.
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      {
        method: 'GET',
        path: '/themes/tree',
        handler: 'theme.tree',
        // Whoever may list the themes may see them as a tree; a read-only token knows no other right.
        config: { ...guardedRead(THEME), auth: { scope: [`${THEME}.find`] } },
      },
      { method: 'GET', path: '/themes', handler: 'theme.find', config: guardedRead(THEME) },
      { method: 'GET', path: '/themes/:id', handler: 'theme.findOne', config: guardedRead(THEME) },
    ],
  },
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/decisions/:uid/:documentId',
        handler: 'decisions.find',
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  },
};
