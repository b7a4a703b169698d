import type { Core } from '@strapi/strapi';
import type { RegisterEntry } from '../../domain/posting';
import { registerConfig } from './config';

/** An entry of the register with what a list shows of it. */
export interface ListedEntry extends RegisterEntry {
  /** of the row that the entry was read from */
  rowId: number;
  locale: string | null;
  code: string | null;
  name: string | null;
  /** as a number of milliseconds */
  updatedAt: number;
  unparsed: boolean;
}

interface Join {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** Attributes that figures need, and those that only a list needs: columns of the procedures' own table. */
const COUNTED = [
  ...['documentId', 'locale', 'publishedAt', 'legalStatus', 'effectiveFrom', 'effectiveTo', 'postedAt'],
  'isSample',
] as const;
const LISTED = ['id', 'code', 'name', 'updatedAt', 'unparsed'] as const;

type Stored = Record<string, unknown> &
  Record<'decisionNumber' | 'decisionDate' | 'fieldSlug' | 'fieldName', string | null>;

/**
 * All procedures of the register, each once, in one read: its public version where there is one, else its draft, in
 * the default language where it has it.
 */
export const loadEntries = async (strapi: Core.Strapi): Promise<RegisterEntry[]> =>
  (await chosenRows(strapi, COUNTED)).map(entryOf);

/**
 * The same, with what a list shows.
 *
 * @param documentId only this one
 */
export const loadListed = async (strapi: Core.Strapi, documentId?: string): Promise<ListedEntry[]> =>
  (await chosenRows(strapi, [...COUNTED, ...LISTED], documentId)).map((row) => ({
    ...entryOf(row),
    rowId: row.id as number,
    locale: textOf(row.locale),
    code: textOf(row.code),
    name: textOf(row.name),
    updatedAt: momentOf(row.updatedAt)?.getTime() ?? 0,
    unparsed: Boolean(row.unparsed),
  }));

async function chosenRows(
  strapi: Core.Strapi,
  attributes: readonly string[],
  documentId?: string,
): Promise<Stored[]> {
  const main = (await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string;
  const chosen = new Map<unknown, Stored>();
  for (const row of await storedRows(strapi, attributes, documentId)) {
    if (row.locale === main || !chosen.has(row.documentId)) chosen.set(row.documentId, row);
  }
  return [...chosen.values()];
}

/** The public rows of each document, or its drafts where nothing is public. */
async function storedRows(
  strapi: Core.Strapi,
  attributes: readonly string[],
  documentId?: string,
): Promise<Stored[]> {
  const { types } = registerConfig(strapi);
  const { connection, metadata } = strapi.db;
  const procedures = metadata.get(types.procedure);
  const columnOf = (name: string) =>
    (procedures.attributes[name] as { columnName?: string }).columnName ?? name;
  const joinOf = (name: string) =>
    procedures.attributes[name] as unknown as { joinTable: Join; target: string };
  const { joinTable: toDecision, target: decisionType } = joinOf('decision');
  const { joinTable: toField } = joinOf('field');
  const query = connection({ p: procedures.tableName })
    .leftJoin({ dj: toDecision.name }, (on) =>
      on
        .on(`dj.${toDecision.joinColumn.name}`, 'p.id')
        .andOnVal('dj.field', 'decision')
        .andOnVal('dj.component_type', decisionType),
    )
    .leftJoin({ d: metadata.get(decisionType).tableName }, 'd.id', `dj.${toDecision.inverseJoinColumn.name}`)
    .leftJoin({ fj: toField.name }, `fj.${toField.joinColumn.name}`, 'p.id')
    .leftJoin({ f: metadata.get(types.field).tableName }, 'f.id', `fj.${toField.inverseJoinColumn.name}`)
    .where((where) =>
      where
        .whereNotNull('p.published_at')
        .orWhereNotExists((other) =>
          other
            .select(connection.raw('1'))
            .from({ q: procedures.tableName })
            .whereRaw('?? = ??', ['q.document_id', 'p.document_id'])
            .whereNotNull('q.published_at'),
        ),
    )
    .select({
      ...Object.fromEntries(attributes.map((name) => [name, `p.${columnOf(name)}`])),
      decisionNumber: 'd.number',
      decisionDate: 'd.date',
      fieldSlug: 'f.slug',
      fieldName: 'f.name',
    });
  if (documentId !== undefined) query.where('p.document_id', documentId);
  return (await query) as unknown as Stored[];
}

/** SQLite gives milliseconds, PostgreSQL a Date. */
const momentOf = (value: unknown): Date | null =>
  value === null || value === undefined ? null : new Date(value as number | string | Date);

const textOf = (value: unknown): string | null => (value as string | null) ?? null;

function entryOf(row: Stored): RegisterEntry {
  const { fieldSlug, fieldName, decisionNumber, decisionDate } = row;
  const publishedSince = momentOf(row.publishedAt);
  const isDecided = decisionNumber !== null || decisionDate !== null;
  return {
    documentId: row.documentId as string,
    field: fieldSlug === null ? null : { slug: fieldSlug, name: fieldName ?? fieldSlug },
    legalStatus: textOf(row.legalStatus),
    effectiveFrom: textOf(row.effectiveFrom),
    effectiveTo: textOf(row.effectiveTo),
    decision: isDecided ? { number: decisionNumber, date: decisionDate } : null,
    postedAt: momentOf(row.postedAt),
    isPublished: publishedSince !== null,
    publishedSince,
    isSample: Boolean(row.isSample),
  };
}
