import type { Core, UID } from '@strapi/strapi';
import { countByTarget, countInComponents, matching, orderedRows, type SortKey } from './tables';

/** What lists show. `populate` may name relations to types without drafts, files and components only. */
export interface ListQuery {
  filters?: object;
  fields: readonly string[];
  populate?: Readonly<Record<string, true | { fields: readonly string[] }>>;
  sort?: readonly string[];
}

/** Which entries, in which order, and which of their columns beside the row id. */
export interface IndexQuery {
  filters: object;
  order?: readonly SortKey[];
  columns?: readonly string[];
  start?: number;
  limit?: number;
}

/** Which language an entry is asked for in; absent for types without translations. */
export interface Scope {
  locale?: string;
}

/**
 * The one door to stored content: whoever asks through it gets published entries only. The shapes of rows are those of
 * rows.ts; each query names the fields it returns.
 *
 * Single entries are the payloads of public records (content/entries). All else is asked of the query engine: the document
 * service adds 1.5 ms to each of the many queries of a page.
 */
export class PublishedContent {
  constructor(private readonly strapi: Core.Strapi) {}

  async many<Row>(uid: string, scope: Scope, query: ListQuery): Promise<Row[]> {
    const { filters = {}, fields, populate = {}, sort = [] } = query;
    const relations = Object.entries(populate);
    return (await this.strapi.db.query(uid as UID.ContentType).findMany({
      where: this.published(uid, scope, filters),
      select: ['id', 'documentId', ...fields],
      populate: Object.fromEntries(
        relations.map(([name, part]) => [
          name,
          part === true || { select: ['id', 'documentId', ...part.fields] },
        ]),
      ),
      orderBy: sort.map((key) => {
        const [name = 'id', direction = 'asc'] = key.split(':');
        return { [name]: direction };
      }),
    } as never)) as Row[];
  }

  /** The entries with these row ids, in the order of the ids. */
  async byIds<Row extends { id: number }>(
    uid: string,
    scope: Scope,
    ids: number[],
    query: ListQuery,
  ): Promise<Row[]> {
    if (ids.length === 0) return [];
    const rows = await this.many<Row>(uid, scope, { ...query, filters: { id: { $in: ids } } });
    return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }

  /** The entries with these documentIds, in the order of the ids. */
  async byDocuments<Row extends { documentId: string }>(
    uid: string,
    scope: Scope,
    documentIds: readonly string[],
    query: ListQuery,
  ): Promise<Row[]> {
    if (documentIds.length === 0) return [];
    const filters = { documentId: { $in: [...documentIds] } };
    const rows = await this.many<Row>(uid, scope, { ...query, filters });
    return rows.sort((a, b) => documentIds.indexOf(a.documentId) - documentIds.indexOf(b.documentId));
  }

  /** Row ids and a few columns of all entries that fit: what a list needs before it knows what it shows. */
  index<Row extends { id: number }>(uid: string, scope: Scope, query: IndexQuery): Promise<Row[]> {
    const { filters, ...rest } = query;
    return orderedRows<Row>(this.strapi, uid, { where: this.published(uid, scope, filters), ...rest });
  }

  count(uid: string, scope: Scope, filters: object): Promise<number> {
    const where = this.published(uid, scope, filters);
    return this.strapi.db.query(uid as UID.ContentType).count({ where });
  }

  /** How many entries point at each target of a relation, by the target's row id. */
  countBy(uid: string, scope: Scope, filters: object, relation: string): Promise<Map<number, number>> {
    return countByTarget(
      this.strapi,
      uid,
      relation,
      matching(this.strapi, uid, this.published(uid, scope, filters)),
    );
  }

  /** How many entries have each value in a column of their components, the most frequent first. */
  countInComponents(
    uid: string,
    scope: Scope,
    filters: object,
    part: { attribute: string; column: string },
  ): Promise<{ value: string; total: number }[]> {
    const ids = matching(this.strapi, uid, this.published(uid, scope, filters));
    return countInComponents(this.strapi, uid, { ...part, ids });
  }

  private published(uid: string, scope: Scope, filters: object): object {
    const hasDrafts = this.strapi.contentTypes[uid as UID.ContentType]?.options?.draftAndPublish === true;
    return { $and: [filters, scope, hasDrafts ? { publishedAt: { $notNull: true } } : {}] };
  }
}
