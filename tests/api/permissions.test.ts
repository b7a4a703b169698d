import { applyPublicPermissions } from '../../src/shared/server/access/public-permissions';
import { bootPortal, type Portal } from '../helpers/boot';
import { CALLERS, createTokens, type Caller } from '../helpers/tokens';

/** Who may call a route: anybody; anybody and the custom token of the test; read-only and full tokens; full only. */
type Access = 'public' | 'articles-list' | 'read' | 'full';

const READ_AND_WRITE = (plural: string): Record<string, Access> => ({
  [`GET /api/${plural}`]: plural === 'articles' ? 'articles-list' : 'public',
  [`GET /api/${plural}/:id`]: 'public',
  [`POST /api/${plural}`]: 'full',
  [`PUT /api/${plural}/:id`]: 'full',
  [`DELETE /api/${plural}/:id`]: 'full',
});

/** Every route of the REST interface. A route that is not in this table fails the test. */
const ROUTES: Record<string, Access> = {
  ...READ_AND_WRITE('articles'),
  ...READ_AND_WRITE('departments'),
  ...READ_AND_WRITE('faqs'),
  ...READ_AND_WRITE('legal-documents'),
  ...READ_AND_WRITE('pages'),
  ...READ_AND_WRITE('procedures'),
  'GET /api/changes': 'public',
  'GET /api/procedures/coverage': 'public',
  'GET /api/procedures/:id/cpsv': 'public',
  ...READ_AND_WRITE('procedure-fields'),
  ...READ_AND_WRITE('sections'),
  'GET /api/site': 'public',
  'PUT /api/site': 'full',
  'DELETE /api/site': 'full',
  'GET /api/themes': 'public',
  'GET /api/themes/tree': 'public',
  'GET /api/themes/:id': 'public',
  'POST /api/themes/suggest': 'full',
  'GET /api/content-type-builder/content-types': 'full',
  'GET /api/content-type-builder/content-types/:uid': 'full',
  'GET /api/content-type-builder/components': 'full',
  'GET /api/content-type-builder/components/:uid': 'full',
  'GET /api/i18n/locales': 'full',
  'GET /api/upload/files': 'read',
  'GET /api/upload/files/page': 'full',
  'GET /api/upload/files/:id': 'read',
  'POST /api/upload': 'full',
  'DELETE /api/upload/files/:id': 'full',
  'POST /api/email': 'full',
};

function isAllowed(access: Access, caller: Caller): boolean {
  switch (caller) {
    case 'full-access':
      return true;
    case 'read-only':
      return access !== 'full';
    case 'custom':
      return access === 'articles-list';
    case 'anonymous':
      return access === 'public' || access === 'articles-list';
    case 'garbage':
      return false;
  }
}

let portal: Portal;
let tokens: Record<Caller, string | null>;

beforeAll(async () => {
  portal = await bootPortal();
  tokens = await createTokens(portal.strapi);
});

afterAll(() => portal.close());

const call = (caller: Caller, method: string, path: string) => {
  const request = portal.request[method.toLowerCase() as 'get'](path);
  const token = tokens[caller];
  if (token) request.set('Authorization', `Bearer ${token}`);
  return method === 'POST' || method === 'PUT' ? request.send({ data: {} }) : request;
};

test('the table names every REST route there is', () => {
  const routes = portal.strapi.server
    .listRoutes()
    .filter(({ path, methods }) => path.startsWith('/api/') && methods.length > 0)
    .map(({ path, methods }) => `${methods.find((method: string) => method !== 'HEAD')} ${path}`);
  expect([...new Set(routes)].sort()).toEqual(Object.keys(ROUTES).sort());
});

const cells = Object.entries(ROUTES).flatMap(([route, access]) =>
  CALLERS.map((caller) => ({ route, caller, access, allowed: isAllowed(access, caller) })),
);

test.each(cells)('$route by $caller: allowed $allowed', async ({ route, caller, allowed }) => {
  const [method, pattern] = route.split(' ') as [string, string];
  const { status, body } = await call(caller, method, pattern.replace(/:\w+/, 'khong-co'));
  if (allowed) {
    expect([401, 403, 405]).not.toContain(status);
    if (method === 'GET') expect([200, 404]).toContain(status);
    return;
  }
  expect([401, 403]).toContain(status);
  if (caller === 'garbage') expect(status).toBe(401);
  expect(body).toMatchObject({ data: null, error: { status } });
});

describe('drafts through REST', () => {
  test.each<[Caller, number]>([
    ['anonymous', 403],
    ['read-only', 403],
    ['custom', 403],
    ['full-access', 200],
    ['garbage', 401],
  ])('%s asking for drafts gets %i', async (caller, status) => {
    await call(caller, 'GET', '/api/articles?status=draft').expect(status);
  });
});

describe('end-user accounts are off', () => {
  test.each([
    ['POST', '/api/auth/local/register'],
    ['POST', '/api/auth/local'],
    ['POST', '/api/auth/forgot-password'],
    ['POST', '/api/auth/reset-password'],
    ['POST', '/api/auth/change-password'],
    ['POST', '/api/auth/send-email-confirmation'],
    ['POST', '/api/auth/refresh'],
    ['GET', '/api/connect/google'],
    ['GET', '/api/auth/google/callback'],
    ['GET', '/api/users'],
    ['GET', '/api/users/me'],
    ['POST', '/api/users'],
  ])('%s %s is refused', async (method, path) => {
    const request = portal.request[method.toLowerCase() as 'get'](path);
    const { status, body } = await request.send({
      username: 'a',
      email: 'a@example.vn',
      password: 'Abcdef123!',
    });
    expect([403, 404, 405]).toContain(status);
    expect(JSON.stringify(body)).not.toMatch(/jwt/i);
    expect(await portal.strapi.db.query('plugin::users-permissions.user').count()).toBe(0);
  });
});

describe('rights of the public are code', () => {
  test('a right added by hand is gone after the next start, one taken away is back', async () => {
    const { strapi } = portal;
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    await permissions.create({ data: { action: 'api::article.article.create', role: role.id } });
    await permissions.deleteMany({ where: { action: 'api::faq.faq.find' } });
    await applyPublicPermissions(strapi);
    const actions = (await permissions.findMany({ where: { role: { type: 'public' } } })).map(
      (row) => row.action,
    );
    expect(actions.sort()).toEqual([...strapi.config.get<string[]>('access.publicActions')].sort());
  });
});

describe('languages and the content-type builder', () => {
  test('Vietnamese (default) and English exist', async () => {
    const locales = await portal.strapi.plugin('i18n').service('locales').find();
    expect(locales.map((locale: { code: string }) => locale.code).sort()).toEqual(['en', 'vi']);
    expect(await portal.strapi.plugin('i18n').service('locales').getDefaultLocale()).toBe('vi');
  });
});
