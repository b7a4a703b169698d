import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { ADMIN, openPanel } from '../helpers/panel';
import { COMPLETE_PROCEDURE } from '../helpers/procedures';
import { dayInVietnam } from '../../src/shared/domain/procedure-life';
import { addDays } from '../../src/shared/domain/working-days';

const UID = 'api::procedure.procedure';
const TODAY = dayInVietnam(new Date());
const SECRET = 'BÍ MẬT CHƯA CÔNG BỐ';

let portal: Portal;
let procedures: ReturnType<typeof contentOf>;
let panel: Awaited<ReturnType<typeof openPanel>>;
let full: Entry;

const get = (path: string) => portal.request.get(encodeURI(path));
const coverage = async (query = '') => (await get(`/api/procedures/coverage${query}`).expect(200)).body;
const daysAgo = (count: number) => addDays(TODAY, -count);

beforeAll(async () => {
  portal = await bootPortal();
  procedures = contentOf(portal.strapi, UID);
  panel = await openPanel(portal);
  const fields = contentOf(portal.strapi, 'api::procedure-field.procedure-field').documents;
  const [radiation, measuring] = await Promise.all([
    fields.create({ data: { name: 'An toàn bức xạ', nameEn: 'Radiation safety' } }),
    fields.create({ data: { name: 'Đo lường' } }),
  ]);

  await procedures.published({
    name: 'Thủ tục thay thế',
    code: '1.000002',
    field: measuring.documentId,
  });
  full = await procedures.published({
    ...COMPLETE_PROCEDURE,
    field: radiation.documentId,
    decision: { number: '1/QĐ', date: daysAgo(60) },
    // posted on time
    postedAt: `${daysAgo(59)}T02:00:00.000Z`,
  });
  await procedures.translate(full.documentId, { name: 'Declaration of X-ray equipment' });
  // A published procedure whose draft says more than the public may know.
  await procedures.documents.update({
    documentId: full.documentId,
    data: { conditions: SECRET, decision: { number: SECRET, date: TODAY } },
  });
  await procedures.draft({
    name: `Nháp ${SECRET}`,
    field: measuring.documentId,
    decision: { number: '3/QĐ', date: daysAgo(30) },
  });
  await procedures.published({
    name: 'Đăng muộn',
    decision: { number: '4/QĐ', date: daysAgo(30) },
    unparsed: true,
  });
  await procedures.published({ name: 'Đã bãi bỏ', code: '1.000003', legalStatus: 'abolished' });
  await procedures.published({ name: 'Bị thay thế', legalStatus: 'replaced' });
  await procedures.published({ name: 'Minh hoạ', code: '1.000005', isSample: true });
  await procedures.published({ name: 'Sắp có hiệu lực', effectiveFrom: addDays(TODAY, 30) });
});

afterAll(() => portal.close());

describe('GET /api/procedures/coverage', () => {
  test('counts what is in force, and what of it is posted', async () => {
    const { data, meta } = await coverage();
    expect(data).toMatchObject({
      asOf: TODAY,
      inForce: 4,
      posted: 3,
      share: 0.75,
      postedLate: 1,
      overdue: 1,
      dueSoon: 0,
      // the replacement, and the one that is announced
      withoutDecisionDate: 2,
    });
    expect(Object.keys(data)).toEqual([
      ...['asOf', 'inForce', 'posted', 'share', 'postedLate', 'overdue', 'dueSoon', 'withoutDecisionDate'],
      ...['fields', 'months'],
    ]);
    expect(meta.rule).toContain('63/2010');
  });

  test('by field and by month', async () => {
    const { data } = await coverage();
    expect(
      data.fields.map(({ slug, inForce, posted, share }: Record<string, unknown>) => [
        slug,
        inForce,
        posted,
        share,
      ]),
    ).toEqual([
      ['an-toan-buc-xa', 1, 1, 1],
      ['do-luong', 2, 1, 0.5],
      [null, 1, 1, 1],
    ]);
    expect(data.months).toHaveLength(12);
    expect(data.months.at(-1).asOf <= TODAY).toBe(true);
  });

  test('a past day', async () => {
    const { data } = await coverage(`?date=${daysAgo(58)}`);
    // Only what was decided by then, or has no date of a decision; the latter were posted today.
    expect(data).toMatchObject({ asOf: daysAgo(58), inForce: 2, posted: 1, overdue: 0 });
    expect((await coverage(`?date=${daysAgo(60)}`)).data).toMatchObject({ inForce: 2, posted: 0 });
  });

  test('drafts give numbers and no words', async () => {
    expect(JSON.stringify(await coverage())).not.toContain(SECRET);
  });

  test.each([
    ['a day to come', `?date=${addDays(TODAY, 1)}`],
    ['a day that is none', '?date=2026-02-30'],
    ['another form', '?date=24/11/2026'],
    ['before the decree', '?date=2009-12-31'],
    ['nothing', '?date='],
    ['a list', '?date[]=2026-01-01'],
    ['twice', '?date=2026-01-01&date=2026-01-02'],
    ['an unknown key', '?foo=1'],
    ['an unknown key beside the day', `?date=${TODAY}&locale=vi`],
  ])('400: %s', async (_name, query) => {
    const { body } = await get(`/api/procedures/coverage${query}`).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError' } });
  });

  test('the core routes are where they were', async () => {
    await get('/api/procedures/2.002131').expect(200);
    await get('/api/procedures').expect(200);
  });
});

