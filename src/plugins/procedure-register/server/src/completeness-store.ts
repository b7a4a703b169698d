import type { Core } from '@strapi/strapi';
import { completenessOf, type Completeness } from '../../domain/completeness';
import type { Procedure } from '../../domain/procedure';
import { registerConfig } from './config';
import type { ListedEntry } from './register-entries';

const TEXTS = { select: ['id', 'title', 'description'] };

/** What completeness reads of a procedure, and nothing else. */
const PARTS = {
  select: [
    ...['id', 'name', 'dossierSets', 'recipients', 'implementingAgency', 'competentAgency', 'conditions'],
    'sourceTexts',
  ],
  populate: {
    steps: TEXTS,
    channels: { select: ['id', 'channel'], populate: { duration: true, fees: true } },
    dossier: {
      select: ['id'],
      populate: {
        items: {
          select: ['id', 'name', 'form', 'formUrl', 'originals', 'copies'],
          populate: { formFile: { select: ['id', 'url'] } },
        },
      },
    },
    results: { select: ['id', 'name'] },
    legalBasis: { select: ['id', 'title'] },
  },
};

/** Rows whose components are read together. */
const CHUNK = 100;

interface Known {
  updatedAt: number;
  completeness: Completeness;
}

/**
 * Remembers how complete each row is until the row is written again (every save gives it a new `updatedAt`), so that a
 * list of what is incomplete reads only what has changed.
 */
export class CompletenessStore {
  private readonly known = new Map<number, Known>();

  constructor(private readonly strapi: Core.Strapi) {}

  async of(entries: readonly ListedEntry[]): Promise<(entry: ListedEntry) => Completeness> {
    const found = new Map<number, Completeness>();
    const unread = entries.filter(({ rowId, updatedAt }) => {
      const known = this.known.get(rowId);
      if (known?.updatedAt !== updatedAt) return true;
      found.set(rowId, known.completeness);
      return false;
    });
    for (let start = 0; start < unread.length; start += CHUNK) {
      const chunk = unread.slice(start, start + CHUNK);
      const procedures = await this.read(chunk.map(({ rowId }) => rowId));
      for (const { rowId, updatedAt } of chunk) {
        const completeness = completenessOf(procedures.get(rowId) ?? {});
        found.set(rowId, completeness);
        this.known.set(rowId, { updatedAt, completeness });
      }
    }
    return ({ rowId }) => found.get(rowId) as Completeness;
  }

  /** Drops what is no longer in the register: a publication gives a procedure a new row. */
  keepOnly(entries: readonly ListedEntry[]): void {
    const present = new Set(entries.map(({ rowId }) => rowId));
    for (const rowId of this.known.keys()) if (!present.has(rowId)) this.known.delete(rowId);
  }

  private async read(ids: number[]): Promise<Map<number, Procedure>> {
    const rows = (await this.strapi.db.query(registerConfig(this.strapi).types.procedure as never).findMany({
      ...PARTS,
      where: { id: { $in: ids } },
    } as never)) as (Procedure & { id: number })[];
    return new Map(rows.map((row) => [row.id, row]));
  }
}
