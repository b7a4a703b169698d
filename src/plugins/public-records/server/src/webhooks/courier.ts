import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { recordsConfig } from '../config';
import { Deliveries } from './deliveries';
import { FanOut } from './fan-out';
import { Leases, type Claimed } from './leases';
import { sendMessage } from './send';

/** How often is looked for retries that are due, in milliseconds. */
const PAUSE = 5000;
/** Subscriptions that one process serves at the same time. */
const LANES = 4;
/** Messages that one subscription may have sent in a row while others wait. */
const IN_A_ROW = 20;
const HOUR = 3600_000;

/** Makes deliveries of changes and brings them to their receivers. */
export class Courier {
  private readonly fanOut: FanOut;
  private readonly deliveries: Deliveries;
  private readonly leases: Leases;
  private readonly lanes = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private turn: Promise<void> | null = null;
  private isAskedAgain = false;
  private prunedAt = 0;
  private timer: NodeJS.Timeout | undefined;
  private forget: (() => void) | undefined;
  /** Sending must not go on in the transaction of the request that gives the sign. */
  private readonly outside = new AsyncResource('public-records courier');

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly clock: () => number = Date.now,
  ) {
    this.fanOut = new FanOut(strapi);
    this.deliveries = new Deliveries(strapi, clock);
    this.leases = new Leases(strapi, clock);
  }

  /** Sends by itself from now on, unless this process does no scheduled work. */
  start(onChange: (listener: () => void) => () => void): void {
    if (this.strapi.config.get('server.cron.enabled') === false) return;
    this.forget = onChange(() => this.wake());
    this.timer = setInterval(() => this.wake(), PAUSE);
    this.timer.unref();
    this.wake();
  }

  /** A sending that is under way is broken off and made again after the next start, with the same id. */
  async stop(): Promise<void> {
    this.forget?.();
    clearInterval(this.timer);
    this.stopping.abort();
    await this.turn;
    await this.idle();
  }

  /** Makes what is to be delivered and delivers what is due, now. */
  async deliverDue(): Promise<void> {
    await this.outside.runInAsyncScope(() => this.look());
    await this.idle();
  }

  /** Something may be due. Does nothing in a process that does no scheduled work. */
  wake(): void {
    if (this.isStopped || !this.timer) return;
    this.isAskedAgain = true;
    this.turn ??= this.outside
      .runInAsyncScope(() => this.look())
      .finally(() => {
        this.turn = null;
        if (this.isAskedAgain) setImmediate(() => this.wake());
      });
  }

  private get isStopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async look(): Promise<void> {
    this.isAskedAgain = false;
    try {
      await this.fanOut.run();
      this.openLane();
      await this.prune();
    } catch (error) {
      // The next turn of the clock tries again.
      this.warn(error);
    }
  }

  private warn(error: unknown): void {
    this.strapi.log.warn(`public-records: ${String(error)}`);
  }

  private async idle(): Promise<void> {
    while (this.lanes.size > 0) await Promise.all(this.lanes);
  }

  /** A lane serves one subscription after the other. */
  private openLane(): void {
    if (this.isStopped || this.lanes.size >= LANES) return;
    const lane = this.serveAll()
      .catch((error: unknown) => this.warn(error))
      .finally(() => this.lanes.delete(lane));
    this.lanes.add(lane);
  }

  private async serveAll(): Promise<void> {
    while (!this.isStopped) {
      const claimed = await this.leases.claim(recordsConfig(this.strapi).webhooks.patience);
      if (!claimed) return;
      // While this one is served, another may look whether there are more.
      this.openLane();
      try {
        await this.serve(claimed);
      } finally {
        await this.leases.release(claimed);
      }
    }
  }

  private async serve(claimed: Claimed): Promise<void> {
    const { patience, retrySeconds } = recordsConfig(this.strapi).webhooks;
    for (let sent = 0; sent < IN_A_ROW && !this.isStopped; sent += 1) {
      const delivery = await this.deliveries.firstDue(claimed.id);
      const receiver = delivery && (await this.leases.renew(claimed, patience));
      if (!receiver) return;
      const message = { id: delivery.messageId, body: delivery.body };
      const outcome = await sendMessage(this.strapi, receiver, message, this.stopping.signal);
      // Broken off, nobody knows what came of it: it waits as before.
      if (this.isStopped && outcome.status === null) return;
      await this.deliveries.keep(claimed.id, delivery, outcome, retrySeconds);
    }
  }

  private async prune(): Promise<void> {
    if (this.clock() - this.prunedAt < HOUR) return;
    this.prunedAt = this.clock();
    await this.deliveries.prune(recordsConfig(this.strapi).webhooks.keepDays);
  }
}
