import { webhookRoutes } from './webhooks';
import { redirectRoutes } from './redirects';

export default {
  // Without a prefix the address is /api/changes, as frontends expect it.
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [{ method: 'GET', path: '/changes', handler: 'change.find', config: {} }],
  },
  admin: { type: 'admin', routes: [...redirectRoutes, ...webhookRoutes] },
};
