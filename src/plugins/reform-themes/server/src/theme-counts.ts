import type { Core } from '@strapi/strapi';
import { noteList } from '../../../../shared/server/reads/track-reads';
import { themesConfig, type TypeConfig } from './config';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

interface CountRow {
  theme: number;
  sample: boolean | number | null;
  total: number | string;
}

export interface ThemeCounts {
  /** published entries by plural name of their type */
  counts: Record<string, number>;
  /** how many of them are sample data */
  samples: number;
}

/** Counts the published entries of each theme (by row id) in one language. */
export async function countByTheme(
  strapi: Core.Strapi,
  locale: string,
): Promise<(themeId: number) => ThemeCounts> {
  for (const uid of Object.keys(themesConfig(strapi).types)) noteList(uid, { locale });
  const counted = Object.entries(await countTypes(strapi, locale)).map(([uid, rows]) => ({
    name: (strapi.contentTypes[uid as never] as { info: { pluralName: string } }).info.pluralName,
    rows,
  }));
  return (themeId) => {
    const ofTheme = counted.map(({ name, rows }) => ({
      name,
      rows: rows.filter(({ theme }) => theme === themeId),
    }));
    return {
      counts: Object.fromEntries(ofTheme.map(({ name, rows }) => [name, sum(rows)])),
      samples: sum(ofTheme.flatMap(({ rows }) => rows.filter((row) => Boolean(row.sample)))),
    };
  };
}

/** How many published entries of a type carry a theme (by row id); `only` narrows a type down by a filter. */
export async function countPublished(
  strapi: Core.Strapi,
  locale: string,
  only: Readonly<Record<string, object>>,
): Promise<(uid: string, themeId: number) => number> {
  const counted = await countTypes(strapi, locale, only);
  return (uid, themeId) => sum((counted[uid] ?? []).filter(({ theme }) => theme === themeId));
}

const sum = (rows: CountRow[]): number => rows.reduce((total, row) => total + Number(row.total), 0);

/** One grouped query for each type. */
async function countTypes(
  strapi: Core.Strapi,
  locale: string,
  only: Readonly<Record<string, object>> = {},
): Promise<Record<string, CountRow[]>> {
  const types = Object.entries(themesConfig(strapi).types);
  const counted = types.map(
    async ([uid, type]) => [uid, await countType(strapi, uid, type, locale, only[uid])] as const,
  );
  return Object.fromEntries(await Promise.all(counted));
}

async function countType(
  strapi: Core.Strapi,
  uid: string,
  { themes: relation, sample }: TypeConfig,
  locale: string,
  only?: object,
): Promise<CountRow[]> {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const columnOf = (name: string) => (attributes[name] as { columnName?: string } | undefined)?.columnName;
  const { name, joinColumn, inverseJoinColumn } = (
    attributes[relation] as unknown as { joinTable: JoinTable }
  ).joinTable;
  const theme = `${name}.${inverseJoinColumn.name}`;
  const sampleColumn = columnOf(sample);
  const query = strapi.db
    .connection(name)
    .join(tableName, `${tableName}.id`, `${name}.${joinColumn.name}`)
    .whereNotNull(`${tableName}.published_at`)
    .select({ theme, ...(sampleColumn ? { sample: `${tableName}.${sampleColumn}` } : {}) })
    .count({ total: '*' })
    .groupBy([theme, ...(sampleColumn ? [`${tableName}.${sampleColumn}`] : [])]);
  const { pluginOptions } = strapi.contentTypes[uid as never] as {
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  if (pluginOptions?.i18n?.localized) query.where(`${tableName}.locale`, locale);
  if (only) {
    const fitting = strapi.db.queryBuilder(uid).init({ select: ['id'], where: only });
    query.whereIn(`${tableName}.id`, fitting.getKnexQuery() as never);
  }
  return (await query) as unknown as CountRow[];
}
