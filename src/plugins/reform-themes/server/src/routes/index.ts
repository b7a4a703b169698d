import { guardQuery, type RestContext } from '../../../../../shared/server/rest/guard-query';

const guarded = {
  middlewares: [(ctx: RestContext, next: () => Promise<unknown>) => guardQuery(strapi)(ctx, next)],
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
        config: { ...guarded, auth: { scope: ['plugin::reform-themes.theme.find'] } },
      },
      { method: 'GET', path: '/themes', handler: 'theme.find', config: guarded },
      { method: 'GET', path: '/themes/:id', handler: 'theme.findOne', config: guarded },
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
