import path from 'node:path';
import { removeSamples, seedDatabase, SeedError } from '../shared/server/seeds';
import { withApp } from './app';
import type { CommandContext } from './command-context';
import { progressLine } from './progress';

const USAGE = `Nạp hoặc gỡ dữ liệu minh hoạ.
  npm run seed                        nạp những bản ghi còn thiếu
  npm run seed -- --remove-samples    gỡ mọi bản ghi minh hoạ
  Thêm --json để in kết quả dạng JSON.`;

/** `npm run seed`: puts the sample content in, or takes it out. */
export async function main(args: string[], { root }: CommandContext): Promise<number> {
  const unknown = args.filter((arg) => !['--remove-samples', '--json'].includes(arg));
  if (unknown.length > 0) {
    console.log(USAGE);
    return args.includes('--help') ? 0 : 1;
  }
  const json = args.includes('--json');
  try {
    await (args.includes('--remove-samples') ? takeOut(root, json) : putIn(root, json));
    return 0;
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    console.error(json ? JSON.stringify({ problems: error.problems }, null, 2) : `✖ ${error.message}`);
    return 1;
  }
}

async function putIn(root: string, json: boolean): Promise<void> {
  const dir = path.join(root, 'database/seeds');
  const onProgress = json ? undefined : progressLine(process.stdout);
  const report = await withApp(root, (strapi) => seedDatabase(strapi, { dir, onProgress }));
  print(json, report, ({ created, present }) => `thêm ${created}, đã có ${present}`);
}

async function takeOut(root: string, json: boolean): Promise<void> {
  const report = await withApp(root, removeSamples);
  print(json, report, ({ removed, kept }) =>
    kept > 0 ? `gỡ ${removed}, giữ ${kept} vì nội dung thật còn dùng` : `gỡ ${removed}`,
  );
}

function print<Row>(json: boolean, report: Record<string, Row>, describe: (row: Row) => string): void {
  if (json) {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  for (const [file, row] of Object.entries(report)) console.log(`  ${file}: ${describe(row)}`);
}
