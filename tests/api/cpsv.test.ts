import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { nodesOf, violations } from '../helpers/cpsv-shapes';
import { COMPLETE_PROCEDURE } from '../helpers/procedures';

const SECRET = 'BÍ MẬT CHƯA CÔNG BỐ';

let portal: Portal;
let procedures: ReturnType<typeof contentOf>;
let full: Entry;
let replacement: Entry;

const get = (path: string) => portal.request.get(encodeURI(path));

beforeAll(async () => {
  portal = await bootPortal({ env: { PUBLIC_URL: 'https://skhcn.example.vn' } });
  procedures = contentOf(portal.strapi, 'api::procedure.procedure');
  const field = await contentOf(portal.strapi, 'api::procedure-field.procedure-field').documents.create({
    data: { name: 'An toàn bức xạ', nameEn: 'Radiation safety' },
  });
  await contentOf(portal.strapi, 'api::site.site').documents.create({
    data: { name: 'Cổng', phone: '0239 123', email: 'so@example.vn', openingHours: 'Giờ hành chính' },
  });
  full = await procedures.published({ ...COMPLETE_PROCEDURE, field: field.documentId });
  await procedures.translate(full.documentId, { name: 'Declaration of X-ray equipment' });
  // A published procedure whose draft says more than the public may know.
  await procedures.documents.update({ documentId: full.documentId, data: { conditions: SECRET } });
  await procedures.draft({ name: `Nháp ${SECRET}` });
  replacement = await procedures.published({ name: 'Thủ tục thay thế', code: '1.000002' });
  await procedures.published({ name: 'Đã bãi bỏ', code: '1.000003', legalStatus: 'abolished' });
  await procedures.published({
    name: 'Bị thay thế',
    code: '1.000004',
    legalStatus: 'replaced',
    replacedBy: replacement.documentId,
  });
});

afterAll(async () => {
  await portal.close();
});

describe('GET /api/procedures/:id/cpsv', () => {
  const read = (path: string) =>
    get(`/api/procedures/${path}`)
      .buffer(true)
      .parse((response, done) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => done(null, text));
      });

  test.each([
    ['its code', () => '2.002131'],
    ['its slug', () => full.slug as string],
    ['its documentId', () => full.documentId],
  ])('by %s', async (_name, key) => {
    const response = await read(`${key()}/cpsv`).expect(200);
    expect(response.type).toBe('application/ld+json');
    const document = JSON.parse(response.body as string);
    expect(document['@id']).toBe('https://skhcn.example.vn/thu-tuc/2.002131');
    expect(document['dct:identifier']).toBe('2.002131');
  });

  test('fits the shapes of CPSV-AP 3.2.0, in both languages', async () => {
    for (const locale of ['vi', 'en']) {
      const nodes = await nodesOf(
        JSON.parse((await read(`2.002131/cpsv?locale=${locale}`).expect(200)).body),
      );
      expect(violations(nodes)).toEqual([]);
      const types = nodes.flatMap((node) => node['@type'] ?? []).map((type) => type.replace(/.*[#/]/, ''));
      if (locale === 'vi')
        expect(types).toEqual(
          expect.arrayContaining([
            ...['PublicService', 'PublicOrganisation', 'Channel', 'Cost', 'Evidence', 'Output', 'Rule'],
            ...['LegalResource', 'ContactPoint'],
          ]),
        );
    }
  });

  test('every published procedure fits, however little it says', async () => {
    const nodes = await nodesOf(JSON.parse((await read('1.000002/cpsv').expect(200)).body));
    expect(violations(nodes)).toEqual([]);
  });

  test('only what is public', async () => {
    const { body } = await read('2.002131/cpsv').expect(200);
    expect(body).not.toContain(SECRET);
    expect(body).toContain('Đã kiểm định.');
  });

  test('404: unknown, a draft, not public in that language', async () => {
    const [draft] = await procedures.rows({ name: `Nháp ${SECRET}` });
    for (const path of ['9.999999/cpsv', `${draft?.documentId}/cpsv`, '1.000002/cpsv?locale=en']) {
      const { body } = await get(`/api/procedures/${path}`).expect(404);
      expect(body).toMatchObject({ data: null, error: { status: 404 } });
    }
  });

  test('410: abolished; replaced names what replaced it', async () => {
    const abolished = await get('/api/procedures/1.000003/cpsv').expect(410);
    expect(abolished.body).toMatchObject({
      data: null,
      error: { status: 410, details: { successor: null } },
    });
    const replaced = await get('/api/procedures/1.000004/cpsv').expect(410);
    expect(replaced.body.error.details.successor).toEqual({
      documentId: replacement.documentId,
      code: '1.000002',
    });
    const draft = await procedures.draft({ name: SECRET });
    const data = { name: 'Thay bằng bản nháp', code: '1.000006', legalStatus: 'replaced' };
    const hidden = await procedures.published({ ...data, replacedBy: draft.documentId });
    const { body } = await get('/api/procedures/1.000006/cpsv').expect(410);
    expect(body.error.details.successor).toBeNull();
    for (const { documentId } of [draft, hidden]) await procedures.documents.delete({ documentId });
  });

  test.each(['?foo=1', '?locale=fr', '?fields=name', '?status=draft'])('refused: %s', async (query) => {
    const { body, status } = await get(`/api/procedures/2.002131/cpsv${query}`);
    expect([400, 403]).toContain(status);
    expect(body).toMatchObject({ data: null, error: { status } });
  });
});
