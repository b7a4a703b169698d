import { createTestDatabase, type TestDatabase } from '../helpers/test-database';
import { createSandbox, titlesAt, type Sandbox } from './sandbox';

/** On SQLite, where one process owns the file, the second start of one portal stands for the second process. */
const isPostgres = Boolean(process.env.TEST_DATABASE_URL);

let database: TestDatabase;
let sandboxes: Sandbox[];

beforeAll(async () => {
  sandboxes = [await createSandbox(), await createSandbox()];
  database = await createTestDatabase(`${sandboxes[0]!.root}/data`);
});
afterAll(async () => {
  for (const sandbox of sandboxes) await sandbox.close();
  await database.drop();
});

async function startBoth() {
  if (isPostgres) return Promise.all(sandboxes.map((sandbox) => sandbox.start(database.env)));
  const first = await sandboxes[0]!.start(database.env);
  await first.stop();
  return [await sandboxes[0]!.start(database.env)];
}

test('two first boots on one database create everything once', async () => {
  const portals = await startBoth();
  for (const { url } of portals) {
    expect(await titlesAt(url)).toEqual(['Bài sau', 'Bài đầu']);
    const { data } = (await (await fetch(`${url}/api/themes?pagination[pageSize]=100`)).json()) as {
      data: { code: string }[];
    };
    const codes = data.map(({ code }) => code);
    expect(codes).toContain('tthc');
    expect(new Set(codes).size).toBe(codes.length);
  }
  for (const portal of portals) expect((await portal.stop()).code).toBe(0);
}, 240_000);
