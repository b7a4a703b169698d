const config = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: ['plugin::public-records.webhooks.manage'] } },
  ],
};

const route = (method: string, path: string, handler: string) => ({
  ...{ method, path, handler: `webhooks.${handler}`, config },
});

/** The page of webhooks in the panel. */
export const webhookRoutes = [
  route('GET', '/webhooks', 'find'),
  route('POST', '/webhooks', 'create'),
  route('PUT', '/webhooks/:id', 'switch'),
  route('DELETE', '/webhooks/:id', 'remove'),
  route('POST', '/webhooks/:id/secret', 'renewSecret'),
  route('POST', '/webhooks/:id/test', 'test'),
  route('GET', '/deliveries', 'deliveries'),
  route('POST', '/deliveries/:id/send-again', 'sendAgain'),
];
