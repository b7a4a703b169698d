import type { Core } from '@strapi/strapi';
import type { ImportsService } from '../../src/plugins/procedure-register/server/src/services/imports';
import { contentOf, type Entry } from './content';

type Values = Record<string, unknown>;

export const jsonl = (...records: Values[]): Buffer =>
  Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'));

/** Imports as the command line makes them, and what is stored afterwards. */
export function importsOf(strapi: Core.Strapi) {
  const imports = strapi.plugin('procedure-register').service('imports') as ImportsService;
  const procedures = contentOf(strapi, 'api::procedure.procedure');
  const read = (...records: Values[]) => imports.read('nguon.jsonl', jsonl(...records));
  const table = async (...lines: string[]) => {
    const run = await imports.preview(
      await imports.read('bang.csv', Buffer.from(lines.join('\n'))),
      'Người nhập',
    );
    return imports.approve(run.id, 'Người duyệt');
  };
  return {
    imports,
    procedures,
    read,
    /** lines of a CSV file, brought in and approved */
    table,
    async bringIn(...records: Values[]) {
      const run = await imports.preview(await read(...records), 'Người nhập');
      return imports.approve(run.id, 'Nguyễn Thị Duyệt');
    },
    async byCode(code: string, status: 'draft' | 'published' = 'published', locale = 'vi'): Promise<Entry> {
      const found = await procedures.documents.findMany({
        filters: { code },
        status,
        locale,
        populate: {
          ...{ field: true, decision: true, steps: true, results: true, legalBasis: true, changes: true },
          replacedBy: true,
          channels: { populate: ['duration', 'fees'] },
          dossier: { populate: { items: { populate: ['formFile'] } } },
        },
      });
      return found[0] as Entry;
    },
  };
}
