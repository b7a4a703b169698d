import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { parseReport } from '../plugins/procedure-register/domain/parse-shares';
import { templateWorkbook } from '../plugins/procedure-register/server/src/importing/template';
import type { ImportsService } from '../plugins/procedure-register/server/src/services/imports';
import type { SourceFile } from '../plugins/procedure-register/server/src/importing/read-file';
import { FileProblem } from '../shared/server/tables/read-rows';
import { withApp } from './app';
import type { CommandContext } from './command-context';
import {
  describeConflict,
  describeDrift,
  describeParse,
  describePlan,
  describeRun,
  type Plan,
} from './procedures-report';
import { progressLine } from './progress';

const USAGE = `Thủ tục hành chính: nhập, so sánh, báo cáo.
  npm run procedures -- import FILE [--dry-run] [--approved-by="Họ tên"]
                                      nhập từ JSON, JSON lines, Excel (.xlsx) hoặc CSV; chạy lại cùng tệp để tiếp tục
  npm run procedures -- report [FILE] phần nào của tệp (hay của sổ đăng ký) đã tách được, phần nào cần người xem
  npm run procedures -- drift FILE [--check-links]
                                      so tệp với những gì đang đăng; --check-links hỏi cả liên kết tải mẫu
  npm run procedures -- conflicts     những chỗ nguồn khác với nội dung do người sửa
  npm run procedures -- keep ID | take ID
                                      giữ nội dung của ta, hoặc lấy theo nguồn
  npm run procedures -- template FILE.xlsx
                                      ghi tệp mẫu
  npm run procedures -- export FILE.xlsx
                                      ghi cả sổ đăng ký, nhập lại được
  Thêm --json để in kết quả dạng JSON.`;

const FLAGS: Record<string, RegExp> = {
  import: /^--(json|dry-run|approved-by=.+)$/,
  report: /^--json$/,
  drift: /^--(json|check-links)$/,
  conflicts: /^--json$/,
  keep: /^--json$/,
  take: /^--json$/,
  template: /^--json$/,
  export: /^--json$/,
};

/** A problem with what the caller gave, in words for them. */
class InputError extends Error {}

interface Call {
  root: string;
  target: string;
  flags: ReadonlySet<string>;
  json: boolean;
}

/** `npm run procedures`. The exit status says whether every row went through. */
export async function main(args: string[], { root }: CommandContext): Promise<number> {
  const flags = new Set(args.filter((arg) => arg.startsWith('--')));
  const [verb = '', target = '', ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const isWrong = [...flags].some((flag) => !FLAGS[verb]?.test(flag)) || rest.length > 0;
  const run = VERBS[verb];
  if (!run || isWrong || !isTargetRight(verb, target)) {
    console.log(USAGE);
    return flags.has('--help') ? 0 : 1;
  }
  try {
    return await run({ root, target, flags, json: flags.has('--json') });
  } catch (error) {
    const isForCaller =
      error instanceof InputError || error instanceof FileProblem || isApplicationError(error);
    if (!isForCaller) throw error;
    console.error(`✖ ${(error as Error).message}`);
    return 1;
  }
}

/** A report is of a file or, without one, of the register. */
const isTargetRight = (verb: string, target: string): boolean =>
  verb === 'report' || (verb === 'conflicts') === (target === '');

const isApplicationError = (error: unknown): boolean =>
  error instanceof Error && ['ApplicationError', 'NotFoundError'].includes(error.name);

const importsOf = (strapi: Core.Strapi) =>
  strapi.plugin('procedure-register').service('imports') as ImportsService;

/** Boots the application. A file that is too large is refused before it is read. */
function withFile(
  call: Call,
  work: (imports: ImportsService, read: () => Promise<SourceFile>) => Promise<number>,
): Promise<number> {
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), call.target);
  let size: number;
  try {
    size = statSync(file).size;
  } catch {
    throw new InputError(`Không đọc được tệp ${call.target}.`);
  }
  return withApp(call.root, async (strapi) => {
    const most = Number(strapi.config.get('plugin::procedure-register.maxFileMegabytes'));
    if (size > most * 1024 * 1024) {
      throw new FileProblem(`Tệp nặng ${Math.round(size / 1024 / 1024)} MB, quá giới hạn ${most} MB.`);
    }
    const imports = importsOf(strapi);
    return work(imports, () => imports.read(path.basename(file), readFileSync(file)));
  });
}

