import type { Core } from '@strapi/strapi';
import { writeWorkbook } from '../../../../../shared/server/tables/write-workbook';
import type { ProcedureData } from '../../../domain/procedure-data';
import { COLUMNS } from '../../../domain/tabular/columns';
import { toCells } from '../../../domain/tabular/to-cells';
import { ProcedureModel } from './model';

type Row = Record<string, unknown>;

const BATCH = 100;
/** What a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** The register as a workbook in the form of the template, drafts of what is not public yet included; no sample data. */
export async function exportWorkbook(strapi: Core.Strapi): Promise<Buffer> {
  const model = new ProcedureModel(strapi);
  const rows: string[][] = [];
  for (let start = 0; ; start += BATCH) {
    const found = (await strapi.documents(model.uid as never).findMany({
      ...{ status: 'draft', locale: 'vi', start, limit: BATCH, sort: 'name:asc' },
      filters: { isSample: { $ne: true } },
      populate: { ...model.populate, field: { fields: ['name'] } },
    } as never)) as unknown as Row[];
    rows.push(...found.map((entry) => cellsOf(model, entry)));
    if (found.length < BATCH) break;
  }
  const columns = COLUMNS.map(({ key, headings }) => ({ heading: headings[0] ?? key, width: 24 }));
  return writeWorkbook([{ name: 'Thủ tục', columns, rows }]);
}

function cellsOf(model: ProcedureModel, entry: Row): string[] {
  const field = (entry.field as { name: string } | null)?.name ?? null;
  const replacedBy = (entry.replacedBy as { code: string | null } | null)?.code ?? null;
  const data = model.valuesOf(entry) as unknown as ProcedureData;
  const cells = toCells(data, { locale: 'vi', field, replacedBy });
  return COLUMNS.map(({ key }) => (cells[key] ?? '').slice(0, LONGEST_CELL));
}
