import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSandbox, SEEDS, type Sandbox } from './sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox();
  const title = { ...SEEDS.articles![1]!, title: 'Công bố chỉ số DDCI của các sở' };
  sandbox.writeSeeds('articles', [SEEDS.articles![0]!, title]);
  await sandbox.run('seed', []);
}, 180_000);
afterAll(() => sandbox.close());

const themes = (...args: string[]) => sandbox.run('themes', args);
function file(name: string, content: unknown): string {
  const target = path.join(sandbox.root, name);
  writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
  return target;
}

const ITEMS = [
  { title: 'Chỉ số PCI của Hà Tĩnh tăng hạng', body: 'VCCI công bố.', labels: ['pci'] },
  { title: 'Khai mạc hội chợ', body: '', labels: ['none'] },
  { title: 'Bàn giao nhà', body: 'Ba hộ nhận nhà.', labels: ['iso'] },
];

describe('npm run themes', () => {
  test('suggest answers one entry for each item, in order', async () => {
    const { code, stdout } = await themes('suggest', file('items.json', ITEMS), '--json');
    expect(code).toBe(0);
    const answer = JSON.parse(stdout);
    expect(
      answer.map(({ themes: found }: { themes: { code: string }[] }) => found.map((each) => each.code)),
    ).toEqual([['pci'], [], []]);
    expect(answer[0].themes[0].evidence[0]).toMatchObject({ phrase: 'Chỉ số PCI', field: 'title', start: 0 });
    const { output } = await themes('suggest', file('items.json', ITEMS));
    expect(output).toContain('“Chỉ số PCI”');
  }, 180_000);

  test('evaluate prints quality by theme and over all, and every error with its evidence', async () => {
    const { code, stdout } = await themes('evaluate', file('items.json', ITEMS), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      items: 3,
      perTheme: { pci: { precision: 1, recall: 1, f1: 1 }, iso: { recall: 0 } },
      micro: { truePositives: 1, falsePositives: 0, falseNegatives: 1 },
      offTheme: { items: 1, tagged: 0 },
      errors: [{ title: 'Bàn giao nhà', missed: ['iso'], wrong: [] }],
    });
    const { output } = await themes('evaluate', file('items.json', ITEMS));
    expect(output).toMatch(/micro\s+1,000\s+0,500\s+0,667/);
    expect(output).toContain('sót iso: Bàn giao nhà');
    const folded = await themes('evaluate', file('items.json', [...ITEMS, ...ITEMS]), '--folds=3');
    expect(folded.output).toMatch(/Kiểm tra chéo 3 phần .* F1 = \d,\d{3} ± /);
  }, 180_000);

  test('a wrong row is named, keeps its place, and the rest goes on', async () => {
    const { code, stdout, output } = await themes(
      'suggest',
      file('bad.json', [{ title: 7 }, ITEMS[0]]),
      '--json',
    );
    expect(code).toBe(1);
    expect(output).toContain('Mục 1:');
    expect(JSON.parse(stdout).map(({ themes: found }: { themes: object[] }) => found.length)).toEqual([0, 1]);
    expect((await themes('evaluate', file('bad.json', [{ title: 'T', body: '' }]))).output).toContain(
      'thiếu labels',
    );
  }, 180_000);

  test.each([
    ['no such file', () => path.join(sandbox.root, 'khong-co.json'), 'Không đọc được tệp'],
    ['no JSON', () => file('a.json', '{'), 'không phải là JSON hợp lệ'],
    ['no list', () => file('b.json', {}), 'phải là một mảng JSON'],
  ])('%s', async (_name, target, message) => {
    const { code, output } = await themes('evaluate', target());
    expect(code).toBe(1);
    expect(output).toContain(message);
  });

  test.each([
    [[]],
    [['fly']],
    [['suggest']],
    [['retag', 'x']],
    [['retag', '--fast']],
    [['evaluate', 'x.json', '--folds=1']],
  ])('%j shows how it is used', async (args) => {
    const { code, output } = await themes(...args);
    expect(code).toBe(1);
    expect(output).toContain('npm run themes -- retag');
  });

  test('retag reports, and after a dry run has changed nothing', async () => {
    const dry = JSON.parse((await themes('retag', '--dry-run', '--json')).stdout);
    expect(dry).toMatchObject({ checked: 2, changes: [], failed: [] });
    const { code, output } = await themes('retag');
    expect(code).toBe(0);
    expect(output).toContain('Đã xét 2, bỏ qua 0 (lần trước đã xong), đã đổi 0, lỗi 0.');
  }, 180_000);
});
