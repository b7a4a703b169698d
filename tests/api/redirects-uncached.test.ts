import { bootPortal, type Portal } from '../helpers/boot';
import { redirectsOf } from '../helpers/redirects';

let portal: Portal;

beforeAll(async () => {
  portal = await bootPortal({ env: { CACHE: 'false' } });
});

afterAll(() => portal.close());

test('without finished answers redirects and withdrawn pages are the same', async () => {
  const on = await redirectsOf(portal);
  await on.article('bai-moi');
  const { documentId } = await on.article('thu-hoi');
  await on.add('/read/xyz?id=5', '/tin-tuc').expect(201);
  await on.add('/read/xyz', '/tin-tuc/bai-moi').expect(201);
  await on.add('/hoi-dap', '/tin-tuc').expect(400);
  await on.takeOff(documentId, { reason: 'withdrawn' }).expect(200);
  expect(await on.leadsTo('/read/xyz?id=5')).toBe('/tin-tuc');
  expect(await on.leadsTo('/READ/xyz?id=6')).toBe('/tin-tuc/bai-moi');
  expect((await portal.request.get('/tin-tuc/thu-hoi').expect(200)).text).toContain('đã được thu hồi');
});
