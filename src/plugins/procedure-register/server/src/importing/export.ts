import type { Core } from '@strapi/strapi';
import { writeWorkbook } from '../../../../../shared/server/tables/write-workbook';
import type { Part, ProcedureData } from '../../../domain/procedure-data';
import type { SourceRecord } from '../../../domain/read-record';
import { COLUMNS } from '../../../domain/tabular/columns';
import { toCells } from '../../../domain/tabular/to-cells';
import { ProcedureModel } from './model';

type Row = Record<string, unknown>;

const BATCH = 100;
/** What a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** Every procedure of the register in Vietnamese, public or not, by name; no sample data. */
async function* storedEntries(strapi: Core.Strapi, model: ProcedureModel): AsyncGenerator<Row> {
  for (let start = 0; ; start += BATCH) {
    const found = (await strapi.documents(model.uid as never).findMany({
      ...{ status: 'draft', locale: 'vi', start, limit: BATCH, sort: 'name:asc' },
      filters: { isSample: { $ne: true } },
      populate: { ...model.populate, field: { fields: ['name'] } },
    } as never)) as unknown as Row[];
    yield* found;
    if (found.length < BATCH) return;
  }
}

const NOT_FOR_A_PERSON = new Set(['keywords', 'description']);

/** What is stored, in the form of a source, to report on it: with the source's words that were not taken apart. */
export async function storedRecords(strapi: Core.Strapi): Promise<SourceRecord[]> {
  const model = new ProcedureModel(strapi);
  const records: SourceRecord[] = [];
  for await (const entry of storedEntries(strapi, model)) {
    const data = model.valuesOf(entry) as unknown as ProcedureData;
    const field = (entry.field as { name: string } | null)?.name ?? null;
    const checks = Object.entries(data.sourceTexts ?? {})
      .filter(([part]) => !NOT_FOR_A_PERSON.has(part))
      .map(([part, text]) => ({ part: part as Part, text, reason: 'Còn phần nguồn chưa tách được.' }));
    const line = records.length + 1;
    records.push({ line, key: data.code ?? data.name, parsed: { data, field, locale: 'vi', checks } });
  }
  return records;
}

/** The register as a workbook in the form of the template, drafts of what is not public yet included; no sample data. */
export async function exportWorkbook(strapi: Core.Strapi): Promise<Buffer> {
  const model = new ProcedureModel(strapi);
  const rows: string[][] = [];
  for await (const entry of storedEntries(strapi, model)) rows.push(cellsOf(model, entry));
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
