import { searchProcedures, type Coded } from '../../../domain/procedure-search';
import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { NAMED } from './fields';
import type { ProcedurePageRow, ProcedureRow } from './rows';

export const PROCEDURE_LIST = {
  fields: [
    ...['name', 'slug', 'code', 'legalStatus', 'effectiveFrom', 'effectiveTo'],
    ...['onlineService', 'isSample'],
  ],
  populate: { field: { fields: NAMED } },
};

/** `isListedOn` of shared/domain/procedure-life for the database. An unknown status has not ended anything. */
export const listedOn = (today: string): object => ({
  $or: [
    { effectiveTo: { $gt: today } },
    {
      effectiveTo: { $null: true },
      $or: [{ legalStatus: { $notIn: ['replaced', 'abolished'] } }, { legalStatus: { $null: true } }],
    },
  ],
});

const COLLATOR = new Intl.Collator('vi');

/** The order of names in Vietnamese, which no database can be trusted with. */
export const byName = (a: { name: string }, b: { name: string }): number => COLLATOR.compare(a.name, b.name);

export interface ProcedureFilter {
  search?: string;
  theme?: string;
  /** slugs of a field and those under it */
  fields?: string[];
  level?: string;
  recipient?: string;
  online?: string;
}

type IndexRow = Coded & Pick<ProcedurePageRow, 'id' | 'name' | 'levels' | 'recipients'>;

/**
 * Row ids of all listed procedures that fit, by name. Compared in JavaScript: SQL cannot fold or sort Vietnamese, and
 * the databases disagree about how to look into a list.
 */
export async function listProcedures(
  { content, config, today }: Portal,
  locale: PageLocale,
  { search, theme, fields, level, recipient, online }: ProcedureFilter,
): Promise<number[]> {
  const filters = {
    ...listedOn(today()),
    ...(theme && { themes: { code: { $eq: theme } } }),
    ...(fields && { field: { slug: { $in: fields } } }),
    ...(online && { onlineService: { $eq: online } }),
  };
  const rows = await content.index<IndexRow>(
    config.types.procedure,
    { locale },
    {
      filters,
      columns: ['name', 'code', 'localCode', 'formerCodes', 'levels', 'recipients'],
      order: [{ by: 'id' }],
    },
  );
  const fitting = rows.filter(
    ({ levels, recipients }) =>
      (!level || levels?.includes(level)) && (!recipient || recipients?.includes(recipient)),
  );
  return (search ? searchProcedures(fitting, search) : fitting).sort(byName).map(({ id }) => id);
}

/** What a list shows of these procedures. */
export const procedureRows = (
  { content, config }: Portal,
  locale: PageLocale,
  ids: number[],
): Promise<ProcedureRow[]> =>
  content.byIds<ProcedureRow>(config.types.procedure, { locale }, ids, PROCEDURE_LIST);

/** How many procedures are listed: the department's own, and those that only show how the portal works. */
export async function countProcedures(
  { content, config, today }: Portal,
  locale: PageLocale,
): Promise<{ official: number; samples: number }> {
  const count = (filters: object) =>
    content.count(config.types.procedure, { locale }, { $and: [listedOn(today()), filters] });
  const [all, samples] = await Promise.all([count({}), count({ isSample: { $eq: true } })]);
  return { official: all - samples, samples };
}

/** The name of a public procedure by its code or slug; null when there is none. */
export async function findProcedureName(
  { content, config }: Portal,
  locale: PageLocale,
  key: string,
): Promise<string | null> {
  const filters = { $or: [{ code: { $eq: key } }, { slug: { $eq: key } }] };
  const query = { filters, columns: ['name'], limit: 1 };
  const [row] = await content.index<{ id: number; name: string }>(config.types.procedure, { locale }, query);
  return row?.name ?? null;
}
