import { guardedRead } from '../../../shared/server/rest/guard-query';

const PROCEDURE = 'api::procedure.procedure';

/** Whoever may read procedures; a read-only token knows no other right. */
const forReaders = { auth: { scope: [`${PROCEDURE}.find`] } };

// This file's name puts it before the core routes, whose /procedures/:id would take "coverage" for a key.
export default {
  routes: [
    { method: 'GET', path: '/procedures/coverage', handler: 'register.coverage', config: { ...forReaders } },
    {
      method: 'GET',
      path: '/procedures/:id/cpsv',
      handler: 'register.cpsv',
      config: { ...guardedRead(PROCEDURE), ...forReaders },
    },
  ],
};
