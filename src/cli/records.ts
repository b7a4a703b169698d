import type { RecordsService } from '../plugins/public-records/server/src/services/records';
import { withApp } from './app';
import type { CommandContext } from './command-context';
import { progressLine } from './progress';

const USAGE = `Bản ghi công khai: những gì người đọc thấy ở từng địa chỉ.
  npm run records -- rebuild [--from-start] [--json]
                            dựng lại mọi bản ghi từ nội dung và báo bản nào đã khác (cổng khoẻ thì không có);
                            bị ngắt giữa chừng thì chạy lại sẽ tiếp tục`;

/** `npm run records`. Ends with 1 when a record was not what it should have been. */
export async function main(args: string[], { root }: CommandContext): Promise<number> {
  const flags = new Set(args.filter((arg) => arg.startsWith('--')));
  const [verb, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const isWrong = [...flags].some((flag) => !['--json', '--from-start'].includes(flag));
  if (verb !== 'rebuild' || rest.length > 0 || isWrong) {
    console.log(USAGE);
    return flags.has('--help') ? 0 : 1;
  }
  return withApp(root, async (strapi) => {
    const records = strapi.plugin('public-records').service('records') as RecordsService;
    // What is committed and not yet worked out is no difference.
    await records.drained();
    const isJson = flags.has('--json');
    const show = isJson ? undefined : progressLine(process.stderr);
    const report = await records.rebuild(
      show && ((progress) => show({ ...progress, file: 'dựng lại' })),
      flags.has('--from-start'),
    );
    if (isJson) console.log(JSON.stringify(report, null, 2));
    else {
      const lines = report.differences.map(({ path, state }) => `  ${path} (${state})`);
      console.log(
        [`Đã dựng lại ${report.documents} tài liệu, ${lines.length} bản ghi đã khác.`, ...lines].join('\n'),
      );
    }
    return report.differences.length > 0 ? 1 : 0;
  });
}
