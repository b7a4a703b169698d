import { bootPortal, type Portal } from '../helpers/boot';

let portal: Portal;

beforeAll(async () => {
  portal = await bootPortal();
}, 180_000);

afterAll(() => portal.close());

test('/_health tells when the database is away and when it is back', async () => {
  await portal.request.get('/_health').expect(204);
  const { connection } = portal.strapi.db;
  await connection.destroy();
  const away = await portal.request.get('/_health').expect(503);
  connection.initialize();
  expect([away.headers['retry-after'], away.body]).toEqual(['5', { status: 'database-away' }]);
  await portal.request.get('/_health').expect(204);
});

test('the database refuses a second theme of one code', async () => {
  const table = portal.strapi.db.connection('reform_themes');
  // The driver's errors may come from another test file's realm, where they are no Error to jest.
  await expect(table.insert({ code: 'tthc', name_vi: 'Thủ tục' })).rejects.toMatchObject({
    message: expect.stringMatching(/unique/i),
  });
});
