import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { ENDING, reasonOf, type EndingRow } from '../endings/ending-row';
import { lock } from '../lock';
import type { EndingsService } from '../services/endings';

/** Few enough that a transaction is short: SQLite has one writer. */
const BATCH = 100;

const MADE_BY_STAFF = { targetLocale: null, movedTo: null, note: null, payload: null };

/** A row is its own document: nothing else stands behind a redirect that staff made. */
const newDocumentId = (): string => randomUUID().replaceAll('-', '').slice(0, 24);

interface Redirect {
  old: string;
  target: string;
}

/** The rows of the table of endings that staff make. */
export class RedirectStore {
  constructor(private readonly strapi: Core.Strapi) {}

  row(documentId: string): Promise<EndingRow | null> {
    return this.query().findOne({ where: { documentId } }) as Promise<EndingRow | null>;
  }

  /** Keeps redirects, in the place of whatever ended at their addresses, a few in each transaction. */
  async save(redirects: readonly Redirect[], isImported: boolean): Promise<void> {
    // Sorted, so that two who save at once never wait for each other.
    const sorted = [...redirects].sort((a, b) => (a.old < b.old ? -1 : 1));
    for (let start = 0; start < sorted.length; start += BATCH) {
      await this.strapi.db.transaction(async () => {
        for (const redirect of sorted.slice(start, start + BATCH)) await this.saveOne(redirect, isImported);
      });
    }
  }

  /** Where a redirect leads from now on, and with it those that led to its address. */
  async change(row: EndingRow, target: string): Promise<void> {
    await this.strapi.db.transaction(async () => {
      await this.query().update({
        where: { documentId: row.documentId },
        data: { target, ...(reasonOf(row) === 'manual' ? { isImported: false } : {}) },
      } as never);
      await this.endings().repoint(row.path, target);
    });
  }

  async remove(row: EndingRow): Promise<void> {
    await this.endings().clear([row.path]);
  }

  private async saveOne({ old, target }: Redirect, isImported: boolean): Promise<void> {
    await lock(this.strapi, old);
    const held = (await this.query().findOne({ where: { path: old } })) as EndingRow | null;
    const documentId = held?.documentId ?? newDocumentId();
    const data = {
      ...{ ...MADE_BY_STAFF, path: old, target, isImported, reason: 'manual' },
      ...{ contentTypeUid: ENDING, targetDocumentId: documentId },
    };
    if (held) await this.query().update({ where: { documentId }, data } as never);
    else {
      const endedAt = new Date().toISOString();
      await this.query().create({ data: { ...data, documentId, title: '', endedAt } } as never);
    }
    await this.endings().repoint(old, target);
  }

  private query() {
    return this.strapi.db.query(ENDING as never);
  }

  private endings(): EndingsService {
    return this.strapi.plugin('public-records').service('endings') as EndingsService;
  }
}
