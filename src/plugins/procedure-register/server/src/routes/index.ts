import { importRoutes } from './imports';

const forReaders = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: ['plugin::procedure-register.register.read'] } },
  ],
};

export default {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/register', handler: 'panel.register', config: { ...forReaders } },
      { method: 'GET', path: '/coverage', handler: 'panel.coverage', config: { ...forReaders } },
      ...importRoutes,
    ],
  },
};
