const may = (action: string) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [`plugin::procedure-register.${action}`] } },
  ],
});

const route = (method: string, path: string, handler: string, action: string) => ({
  method,
  path,
  handler: `imports.${handler}`,
  config: may(action),
});

/** The page of imports in the panel; each with the right that it needs. */
export const importRoutes = [
  route('GET', '/imports', 'find', 'imports.prepare'),
  route('POST', '/imports', 'upload', 'imports.prepare'),
  route('GET', '/imports/:id', 'findOne', 'imports.prepare'),
  route('POST', '/imports/:id/approve', 'approve', 'imports.approve'),
  route('POST', '/imports/:id/discard', 'discard', 'imports.prepare'),
  route('POST', '/drift', 'drift', 'imports.prepare'),
  route('GET', '/template', 'template', 'imports.prepare'),
  route('GET', '/export', 'export', 'register.read'),
  route('GET', '/conflicts', 'conflicts', 'imports.prepare'),
  route('POST', '/conflicts/:id', 'decide', 'imports.approve'),
];
