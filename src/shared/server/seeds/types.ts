import type { ModelSchema } from '../../domain/walk-attributes';

export type Data = Record<string, unknown>;

/** A content type or component as Strapi registers it, with the parts that seeding reads. */
export interface SeedModel extends ModelSchema {
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** One row of a seed file, checked. */
export interface SeedEntry {
  file: string;
  /** counted from 1 */
  row: number;
  key: string;
  data: Data;
  en: Data | null;
}

/** What is wrong with a row, for whoever mends the file. */
export interface SeedProblem {
  file: string;
  row: number | null;
  key: string;
  field: string;
  reason: string;
}

const SHOWN = 20;

const line = ({ file, row, key, field, reason }: SeedProblem): string =>
  [
    `  - ${file}.json`,
    row === null ? null : `dòng thứ ${row}`,
    key ? `"${key}"` : null,
    field ? `trường ${field}` : null,
  ]
    .filter(Boolean)
    .join(', ') + `: ${reason}`;

/** The sample content cannot be written; nothing was. The message names every wrong row. */
export class SeedError extends Error {
  constructor(readonly problems: readonly SeedProblem[]) {
    const more = problems.length > SHOWN ? `\n  … và ${problems.length - SHOWN} lỗi khác` : '';
    super(
      'Dữ liệu minh hoạ có lỗi, chưa ghi gì vào cơ sở dữ liệu (bad seed data, nothing written):\n' +
        problems.slice(0, SHOWN).map(line).join('\n') +
        more,
    );
    this.name = 'SeedError';
  }
}
