import { titleMatcher } from '../../../domain/fold-text';
import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { NAMED, THEME_FIELDS } from './fields';
import type { ProcedurePageRow, ProcedureRow } from './rows';

export const PROCEDURE_LIST = {
  fields: ['name', 'slug', 'code', 'legalStatus', 'onlineService', 'isSample'],
  populate: { field: { fields: NAMED } },
};

/** NĐ 63/2010 Art. 14(2): an abolished procedure leaves every list. An unknown status is not "abolished". */
export const LISTED = { $or: [{ legalStatus: { $ne: 'abolished' } }, { legalStatus: { $null: true } }] };

const COLLATOR = new Intl.Collator('vi');

export interface ProcedureFilter {
  search?: string;
  theme?: string;
  /** slugs of a field and those under it */
  fields?: string[];
}

/** Row ids of all listed procedures that fit, by name: compared in JavaScript, SQL cannot fold or sort Vietnamese. */
export async function listProcedures(
  { content, config }: Portal,
  locale: PageLocale,
  { search, theme, fields }: ProcedureFilter,
): Promise<number[]> {
  const filters = {
    ...LISTED,
    ...(theme && { themes: { code: { $eq: theme } } }),
    ...(fields && { field: { slug: { $in: fields } } }),
  };
  const rows = await content.index<Pick<ProcedureRow, 'id' | 'name' | 'code'>>(
    config.types.procedure,
    { locale },
    { filters, columns: ['name', 'code'], order: [{ by: 'id' }] },
  );
  const matches = search ? titleMatcher(search) : () => true;
  return rows
    .filter((row) => matches(`${row.name} ${row.code ?? ''}`))
    .sort((a, b) => COLLATOR.compare(a.name, b.name))
    .map(({ id }) => id);
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
  { content, config }: Portal,
  locale: PageLocale,
): Promise<{ official: number; samples: number }> {
  const count = (filters: object) =>
    content.count(config.types.procedure, { locale }, { $and: [LISTED, filters] });
  const [all, samples] = await Promise.all([count({}), count({ isSample: { $eq: true } })]);
  return { official: all - samples, samples };
}

/** Everything a procedure's page shows; `key` is its national code or its slug. */
export const findProcedure = (
  { content, config }: Portal,
  locale: PageLocale,
  key: string,
): Promise<ProcedurePageRow | null> =>
  content.first<ProcedurePageRow>(
    config.types.procedure,
    { locale },
    {
      filters: { $or: [{ code: { $eq: key } }, { slug: { $eq: key } }] },
      fields: [
        ...PROCEDURE_LIST.fields,
        ...['localCode', 'levels', 'kind', 'recipients', 'dossierSets', 'conditions', 'implementingAgency'],
        ...[
          'competentAgency',
          'authorisedAgency',
          'coordinatingAgencies',
          'receptionAddress',
          'partialReason',
        ],
        ...[
          'nationalUrl',
          'statusNote',
          'effectiveFrom',
          'effectiveTo',
          'relatedProcedures',
          'sourceOfTruth',
        ],
        ...['sourceUrl', 'syncedAt', 'sourceTexts'],
      ],
      populate: {
        field: { fields: NAMED },
        department: { fields: NAMED },
        themes: { fields: THEME_FIELDS },
        replacedBy: PROCEDURE_LIST,
        decision: true,
        steps: true,
        channels: { populate: { duration: true, fees: true } },
        dossier: {
          populate: { items: { populate: { formFile: { fields: ['url', 'name', 'ext', 'size'] } } } },
        },
        results: true,
        legalBasis: true,
      },
    },
  );
