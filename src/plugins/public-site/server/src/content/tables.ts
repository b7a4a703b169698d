import type { Core } from '@strapi/strapi';
import { noteList } from '../../../../../shared/server/reads/track-reads';

/** One column to sort by. Databases disagree about where an absent value goes; here it is said. */
export interface SortKey {
  by: string;
  descending?: boolean;
  /** what an absent value counts as; when not given, absent values come last */
  absent?: boolean | number;
}

interface OrderedQuery {
  where: object;
  order?: readonly SortKey[];
  columns?: readonly string[];
  start?: number;
  limit?: number;
}

type Knex = Core.Strapi['db']['connection'];
type Subquery = ReturnType<Knex['select']>;

/** A subquery with the row ids of what fits. */
export function matching(strapi: Core.Strapi, uid: string, where: object): Subquery {
  noteList(uid, where);
  const query = strapi.db.queryBuilder(uid).init({ select: ['id'], where });
  return query.getKnexQuery() as unknown as Subquery;
}

/** Row ids and the named columns of what fits, in one order on every database. */
export async function orderedRows<Row>(
  strapi: Core.Strapi,
  uid: string,
  { where, order = [], columns = [], start, limit }: OrderedQuery,
): Promise<Row[]> {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const columnOf = (name: string) =>
    (attributes[name] as { columnName?: string } | undefined)?.columnName ?? name;
  const query = strapi.db
    .connection(tableName)
    .whereIn('id', matching(strapi, uid, where))
    .select(Object.fromEntries(['id', ...columns].map((name) => [name, columnOf(name)])));
  for (const { by, descending, absent } of order) {
    const direction = descending ? 'desc' : 'asc';
    const column = columnOf(by);
    if (absent === undefined) query.orderByRaw(`?? is null, ?? ${direction}`, [column, column]);
    else query.orderByRaw(`coalesce(??, ?) ${direction}`, [column, absent]);
  }
  if (limit !== undefined) query.limit(limit);
  if (start) query.offset(start);
  const rows = (await query) as Record<string, unknown>[];
  const lists = columns.filter((name) => attributes[name]?.type === 'json');
  for (const row of rows) for (const name of lists) row[name] = parsed(row[name]);
  return rows as Row[];
}

/** SQLite hands JSON over as text, PostgreSQL as the value. */
const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

interface ComponentTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  on?: { field?: string };
}

/** How often each value of a component's column occurs in the components of the `ids`, the most frequent first. */
export async function countInComponents(
  strapi: Core.Strapi,
  uid: string,
  { attribute, column, ids }: { attribute: string; column: string; ids: Subquery },
): Promise<{ value: string; total: number }[]> {
  const model = strapi.db.metadata.get(uid).attributes[attribute] as unknown as {
    joinTable: ComponentTable;
    target: string;
  };
  const { name, joinColumn, inverseJoinColumn, on } = model.joinTable;
  const { tableName } = strapi.db.metadata.get(model.target);
  const rows = (await strapi.db
    .connection(name)
    .join(tableName, `${tableName}.id`, `${name}.${inverseJoinColumn.name}`)
    .whereIn(`${name}.${joinColumn.name}`, ids)
    .where({ ...(on?.field && { [`${name}.field`]: on.field }) })
    .whereNotNull(`${tableName}.${column}`)
    .select({ value: `${tableName}.${column}` })
    .countDistinct({ total: `${name}.${joinColumn.name}` })
    .groupBy(`${tableName}.${column}`)) as { value: string; total: number | string }[];
  return rows
    .map(({ value, total }) => ({ value, total: Number(total) }))
    .sort((a, b) => b.total - a.total || a.value.localeCompare(b.value, 'vi'));
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** How many of the `ids` point at each target of a relation: one grouped query. */
export async function countByTarget(
  strapi: Core.Strapi,
  uid: string,
  relation: string,
  ids: Subquery,
): Promise<Map<number, number>> {
  const attribute = strapi.db.metadata.get(uid).attributes[relation] as unknown as { joinTable: JoinTable };
  const { name, joinColumn, inverseJoinColumn } = attribute.joinTable;
  const rows = (await strapi.db
    .connection(name)
    .whereIn(joinColumn.name, ids)
    .select({ target: inverseJoinColumn.name })
    .count({ total: '*' })
    .groupBy(inverseJoinColumn.name)) as { target: number; total: number | string }[];
  return new Map(rows.map(({ target, total }) => [target, Number(total)]));
}
