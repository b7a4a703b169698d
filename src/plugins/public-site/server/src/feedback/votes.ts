import type { Core } from '@strapi/strapi';
import { dayInVietnam } from '../../../../../shared/domain/procedure-life';
import type { Reason } from '../../../domain/feedback';

export const VOTES = 'reader_votes';

/** What was voted on. */
export interface Target {
  uid: string;
  documentId: string;
  locale: string;
}

/** Whether one thing helped, of the votes of a time. */
export interface Tally extends Target {
  yes: number;
  no: number;
}

interface Row {
  id: number;
  uid: string;
  document_id: string;
  locale: string;
  day: string;
  is_useful: boolean | number;
  reason: Reason | null;
  words: string | null;
}

/** What a reader wrote about why something did not help. */
export interface Words extends Target {
  day: string;
  reason: Reason | null;
  words: string | null;
}

/** Makes the table where it is missing. Run at every boot. A vote's `voter` is known for its day only. */
export async function createVotes(strapi: Core.Strapi): Promise<void> {
  const { schema } = strapi.db.connection;
  if (await schema.hasTable(VOTES)) return;
  await schema.createTable(VOTES, (table) => {
    table.increments('id');
    table.string('uid').notNullable();
    table.string('document_id').notNullable();
    table.string('locale', 10).notNullable();
    table.string('day', 10).notNullable();
    table.boolean('is_useful').notNullable();
    table.string('reason', 20);
    table.text('words');
    table.string('voter', 50);
    table.unique(['voter', 'uid', 'document_id', 'locale'], { indexName: 'reader_votes_once' });
    table.index(['day', 'uid'], 'reader_votes_day');
  });
}

const targetOf = (row: Row): Target => ({
  uid: row.uid,
  documentId: row.document_id,
  locale: row.locale,
});

/** The votes of readers. */
export class Votes {
  constructor(private readonly strapi: Core.Strapi) {}

  private table() {
    const query = this.strapi.db.connection(VOTES);
    return query;
  }

  /** Counts a vote; another one of the same voter on the same day takes the place of the first. Answers its id. */
  async give(target: Target, isUseful: boolean, voter: string): Promise<number> {
    const { uid, documentId, locale } = target;
    const day = dayInVietnam(new Date());
    const values = { uid, document_id: documentId, locale, day, is_useful: isUseful, voter };
    const [row] = (await this.table()
      .insert({ ...values, reason: null, words: null })
      .onConflict(['voter', 'uid', 'document_id', 'locale'])
      .merge(['is_useful', 'reason', 'words'])
      .returning('id')) as { id: number }[];
    return Number(row?.id);
  }

  /** What a vote was on; null when there is none. */
  async target(id: number): Promise<(Target & { isUseful: boolean }) | null> {
    const row = (await this.table().where({ id }).first()) as Row | undefined;
    return row ? { ...targetOf(row), isUseful: Boolean(row.is_useful) } : null;
  }

  async explain(id: number, reason: Reason | null, words: string | null): Promise<void> {
    await this.table().where({ id }).update({ reason, words });
  }

  /** The votes since a day by what they are on. */
  async tallies(uids: readonly string[], since: string): Promise<Tally[]> {
    const rows = (await this.table()
      .select('uid', 'document_id', 'locale')
      .select(this.strapi.db.connection.raw('sum(case when is_useful then 1 else 0 end) as yes'))
      .count({ total: '*' })
      .whereIn('uid', [...uids])
      .where('day', '>=', since)
      .groupBy('uid', 'document_id', 'locale')) as (Row & {
      yes: number | string;
      total: number | string;
    })[];
    return rows.map((row) => ({
      ...targetOf(row),
      yes: Number(row.yes),
      no: Number(row.total) - Number(row.yes),
    }));
  }

  /** What was written since a day about some documents, newest first. */
  async words(documentIds: readonly string[], since: string): Promise<Words[]> {
    const rows = (await this.table()
      .whereIn('document_id', [...documentIds])
      .where('day', '>=', since)
      .where((either) => void either.whereNotNull('reason').orWhereNotNull('words'))
      .orderBy('id', 'desc')) as Row[];
    return rows.map((row) => ({
      ...targetOf(row),
      day: row.day,
      reason: row.reason,
      words: row.words,
    }));
  }

  /** Forgets who voted before today, and words that were kept long enough. */
  async forget(keepDays: number, now = new Date()): Promise<void> {
    const today = dayInVietnam(now);
    const last = dayInVietnam(new Date(now.getTime() - keepDays * 86_400_000));
    await this.table().where('day', '<', today).whereNotNull('voter').update({ voter: null });
    await this.table().where('day', '<', last).whereNotNull('words').update({ words: null });
  }
}
