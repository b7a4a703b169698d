import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Answers } from '../cache/answers';
import type { Mark } from '../outbox/outbox';
import type { ChangeDetail, Projector } from '../records/projector';
import { CLOCK, OUTBOX } from '../tables';
import { pathPatterns } from '../config';

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
    const clock = (await this.strapi.db.connection(CLOCK).where({ id: 1 }).first()) as {
      value: number | string;
    };
    this.cursor = Number(clock.value);
    this.timer = setInterval(() => this.wake(), PAUSE);
    this.timer.unref();
    this.wake();
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

  private async work(): Promise<void> {
    while (this.isAskedAgain && !this.isStopped) {
      this.isAskedAgain = false;
      const seen = new Set<number>();
      while (!this.isStopped && (await this.projector.projectBatch())) continue;
      await this.follow(seen);
      this.answers.workedOut(seen);
    }
  }

  private async follow(seen: Set<number>): Promise<void> {
    const before = this.cursor;
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
    if (this.cursor !== before) for (const listener of this.listeners) listener();
  }

  private apply({ seq, uid, document_id: documentId, detail }: EventRow): void {
    const isTold = uid in pathPatterns(this.strapi);
    this.answers.applied(
      { uid, documentId, detail: JSON.parse(detail) as ChangeDetail, isTold },
      Number(seq),
    );
  }
}
