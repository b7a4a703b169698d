import type { Core } from '@strapi/strapi';
import type { Suggestion } from '../../domain/suggest';

const TAGGING = 'plugin::reform-themes.tagging';
const TABLE = 'reform_theme_taggings';

/** A theme that was given or left out by little. */
export interface UncertainTheme {
  code: string;
  score: number;
}

interface TaggingRow {
  id: number;
  fixedAt: string | null;
}

/** Scores in between leave a doubt that a person should settle. */
const DOUBT = { from: 0.4, below: 0.6 };

export const uncertainOf = (seen: readonly Suggestion[]): UncertainTheme[] =>
  seen
    .filter(({ score }) => score >= DOUBT.from && score < DOUBT.below)
    .map(({ code, score }) => ({ code, score }));

/** One row for a document, whatever happens at the same moment. Run at every boot. */
export async function createTaggingIndex(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(
    `CREATE UNIQUE INDEX IF NOT EXISTS "${TABLE}_unique" ON "${TABLE}" ("content_type_uid", "target_document_id")`,
  );
}

/** Keeps when a document was tagged by itself, and whether its automatic themes are fixed since it was published. */
export class TaggingStore {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uid: string,
  ) {}

  private get query() {
    return this.strapi.db.query(TAGGING as never);
  }

  private where(documentId: string) {
    return { contentTypeUid: this.uid, targetDocumentId: documentId };
  }

  private find(documentId: string): Promise<TaggingRow | null> {
    return this.query.findOne({ where: this.where(documentId) }) as Promise<TaggingRow | null>;
  }

  async isFixed(documentId: string): Promise<boolean> {
    return Boolean((await this.find(documentId))?.fixedAt);
  }

  /** Notes what a tagging left in doubt. */
  async tagged(documentId: string, uncertain: readonly UncertainTheme[]): Promise<void> {
    const data = { taggedAt: new Date().toISOString(), uncertain };
    const row = await this.find(documentId);
    if (row) await this.query.update({ where: { id: row.id }, data } as never);
    else await this.query.create({ data: { ...data, ...this.where(documentId) } } as never);
  }

  /** From the first publication on the automatic themes stay. */
  async fix(documentId: string): Promise<void> {
    const row = await this.find(documentId);
    const now = new Date().toISOString();
    if (row?.fixedAt) return;
    if (row) await this.query.update({ where: { id: row.id }, data: { fixedAt: now } } as never);
    else
      await this.query.create({
        data: { ...this.where(documentId), taggedAt: now, fixedAt: now, uncertain: [] },
      } as never);
  }

  async remove(documentId: string): Promise<void> {
    await this.query.deleteMany({ where: this.where(documentId) });
  }
}
