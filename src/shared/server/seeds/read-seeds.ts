import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { AttributeSchema } from '../../domain/walk-attributes';
import { SEED_TYPES, type SeedType } from './catalogue';
import { checkRows, findRepeats } from './check-rows';
import { entrySchema, isSeededRelation } from './entry-schema';
import { SeedError, type Data, type SeedEntry, type SeedModel, type SeedProblem } from './types';

/** The checked rows of one file. */
export interface SeedFile extends SeedType {
  model: SeedModel;
  entries: SeedEntry[];
}

const asList = (value: unknown): string[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [value as string];

/** The relations between seeded types. Strapi's own link between the languages of an entry is none. */
export function relationsOf(model: SeedModel): { name: string; attribute: AttributeSchema }[] {
  return Object.entries(model.attributes)
    .filter(([name, attribute]) => name !== 'localizations' && isSeededRelation(attribute))
    .map(([name, attribute]) => ({ name, attribute }));
}

export const keysIn = (data: Data, relation: string): string[] => asList(data[relation]);

/**
 * Reads and checks all files of the folder before anything is written.
 *
 * @param isStored tells whether a key that no file gives is in the database already
 * @throws SeedError that names every wrong row
 */
export async function readSeeds(
  strapi: Core.Strapi,
  dir: string,
  isStored: (uid: string, key: string) => boolean,
): Promise<SeedFile[]> {
  const modelOf = (uid: string) => strapi.getModel(uid as never) as unknown as SeedModel | undefined;
  const files: SeedFile[] = [];
  const problems: SeedProblem[] = [];
  for (const type of SEED_TYPES) {
    const model = modelOf(type.uid);
    if (!model) throw new Error(`Unknown content type ${type.uid}`);
    const rows = await readRows(dir, type.file, problems);
    const checked = checkRows(type, rows, entrySchema(model, modelOf));
    problems.push(...checked.problems, ...findRepeats(model, checked.entries));
    files.push({ ...type, model, entries: checked.entries });
  }
  // A row that failed already would only repeat itself as "unknown key" in every row that refers to it.
  if (problems.length === 0) problems.push(...unknownKeys(files, isStored));
  if (problems.length > 0) throw new SeedError(problems);
  return files;
}

async function readRows(dir: string, file: string, problems: SeedProblem[]): Promise<unknown> {
  const report = (reason: string) => problems.push({ file, row: null, key: '', field: '', reason });
  let text: string;
  try {
    text = await readFile(path.join(dir, `${file}.json`), 'utf8');
  } catch (error) {
    // Part of the content may be left out on purpose; anything else is a broken installation.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') report(`không đọc được tệp: ${String(error)}`);
    return [];
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    report(`không phải JSON hợp lệ: ${(error as Error).message}`);
    return [];
  }
}

function unknownKeys(files: SeedFile[], isStored: (uid: string, key: string) => boolean): SeedProblem[] {
  const given = new Map(files.map(({ uid, entries }) => [uid, new Set(entries.map(({ key }) => key))]));
  const problems: SeedProblem[] = [];
  for (const { model, entries } of files) {
    for (const { name, attribute } of relationsOf(model)) {
      const target = String(attribute.target);
      for (const { file, row, key, data } of entries) {
        for (const wanted of keysIn(data, name)) {
          if (given.get(target)?.has(wanted) || isStored(target, wanted)) continue;
          problems.push({
            file,
            row,
            key,
            field: name,
            reason: `không có bản ghi nào mang khoá "${wanted}"`,
          });
        }
      }
    }
  }
  return problems;
}