describe('the panel', () => {
  const read = async (query = '') =>
    (await panel.send('get', `/procedure-register/register${query}`).expect(200)).body;
  const names = async (query: string) => (await read(query)).data.map(({ name }: Entry) => name);

  test('the register, by name, without sample data', async () => {
    const { data, meta } = await read();
    expect(data.map(({ name }: Entry) => name)).toEqual([
      'Bị thay thế',
      'Đã bãi bỏ',
      'Đăng muộn',
      'Khai báo thiết bị X-quang',
      `Nháp ${SECRET}`,
      'Sắp có hiệu lực',
      'Thủ tục thay thế',
    ]);
    expect(meta.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 7 });
  });

  test('a public line: what is public counts, not what waits in the draft', async () => {
    const { data } = await read('?field=an-toan-buc-xa');
    expect(data).toEqual([
      {
        documentId: full.documentId,
        locale: 'vi',
        code: '2.002131',
        name: 'Khai báo thiết bị X-quang',
        field: 'An toàn bức xạ',
        legalStatus: 'in_force',
        state: 'in_force',
        decision: { number: '1/QĐ', date: daysAgo(60) },
        isPublished: true,
        postedAt: `${daysAgo(59)}T02:00:00.000Z`,
        deadline: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        flag: null,
        score: 100,
        missing: [],
        unparsed: false,
      },
    ]);
  });

  test('a draft', async () => {
    const [line] = (await read('?only=overdue')).data;
    expect(line).toMatchObject({ isPublished: false, postedAt: null, flag: 'overdue', score: 14 });
    expect(line.missing).toContain('Thiếu thời hạn giải quyết');
  });

  test('filters', async () => {
    expect(await names('?only=late')).toEqual(['Đăng muộn']);
    expect(await names('?only=unparsed')).toEqual(['Đăng muộn']);
    expect(await names('?state=abolished')).toEqual(['Đã bãi bỏ']);
    expect(await names('?state=upcoming')).toEqual(['Sắp có hiệu lực']);
    expect(await names('?only=missing&state=in_force')).toEqual([
      'Đăng muộn',
      `Nháp ${SECRET}`,
      'Thủ tục thay thế',
    ]);
    expect(await names('?field=do-luong&only=overdue')).toEqual([`Nháp ${SECRET}`]);
    expect(await names('?field=khong-co')).toEqual([]);
  });

  test('pages', async () => {
    const { data, meta } = await read('?page=2&pageSize=3&only=missing');
    expect(data).toHaveLength(3);
    expect(meta.pagination).toEqual({ page: 2, pageSize: 3, pageCount: 2, total: 6 });
    expect((await read('?page=9')).data).toEqual([]);
  });

  test('what is filled in shows at once', async () => {
    const { documentId } = await procedures.draft({ name: 'Zz mới' });
    const line = async () => (await read()).data.find((one: Entry) => one.documentId === documentId);
    expect((await line()).missing).toContain('Thiếu đối tượng thực hiện');
    await procedures.documents.update({ documentId, data: { recipients: ['citizen'] } });
    expect((await line()).missing).not.toContain('Thiếu đối tượng thực hiện');
    await procedures.documents.delete({ documentId });
  });

  test.each(['?page=0', '?page=x', '?pageSize=101', '?only=all', '?state=x', '?foo=1', '?field[]=x'])(
    '400: %s',
    async (query) => {
      const { body } = await panel.send('get', `/procedure-register/register${query}`).expect(400);
      expect(body.error.message).toMatch(/không/);
    },
  );

  test('the coverage is the same as the public one', async () => {
    const { body } = await panel.send('get', '/procedure-register/coverage').expect(200);
    expect(body.data).toEqual((await coverage()).data);
  });

  test('one procedure for other plugins', async () => {
    const figures = portal.strapi.plugin('procedure-register').service('figures');
    expect(await figures.completeness(full.documentId)).toMatchObject({ score: 100, required: 12 });
    expect(await figures.completeness('khong-co')).toBeNull();
  });

  test('needs the right to see the register', async () => {
    await get('/procedure-register/register').expect(401);
    const role = await portal.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } });
    const account = { ...ADMIN, email: 'tac.gia@example.vn', password: 'Mat-khau-thu-2027', isActive: true };
    await portal.strapi.service('admin::user').create({ ...account, roles: [role.id] });
    const login = await portal.request
      .post('/admin/login')
      .send({ email: account.email, password: account.password });
    const token = (login.body.data.token ?? login.body.data.accessToken) as string;
    for (const path of ['/procedure-register/register', '/procedure-register/coverage'])
      await get(path).set('Authorization', `Bearer ${token}`).expect(403);
  });
});
