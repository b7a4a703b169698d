const config = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: ['plugin::public-site.feedback.read'] } },
  ],
};

/** The panel's page of what readers say. */
export const feedbackRoutes = [
  { method: 'GET', path: '/feedback', handler: 'feedback.find', config },
  { method: 'GET', path: '/feedback/export', handler: 'feedback.export', config },
];
