import type { Core } from '@strapi/strapi';
import { themesConfig } from './config';

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

/** Counts the published entries of each theme (by row id) in one language: one grouped query per type. */
export async function countByTheme(
  strapi: Core.Strapi,
  locale: string,
): Promise<(themeId: number) => ThemeCounts> {
  const types = Object.entries(themesConfig(strapi).types);
  const counted = await Promise.all(
    types.map(async ([uid, { themes, sample }]) => ({
      name: (strapi.contentTypes[uid as never] as { info: { pluralName: string } }).info.pluralName,
      rows: await countType(strapi, uid, themes, sample, locale),
    })),
  );
  return (themeId) => {
    const ofTheme = counted.map(({ name, rows }) => ({
      name,
      rows: rows.filter(({ theme }) => theme === themeId),
    }));
    const sum = (rows: CountRow[]) => rows.reduce((total, row) => total + Number(row.total), 0);
    return {
      counts: Object.fromEntries(ofTheme.map(({ name, rows }) => [name, sum(rows)])),
      samples: sum(ofTheme.flatMap(({ rows }) => rows.filter((row) => Boolean(row.sample)))),
    };
  };
}

async function countType(
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  sample: string,
  locale: string,
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
  return (await query) as unknown as CountRow[];
}
