import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createSandbox, SEEDS, titlesAt, type Result, type Sandbox } from './sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const seed = (...args: string[]) => sandbox.run('seed', args);
const reportOf = ({ stdout }: Result) => JSON.parse(stdout);

describe('npm run seed', () => {
  test('a wrong row is named and nothing is written', async () => {
    sandbox.writeSeeds('articles', [...SEEDS.articles!, { title: 'Sai', slug: 'sai', section: 'khong-co' }]);
    const { code, output } = await seed();
    expect(code).toBe(1);
    expect(output).toContain(
      'articles.json, dòng thứ 3, "sai", trường section: không có bản ghi nào mang khoá',
    );
  }, 180_000);

  test('so does a row that only the application refuses', async () => {
    const bad = { title: 'Sai', slug: 'bai-dau-en', en: { title: 'Wrong', slug: 'first' } };
    sandbox.writeSeeds('articles', [SEEDS.articles![1]!]);
    sandbox.writeSeeds('procedures', [{ name: 'Thủ tục', slug: 'thu-tuc', code: '9.999999' }]);
    expect((await seed()).output).toContain('procedures.json, dòng thứ 1, "thu-tuc", trường code');
    sandbox.writeSeeds('procedures', []);
    sandbox.writeSeeds('articles', [...SEEDS.articles!, bad]);
    expect((await seed()).output).toContain('articles.json, dòng thứ 3, "bai-dau-en", trường en.slug');
  }, 180_000);

  test('with --json nothing else is printed, not even on a fresh clone', async () => {
    rmSync(path.join(sandbox.root, '.env'));
    sandbox.writeSeeds('articles', []);
    const fresh = await seed('--json');
    expect(existsSync(path.join(sandbox.root, '.env'))).toBe(true);
    expect(reportOf(fresh).articles).toEqual({ created: 0, present: 0 });
  }, 180_000);

  test('good rows are written once, in both languages', async () => {
    sandbox.writeSeeds('articles', SEEDS.articles!);
    expect(reportOf(await seed('--json'))).toMatchObject({
      departments: { created: 0, present: 1 },
      articles: { created: 2, present: 0 },
    });
    expect(reportOf(await seed('--json')).articles).toEqual({ created: 0, present: 2 });
    const portal = await sandbox.start();
    try {
      expect(await titlesAt(portal.url)).toEqual(['Bài sau', 'Bài đầu']);
      const read = async (query: string) =>
        (await (await fetch(`${portal.url}/api/articles/${query}`)).json()).data;
      expect(await read('bai-dau?populate[section]=true&populate[related]=true')).toMatchObject({
        isSample: true,
        section: { slug: 'tin-tuc' },
        related: [{ slug: 'bai-sau' }],
      });
      expect(await read('first?locale=en&populate[section]=true')).toMatchObject({
        title: 'First',
        section: { slug: 'tin-tuc' },
      });
    } finally {
      await portal.stop();
    }
  }, 180_000);

  test('samples are removed with their drafts and languages', async () => {
    const removal = await seed('--remove-samples', '--json');
    expect(removal.code).toBe(0);
    expect(reportOf(removal)).toMatchObject({
      articles: { removed: 2, kept: 0 },
      sections: { removed: 1, kept: 0 },
      departments: { removed: 1, kept: 0 },
    });
  }, 180_000);
});
