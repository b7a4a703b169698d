import { guardedRead } from '../../../../../shared/server/rest/guard-query';

const THEME = 'plugin::reform-themes.theme';

const forStaff = { policies: ['admin::isAuthenticatedAdmin'] };
const forReaders = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: ['plugin::reform-themes.overview.read'] } },
  ],
};

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
      // For API tokens with this right; the public has none.
      { method: 'POST', path: '/themes/suggest', handler: 'suggestions.forRest', config: {} },
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
        config: { ...forStaff },
      },
      {
        method: 'POST',
        path: '/refresh/:uid/:documentId',
        handler: 'decisions.refresh',
        config: { ...forStaff },
      },
      { method: 'POST', path: '/sources', handler: 'decisions.sources', config: { ...forStaff } },
      { method: 'POST', path: '/suggest', handler: 'suggestions.forForm', config: { ...forStaff } },
      { method: 'POST', path: '/lexicon/check', handler: 'lexicon.check', config: { ...forStaff } },
      { method: 'POST', path: '/lexicon/dry-run', handler: 'lexicon.dryRun', config: { ...forStaff } },
      { method: 'GET', path: '/overview', handler: 'overview.find', config: forReaders },
    ],
  },
};
