import type { Core, UID } from '@strapi/strapi';

export interface Query {
  filters?: object;
  fields?: readonly string[];
  populate?: object;
  sort?: readonly string[];
  start?: number;
  limit?: number;
}

/** Which language an entry is asked for in; absent for types without translations. */
export interface Scope {
  locale?: string;
}

interface Documents {
  findMany(params: object): Promise<unknown>;
  findFirst(params: object): Promise<unknown>;
}

/**
 * The one door to stored content: whoever asks through it gets published entries only. Types without drafts take the
 * status too and ignore it. The shapes of rows are those of rows.ts; each query names the fields it returns.
 */
export class PublishedContent {
  constructor(private readonly strapi: Core.Strapi) {}

  async many<Row>(uid: string, scope: Scope, query: Query): Promise<Row[]> {
    return (await this.documents(uid).findMany({ status: 'published', ...scope, ...query })) as Row[];
  }

  async first<Row>(uid: string, scope: Scope, query: Query): Promise<Row | null> {
    return (await this.documents(uid).findFirst({ status: 'published', ...scope, ...query })) as Row | null;
  }

  /**
   * Straight from the query engine: the start page counts dozens of things, and a pass through the document service
   * costs more than the count itself. For types with drafts only.
   */
  count(uid: string, scope: Scope, filters: object): Promise<number> {
    const where = { $and: [filters, { ...scope, publishedAt: { $notNull: true } }] };
    return this.strapi.db.query(uid as UID.ContentType).count({ where });
  }

  private documents(uid: string): Documents {
    return this.strapi.documents(uid as UID.ContentType) as unknown as Documents;
  }
}
