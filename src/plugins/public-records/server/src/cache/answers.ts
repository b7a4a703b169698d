import type { RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { CacheKey } from '../../../domain/cache-key';
import type { RecordsConfig } from '../config';
import type { Mark } from '../outbox/outbox';
import { AnswerStore, type AppliedChange } from './answer-store';
import { Entry } from './entry';
import { Freshness } from './freshness';
import { render, type RenderResult } from './render';
import { unavailable, type UnavailablePage } from './unavailable';
import { isDatabaseThere } from './database-state';
import { Reads } from '../../../../../shared/server/reads/track-reads';

interface Made {
  entry: Entry;
  /** an old answer in the place of one that could not be made */
  isStale: boolean;
}

interface Flight {
  startedAt: number;
  done: Promise<Made>;
}

/** How long the database is left alone after it was found to be away, in milliseconds. */
const REST = 2000;

/** Gone and existing pages are worth keeping; addresses that never existed are endless. */
const KEPT = new Set([200, 410]);

/** Also what Strapi answers when it cannot read who may do what. */
const SUSPICIOUS = new Set([401, 403]);

/** Finished answers: those that are there, and the making of those that are not, each once at a time. */
export class Answers {
  /** what answers when nothing is finished; set when the server is there */
  application: RequestListener | null = null;
  unavailablePage: UnavailablePage | null = null;
  readonly freshness: Freshness;
  readonly store: AnswerStore;
  private readonly flights = new Map<string, Flight>();
  private readonly host: string;
  private marks: Mark[] = [];
  private lastChange = 0;
  private awayUntil = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly config: RecordsConfig['cache'],
  ) {
    this.freshness = new Freshness(config);
    this.store = new AnswerStore(config.megabytes * 1e6);
    this.host = new URL(String(strapi.config.get('server.absoluteUrl'))).host;
  }

  /** A finished answer that nothing has overtaken. */
  fresh(key: CacheKey): Entry | null {
    const entry = this.store.get(key.key, key.hasQuery);
    if (!entry || entry.isStale || entry.isOver(Date.now())) return null;
    return this.marks.length > 0 && this.mayBeOvertaken(entry) ? null : entry;
  }

  /** Committed changes that are not worked out yet: until then whatever they might touch is made anew. */
  private mayBeOvertaken({ startedAt, reads }: Entry): boolean {
    return this.marks.some(
      ({ uid, documentId, committedAt }) =>
        committedAt >= startedAt && (reads.documents.has(documentId) || reads.types.has(uid)),
    );
  }

  committed(marks: readonly Mark[]): void {
    this.marks.push(...marks);
    this.awayUntil = 0;
    this.lastChange = performance.now();
  }

  applied(change: AppliedChange, seq: number): number {
    const mark = this.marks.find((each) => each.seq === seq);
    if (!mark) this.lastChange = performance.now();
    return this.store.apply(change, mark?.committedAt);
  }

  /** Everything up to these is worked out, what they are part of included. */
  workedOut(seqs: ReadonlySet<number>): void {
    this.marks = this.marks.filter(({ seq }) => !seqs.has(seq));
  }

  /** The newest committed change that is not worked out yet; 0 for none. */
  get lastMark(): number {
    return this.marks.reduce((last, { seq }) => Math.max(last, seq), 0);
  }

  /** Whether a change up to this one is not worked out yet. */
  waitsFor(last: number): boolean {
    return this.marks.some(({ seq }) => seq <= last);
  }

  cacheControl(entry: Entry, isStale: boolean): string {
    if (isStale) return this.freshness.staleControl;
    // What is not here may come back at any moment.
    if (!entry.isKept || entry.rendered.status !== 200) return 'no-cache';
    return this.freshness.cacheControl(entry.reads.until, Date.now());
  }

  /** Makes an answer. Readers who ask for the same meanwhile wait for it, unless something has changed since it began. */
  async make(key: CacheKey): Promise<Made> {
    const flying = this.flights.get(key.key);
    if (flying && flying.startedAt > this.lastChange) return flying.done;
    const startedAt = performance.now();
    const flight: Flight = { startedAt, done: this.makeNew(key, startedAt) };
    this.flights.set(key.key, flight);
    try {
      return await flight.done;
    } finally {
      if (this.flights.get(key.key) === flight) this.flights.delete(key.key);
    }
  }

  private async makeNew(key: CacheKey, startedAt: number): Promise<Made> {
    const old = this.store.get(key.key, key.hasQuery);
    if (old && Date.now() < this.awayUntil) return { entry: old, isStale: true };
    const result = await this.tryToRender(key);
    if (result && !SUSPICIOUS.has(result.rendered.status) && result.rendered.status < 500) {
      this.awayUntil = 0;
      const entry = new Entry(key, result.rendered, result.reads, startedAt, old);
      entry.isKept = KEPT.has(result.rendered.status) && !result.isPrivate;
      if (entry.isKept) this.store.set(entry);
      return { entry, isStale: false };
    }
    if (await isDatabaseThere(this.strapi)) {
      // It is meant so, or something else is broken: the application says it itself, nothing old is passed off as new.
      const rendered = result?.rendered ?? unavailable(key.kind, this.unavailablePage, key.url);
      return { entry: new Entry(key, rendered, new Reads(), startedAt), isStale: false };
    }
    this.awayUntil = Date.now() + REST;
    if (old) return { entry: old, isStale: true };
    const rendered = unavailable(key.kind, this.unavailablePage, key.url);
    return { entry: new Entry(key, rendered, new Reads(), startedAt), isStale: false };
  }

  private async tryToRender(key: CacheKey): Promise<RenderResult | null> {
    try {
      return await render(this.application as RequestListener, key.url, this.host, this.config.longestRender);
    } catch (error) {
      this.strapi.log.error(error);
      return null;
    }
  }
}
