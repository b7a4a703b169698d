import { readFileSync } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { crossValidate } from '../plugins/reform-themes/domain/cross-validate';
import { evaluate, type LabelledItem } from '../plugins/reform-themes/domain/evaluate';
import type { ThemesService } from '../plugins/reform-themes/server/src/services/themes';
import { currentLexicon } from '../plugins/reform-themes/server/src/current-lexicon';
import { withApp } from './app';
import type { CommandContext } from './command-context';
import { progressLine } from './progress';
import { describeChange, describeEvaluation, describeSuggestion } from './themes-report';

const USAGE = `Chủ đề cải cách: gợi ý, đo chất lượng, gắn lại.
  npm run themes -- suggest FILE      gợi ý cho từng mục của FILE: mảng JSON [{title, body}]
  npm run themes -- evaluate FILE [--folds=5]
                                      đo trên FILE: mảng JSON [{title, body, labels}]; --folds: kiểm tra chéo
  npm run themes -- retag [--dry-run] [--restart]
                                      gắn lại chủ đề tự động cho mọi nội dung; chạy tiếp nếu lần trước dở dang
  Thêm --json để in kết quả dạng JSON.`;

/** A problem with what the caller gave, in words for them. */
class InputError extends Error {}

const itemSchema = z.object({
  title: z.string().default(''),
  body: z.string().default(''),
  lead: z.string().optional(),
  labels: z.array(z.string()).optional(),
});
type Item = z.infer<typeof itemSchema>;

const FLAGS: Record<string, RegExp> = {
  suggest: /^--json$/,
  evaluate: /^--(json|folds=([2-9]|10))$/,
  retag: /^--(json|dry-run|restart)$/,
};

interface Rows {
  /** as in the file; null where a row could not be read */
  items: (Item | null)[];
  /** rows that could not be read, by number from 1 */
  bad: { row: number; reason: string }[];
}

/** `npm run themes`: the tagger on the command line, with the lexicon as staff have it. */
export async function main(args: string[], { root }: CommandContext): Promise<number> {
  const flags = new Set(args.filter((arg) => arg.startsWith('--')));
  const [verb, file, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const isWrong = [...flags].some((flag) => !FLAGS[verb ?? '']?.test(flag)) || rest.length > 0;
  const verbs: Record<string, () => Promise<number>> = {
    suggest: () => suggestFile(root, file, flags.has('--json')),
    evaluate: () => evaluateFile(root, file, flags),
    retag: () => retag(root, flags),
  };
  const run = verbs[verb ?? ''];
  if (!run || isWrong || (verb === 'retag') !== (file === undefined)) {
    console.log(USAGE);
    return flags.has('--help') ? 0 : 1;
  }
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(`✖ ${error.message}`);
    return 1;
  }
}

function readRows(file: string | undefined, needsLabels: boolean): Rows {
  const rows = parseFile(file ?? '');
  const items: Rows['items'] = [];
  const bad: Rows['bad'] = [];
  for (const [index, row] of rows.entries()) {
    const { data, success } = itemSchema.safeParse(row);
    const reason = !success
      ? 'mục phải có title và body là văn bản'
      : needsLabels && !data.labels
        ? 'mục thiếu labels'
        : null;
    if (reason) bad.push({ row: index + 1, reason });
    items.push(reason ? null : (data as Item));
  }
  return { items, bad };
}

function parseFile(file: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new InputError(`Không đọc được tệp ${file}.`);
  }
  try {
    const rows: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (Array.isArray(rows)) return rows;
  } catch {
    throw new InputError(`${file} không phải là JSON hợp lệ.`);
  }
  throw new InputError(`${file} phải là một mảng JSON.`);
}

const themesOf = (strapi: Core.Strapi) => strapi.plugin('reform-themes').service('themes') as ThemesService;

async function suggestFile(root: string, file: string | undefined, json: boolean): Promise<number> {
  const { items, bad } = readRows(file, false);
  const found = await withApp(root, (strapi) =>
    Promise.all(items.map((item) => (item ? themesOf(strapi).suggest(item) : null))),
  );
  if (json)
    console.log(
      JSON.stringify(
        found.map((each) => ({ themes: each?.themes ?? [] })),
        null,
        2,
      ),
    );
  else {
    for (const [index, item] of items.entries()) {
      const suggestions = found[index];
      if (item && suggestions) console.log(describeSuggestion(item.title, suggestions));
    }
  }
  return report(bad);
}

async function evaluateFile(
  root: string,
  file: string | undefined,
  flags: ReadonlySet<string>,
): Promise<number> {
  const { items: rows, bad } = readRows(file, true);
  const items = rows.filter((item) => item !== null);
  const result = await withApp(root, async (strapi) => {
    const { compiled } = await currentLexicon(strapi);
    // A part is judged only where the file labels parts.
    const used = new Set(items.flatMap(({ labels }) => labels ?? []));
    const judgedThemes = compiled.themes.filter(
      ({ code, impliesParent }) => !impliesParent || used.has(code),
    );
    const judged = await Promise.all(
      items.map(async (item) => {
        const { themes, considered } = await themesOf(strapi).suggest(item);
        const given = themes.map(({ code }) => code);
        return { item: item as LabelledItem, given, seen: [...themes, ...considered] };
      }),
    );
    const codes = judgedThemes.map(({ code }) => code);
    const folds = Number([...flags].find((flag) => flag.startsWith('--folds='))?.slice(8) ?? 0);
    const result = evaluate(judged, codes);
    return folds > 0 ? { ...result, crossValidation: crossValidate(judged, codes, folds) } : result;
  });
  console.log(flags.has('--json') ? JSON.stringify(result, null, 2) : describeEvaluation(result));
  return report(bad);
}

async function retag(root: string, flags: ReadonlySet<string>): Promise<number> {
  const json = flags.has('--json');
  const onProgress = json ? undefined : progressLine(process.stderr);
  const result = await withApp(root, (strapi) =>
    themesOf(strapi).retag({ dryRun: flags.has('--dry-run'), restart: flags.has('--restart'), onProgress }),
  );
  if (json) console.log(JSON.stringify(result, null, 2));
  else {
    for (const change of result.changes) console.log(describeChange(change));
    const { checked, resumed, changes, failed } = result;
    const verb = flags.has('--dry-run') ? 'sẽ đổi' : 'đã đổi';
    console.log(
      `Đã xét ${checked}, bỏ qua ${resumed} (lần trước đã xong), ${verb} ${changes.length}, lỗi ${failed.length}.`,
    );
  }
  for (const { uid, documentId, message } of result.failed)
    console.error(`✖ ${uid} ${documentId}: ${message}`);
  return result.failed.length > 0 ? 1 : 0;
}

function report(bad: Rows['bad']): number {
  for (const { row, reason } of bad) console.error(`✖ Mục ${row}: ${reason}`);
  return bad.length > 0 ? 1 : 0;
}
