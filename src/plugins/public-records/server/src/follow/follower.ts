import { AsyncResource } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Answers } from '../cache/answers';
import { pruneOutbox, type Mark } from '../outbox/outbox';
import type { ChangeDetail, Projector } from '../records/projector';
import { CLOCK, OUTBOX } from '../tables';
import { pathPatterns, recordsConfig } from '../config';

interface EventRow {
  seq: number | string;
  cursor: number | string;
  uid: string;
  document_id: string;
  detail: string;
}

/** Changes of other processes are seen after at most so long, in milliseconds, whether they announce them or not. */
const PAUSE = 1000;
const BATCH = 500;

/** How often it is looked whether a wait is over, in milliseconds. */
const LOOK = 50;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Works through committed changes: projects those that nobody has, then tells this process's answers of all, in the
 * order of cursors, whoever made them.
 */
export class Follower {
  private cursor = 0;
  private running: Promise<void> | null = null;
  private isAskedAgain = false;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  private followedAt = Date.now();
  private tidiedAt = 0;
  private readonly listeners = new Set<() => void>();
  /** Work must not go on in the transaction of the request that gives the sign. */
  private readonly outside = new AsyncResource('public-records follower');

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly projector: Projector,
    private readonly answers: Answers,
  ) {}

  /** Nothing is finished yet at start: only what comes after now matters to this process's answers. */
  async start(): Promise<void> {
    this.cursor = await this.lastCursor();
    this.timer = setInterval(() => this.wake(), PAUSE);
    this.timer.unref();
    this.wake();
  }

  private async lastCursor(): Promise<number> {
    const clock = (await this.strapi.db.connection(CLOCK).where({ id: 1 }).first()) as {
      value: number | string;
    };
    return Number(clock.value);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.isStopped = true;
    await this.running;
    for (const listener of this.listeners) listener();
  }

  /** Called after each turn that brought something new. Answers how to stop that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  committed(marks: readonly Mark[]): void {
    this.answers.committed(marks);
    this.wake();
  }

  wake(): void {
    this.isAskedAgain = true;
    if (this.isStopped) return;
    this.running ??= this.outside
      .runInAsyncScope(() => this.work())
      .catch((error: unknown) => {
        // The next turn of the clock tries again.
        this.isAskedAgain = false;
        // The message begins with the whole statement, contents included; what went wrong stands at its end.
        this.strapi.log.warn(`public-records: ${String(error).slice(-300)}`);
      })
      .finally(() => {
        this.running = null;
        if (this.isAskedAgain) setImmediate(() => this.wake());
      });
  }

  /** Waits until everything committed before is worked out. */
  async drained(): Promise<void> {
    do {
      this.wake();
      await this.running;
    } while (this.isAskedAgain && !this.isStopped);
  }

  /**
   * Waits until what this process has committed before is worked out; later changes hold nobody up.
   *
   * @param patience milliseconds
   * @returns whether it is
   */
  async caughtUp(patience: number): Promise<boolean> {
    const last = this.answers.lastMark;
    const end = performance.now() + patience;
    while (this.answers.waitsFor(last)) {
      if (this.isStopped || performance.now() > end) return false;
      this.wake();
      await Promise.race([this.running, sleep(LOOK)]);
    }
    return true;
  }

  private async work(): Promise<void> {
    while (this.isAskedAgain && !this.isStopped) {
      this.isAskedAgain = false;
      const seen = new Set<number>();
      while (!this.isStopped && (await this.projector.projectBatch())) continue;
      await this.follow(seen);
      // What cannot be worked out now must not make every answer wait for it.
      this.answers.workedOut(new Set([...seen, ...this.projector.putAside]));
    }
    await this.tidy();
  }

  private async tidy(): Promise<void> {
    if (this.isStopped || Date.now() - this.tidiedAt < HOUR) return;
    this.tidiedAt = Date.now();
    await pruneOutbox(this.strapi, recordsConfig(this.strapi).outboxDays);
  }

  private async follow(seen: Set<number>): Promise<void> {
    const before = this.cursor;
    await this.catchUp();
    for (;;) {
      const rows = (await this.strapi.db
        .connection(OUTBOX)
        .select('seq', 'cursor', 'uid', 'document_id', 'detail')
        .where('cursor', '>', this.cursor)
        .orderBy('cursor')
        .limit(BATCH)) as EventRow[];
      for (const row of rows) {
        this.apply(row);
        seen.add(Number(row.seq));
        this.cursor = Number(row.cursor);
      }
      if (rows.length < BATCH) break;
    }
    this.followedAt = Date.now();
    if (this.cursor !== before) for (const listener of this.listeners) listener();
  }

  /** A machine that slept, or was cut off, for so long may have missed changes that are in the outbox no more. */
  private async catchUp(): Promise<void> {
    if (Date.now() - this.followedAt < recordsConfig(this.strapi).outboxDays * DAY) return;
    this.answers.store.clear();
    this.cursor = await this.lastCursor();
  }

  private apply({ seq, uid, document_id: documentId, detail }: EventRow): void {
    const isTold = uid in pathPatterns(this.strapi);
    this.answers.applied(
      { uid, documentId, detail: JSON.parse(detail) as ChangeDetail, isTold },
      Number(seq),
    );
  }
}
