import { z } from 'zod';
import type { ModelSchema } from '../../domain/walk-attributes';
import type { SeedType } from './catalogue';
import type { Data, SeedEntry, SeedProblem } from './types';

const fallback = z.locales.vi().localeError;

/** Why a value is refused, in words for whoever writes the file. */
const explain: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'trường này không có trong mô hình nội dung';
    case 'invalid_type':
      return issue.input === undefined ? 'bắt buộc phải có' : fallback(issue);
    case 'too_big':
      return issue.origin === 'string' ? `dài quá ${issue.maximum} ký tự` : fallback(issue);
    case 'invalid_value':
      return `"${String(issue.input)}" không thuộc: ${issue.values.join(', ')}`;
    case 'invalid_format':
      if (issue.format === 'date') return `"${String(issue.input)}" phải là ngày dạng 2025-12-31`;
      if (issue.format === 'datetime')
        return `"${String(issue.input)}" phải là thời điểm dạng 2025-12-31T08:00:00+07:00`;
      return `"${String(issue.input)}" sai định dạng`;
    default:
      return fallback(issue);
  }
};

/** A key that cannot be used must still name the row in the report. */
function rowKey(row: unknown, key: string | null): string {
  const value = key && typeof row === 'object' && row !== null ? (row as Data)[key] : '';
  return typeof value === 'string' ? value : '';
}

/** Checks the rows of one file against the schema of its type; answers the good rows and every problem. */
export function checkRows(
  { file, key }: SeedType,
  content: unknown,
  schema: z.ZodType,
): { entries: SeedEntry[]; problems: SeedProblem[] } {
  // A type with one entry may give it bare.
  const isSingle = key === null && typeof content === 'object' && content !== null && !Array.isArray(content);
  const rows = isSingle ? [content] : content;
  if (!Array.isArray(rows)) {
    return {
      entries: [],
      problems: [{ file, row: null, key: '', field: '', reason: 'tệp phải là một mảng JSON' }],
    };
  }
  const entries: SeedEntry[] = [];
  const problems: SeedProblem[] = [];
  rows.forEach((row: unknown, index) => {
    const place = { file, row: index + 1, key: rowKey(row, key) };
    const checked = schema.safeParse(row, { error: explain });
    if (checked.success) {
      const { en, ...data } = checked.data as Data & { en?: Data | null };
      entries.push({ ...place, data, en: en ?? null });
      return;
    }
    for (const issue of checked.error.issues) {
      const names = issue.code === 'unrecognized_keys' ? issue.keys : [''];
      for (const name of names) {
        const field = [...issue.path, name].filter((part) => part !== '').join('.');
        problems.push({ ...place, field, reason: issue.message });
      }
    }
  });
  return { entries, problems };
}

/** Two rows of a file may not share an address, a number or a national code, in either language. */
export function findRepeats(model: ModelSchema, entries: readonly SeedEntry[]): SeedProblem[] {
  const unique = Object.entries(model.attributes)
    .filter(([, attribute]) => attribute.type === 'uid' || attribute.unique === true)
    .map(([name]) => name);
  const problems: SeedProblem[] = [];
  for (const locale of ['data', 'en'] as const) {
    for (const name of unique) {
      const seen = new Map<unknown, number>();
      for (const { file, row, key, [locale]: values } of entries) {
        const value = values?.[name];
        if (value === undefined || value === null) continue;
        const first = seen.get(value);
        if (first === undefined) seen.set(value, row);
        else {
          const field = locale === 'en' ? `en.${name}` : name;
          problems.push({ file, row, key, field, reason: `"${String(value)}" đã có ở dòng thứ ${first}` });
        }
      }
    }
  }
  return problems;
}
