const signedIn = 'admin::isAuthenticatedAdmin';

const managed = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler: `redirects.${handler}`,
  config: {
    policies: [
      signedIn,
      {
        name: 'admin::hasPermissions',
        config: { actions: ['plugin::public-records.redirects.manage'] },
      },
    ],
  },
});

/** The panel's page of redirects, and taking off with a reason, which checks the rights on the entry by itself. */
export const redirectRoutes = [
  managed('GET', '/redirects', 'find'),
  managed('POST', '/redirects', 'create'),
  managed('POST', '/redirects/import', 'import'),
  managed('PUT', '/redirects/:id', 'update'),
  managed('DELETE', '/redirects/:id', 'delete'),
  {
    method: 'GET',
    path: '/types-with-pages',
    handler: 'unpublish.types',
    config: { policies: [signedIn] },
  },
  { method: 'POST', path: '/unpublish', handler: 'unpublish.unpublish', config: { policies: [signedIn] } },
];
