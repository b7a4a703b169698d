import type { Portal } from './boot';

export const ADMIN = {
  email: 'quan.tri@example.vn',
  password: 'Mat-khau-thu-2026',
  firstname: 'Quản',
  lastname: 'Trị',
};

/** The token of a new editor, who has the rights of Strapi's own role "Editor" and no more. */
export async function editorToken({ strapi, request }: Portal): Promise<string> {
  const editor = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  const password = 'Mat-khau-khac-2026';
  const user = { email: 'bien.tap@example.vn', firstname: 'Biên', lastname: 'Tập', password, isActive: true };
  await strapi.service('admin::user').create({ ...user, roles: [editor.id] });
  const login = await request.post('/admin/login').send({ email: user.email, password }).expect(200);
  return (login.body.data.token ?? login.body.data.accessToken) as string;
}

/** The panel's own HTTP interface, as a logged-in administrator. */
export async function openPanel(portal: Portal) {
  await portal.request.post('/admin/register-admin').send(ADMIN).expect(200);
  const { email, password } = ADMIN;
  const login = await portal.request.post('/admin/login').send({ email, password }).expect(200);
  const token = (login.body.data.token ?? login.body.data.accessToken) as string;
  const send = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => {
    const request = portal.request[method](path).set('Authorization', `Bearer ${token}`);
    return body ? request.send(body) : request;
  };
  const types = '/content-manager/collection-types';
  return {
    send,
    create: (uid: string, data: object, locale = 'vi') =>
      send('post', `${types}/${uid}?locale=${locale}`, data),
    save: (uid: string, documentId: string, data: object, locale = 'vi') =>
      send('put', `${types}/${uid}/${documentId}?locale=${locale}`, data),
    publish: (uid: string, documentId: string, data: object, locale = 'vi') =>
      send('post', `${types}/${uid}/${documentId}/actions/publish?locale=${locale}`, data),
    act: (uid: string, documentId: string, action: string, data: object = {}) =>
      send('post', `${types}/${uid}/${documentId}/actions/${action}?locale=vi`, data),
    clone: (uid: string, documentId: string, data: object) =>
      send('post', `${types}/${uid}/clone/${documentId}?locale=vi`, data),
  };
}