const print = (json: boolean, value: unknown, words: () => string): void =>
  console.log(json ? JSON.stringify(value, null, 2) : words());

const VERBS: Record<string, (call: Call) => Promise<number>> = {
  import: (call) => (call.flags.has('--dry-run') ? dryRun(call) : importFile(call)),

  report: (call) =>
    call.target
      ? withFile(call, async (_, read) => showReport(call.json, await read()))
      : withApp(call.root, async (strapi) =>
          showReport(call.json, { records: await importsOf(strapi).stored(), notes: [] }),
        ),

  drift: (call) =>
    withFile(call, async (imports, read) => {
      const drift = await imports.drift(await read(), { withLinks: call.flags.has('--check-links') });
      print(call.json, drift, () => describeDrift(drift));
      return 0;
    }),

  conflicts: ({ root, json }) =>
    withApp(root, async (strapi) => {
      const conflicts = await importsOf(strapi).conflicts();
      print(json, conflicts, () => conflicts.map(describeConflict).join('\n') || 'Không có xung đột nào.');
      return 0;
    }),

  keep: (call) => decide(call, 'keep'),
  take: (call) => decide(call, 'take'),

  template: (call) => writeBook(call, templateWorkbook),
  export: (call) => writeBook(call, () => withApp(call.root, (strapi) => importsOf(strapi).export())),
};

async function writeBook({ target, json }: Call, make: () => Promise<Buffer>): Promise<number> {
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), target);
  writeFileSync(file, await make());
  print(json, { file }, () => `Đã ghi ${file}.`);
  return 0;
}

type Records = Pick<SourceFile, 'records' | 'notes'>;

function showReport(json: boolean, { records, notes }: Records): number {
  const report = parseReport(records);
  print(json, { ...report, notes }, () => describeParse(report, notes));
  return report.rejected > 0 ? 1 : 0;
}

function decide({ root, target, json }: Call, decision: 'keep' | 'take'): Promise<number> {
  if (!/^\d+$/.test(target)) throw new InputError('Cần số của xung đột (xem lệnh conflicts).');
  return withApp(root, async (strapi) => {
    const conflict = await importsOf(strapi).decide(Number(target), decision, operator());
    print(json, conflict, () => describeConflict(conflict));
    return 0;
  });
}

function dryRun(call: Call): Promise<number> {
  return withFile(call, async (imports, read) => {
    const file = await read();
    const rows: Plan[] = [];
    for await (const { data, ...row } of imports.plan(file)) {
      void data;
      rows.push(row);
    }
    const checks = parseReport(file.records);
    print(call.json, { format: file.format, encoding: file.encoding, notes: file.notes, rows }, () =>
      describePlan(rows, file.notes, checks.flagged),
    );
    return rows.some(({ outcome }) => outcome === 'reject') ? 1 : 0;
  });
}

function importFile(call: Call): Promise<number> {
  const given = [...call.flags]
    .find((flag) => flag.startsWith('--approved-by='))
    ?.slice('--approved-by='.length);
  const approvedBy = given?.trim() || operator();
  return withFile(call, async (imports, read) => {
    const show = call.json ? undefined : progressLine(process.stderr);
    const onProgress = (label: string) => (progress: { done: number; total: number }) =>
      show?.({ ...progress, file: label });
    // A function of its own: the file is out of memory before the long part begins.
    const preview = async () => imports.preview(await read(), approvedBy, onProgress('so sánh'));
    const { id } = await preview();
    const run = await imports.approve(id, approvedBy, onProgress('ghi'));
    const problems = (await imports.problems(run.id)).map(({ line, key, reason }) => ({ line, key, reason }));
    print(call.json, { run, problems }, () => describeRun(run, problems));
    return run.rejected + run.failed > 0 ? 1 : 0;
  });
}

/** Who answers for a command when nobody is named: the account that runs it. */
const operator = (): string => `dòng lệnh: ${userInfo().username}`;
