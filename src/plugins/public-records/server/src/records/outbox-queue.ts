import type { Core } from '@strapi/strapi';
import { isDatabaseThere } from '../cache/database-state';
import { OUTBOX } from '../tables';

/** Few enough that a transaction is short: SQLite has one writer. */
const BATCH = 20;

/** How long a change that could not be projected waits for the next attempt, in milliseconds. */
const PUT_ASIDE_FOR = 60_000;

/** Changes that wait to be projected, in the order in which they were written. */
export class OutboxQueue {
  readonly putAside = new Set<number>();
  private putAsideAt = 0;

  /** @param project projects so many of those that wait; answers whether there were any */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly project: (limit: number) => Promise<boolean>,
  ) {}

  /** Those that wait and are not put aside. */
  waiting() {
    return this.strapi.db
      .connection(OUTBOX)
      .whereNull('cursor')
      .whereNotIn('seq', [...this.putAside])
      .orderBy('seq');
  }

  /** Projects some of what waits. Answers whether there was anything. */
  async workOff(): Promise<boolean> {
    if (Date.now() - this.putAsideAt > PUT_ASIDE_FOR) this.putAside.clear();
    if ((await this.first()) === null) return false;
    try {
      return await this.project(BATCH);
    } catch (error) {
      if (!(await isDatabaseThere(this.strapi))) throw error;
      return this.oneByOne();
    }
  }

  /** One change that cannot be projected must not hold up all that come after it: it is put aside for a while. */
  private async oneByOne(): Promise<boolean> {
    for (let done = 0; done < BATCH; done += 1) {
      const seq = await this.first();
      if (seq === null) return false;
      try {
        await this.project(1);
      } catch (error) {
        this.putAside.add(seq);
        this.putAsideAt = Date.now();
        this.strapi.log.error(`public-records: change ${seq}: ${String(error).slice(-300)}`);
      }
    }
    return true;
  }

  private async first(): Promise<number | null> {
    const row = (await this.waiting().first('seq')) as { seq: number | string } | undefined;
    return row ? Number(row.seq) : null;
  }
}
