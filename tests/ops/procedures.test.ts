import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nationalRecord } from '../helpers/national-record';
import { createSandbox, type Sandbox } from './sandbox';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox();
}, 180_000);
afterAll(() => sandbox.close());

const procedures = (...args: string[]) => sandbox.run('procedures', args);

function file(name: string, content: string | Buffer): string {
  const target = path.join(sandbox.root, name);
  writeFileSync(target, content);
  return target;
}

const records = (count: number, fields: Record<string, string> = {}): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify(
      nationalRecord({
        ma_thu_tuc: `1.99${String(index).padStart(4, '0')}`,
        ten_thu_tuc: `Thủ tục thử số ${index}`,
        ...fields,
      }),
    ),
  ).join('\n');

describe('npm run procedures', () => {
  test('report says how much of a file could be taken apart', async () => {
    const source = file('nguon.jsonl', records(3));
    const { code, output } = await procedures('report', source);
    expect(code).toBe(0);
    expect(output).toMatch(/3 bản ghi, 0 không đọc được/);
    expect(output).toMatch(/100,0 %\s+Giấy tờ có tên và số bản \(6\/6\)/);
  }, 180_000);

  test('a dry run names everything and writes nothing; then import, then nothing is left to do', async () => {
    const source = file('nguon.jsonl', `${records(3)}\n{"ten_thu_tuc": hỏng}`);
    const dry = await procedures('import', source, '--dry-run');
    expect(dry.code).toBe(1);
    expect(dry.output).toContain('dòng 1 · thêm mới · 1.990000');
    expect(dry.output).toMatch(/dòng 4 · từ chối/);
    expect(dry.output).toMatch(/thêm mới 3, thay đổi 0, không đổi 0, từ chối 1/);
    const first = await procedures('import', source, '--approved-by=Nguyễn Thị Duyệt', '--json');
    expect(first.code).toBe(1);
    expect(JSON.parse(first.stdout)).toMatchObject({
      run: { created: 3, rejected: 1, approvedBy: 'Nguyễn Thị Duyệt' },
      problems: [{ line: 4 }],
    });
    const again = await procedures('import', file('nguon.jsonl', records(3)));
    expect(again.code).toBe(0);
    expect(again.output).toMatch(/Thêm 0, đổi 0, để ở bản nháp 0, không đổi 3/);
    const drift = await procedures(
      'drift',
      file('moi.jsonl', records(2, { so_quyet_dinh: '1001/QĐ-BKHCN' })),
    );
    expect(drift.output).toMatch(/990\/QĐ-BKHCN → 1001\/QĐ-BKHCN/);
    expect(drift.output).toMatch(/Không còn thấy trong nguồn: 1/);
  }, 180_000);

  test('killed in the middle, the same command goes on where it was', async () => {
    const source = file('nhieu.jsonl', records(40, { so_quyet_dinh: '1002/QĐ-BKHCN' }));
    const killed = await sandbox.runUntil(
      ['src/cli/command.js', 'procedures', 'import', source],
      /25\/\d+ \(ghi\)/,
    );
    expect(killed.code).toBeNull();
    const { stdout } = await procedures('import', source, '--json');
    const { run } = JSON.parse(stdout) as {
      run: { created: number; changed: number; unchanged: number; failed: number };
    };
    expect(run.created + run.changed + run.unchanged).toBe(40);
    expect(run.unchanged).toBeGreaterThan(0);
    expect(run.failed).toBe(0);
  }, 180_000);

  test('the template is written; files that cannot be read get a clear word', async () => {
    const target = path.join(sandbox.root, 'mau.xlsx');
    expect((await procedures('template', target)).code).toBe(0);
    expect(existsSync(target)).toBe(true);
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
    const none = await procedures('import', path.join(sandbox.root, 'khong-co.jsonl'));
    expect([none.code, none.output.includes('Không đọc được tệp')]).toEqual([1, true]);
    const large = await procedures('import', file('lon.jsonl', Buffer.alloc(51 * 1024 * 1024, 32)));
    expect(large.output).toContain('51 MB, quá giới hạn 50 MB');
    expect((await procedures('nhap')).output).toContain('npm run procedures -- import FILE');
  }, 180_000);
});
