import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { FormContext } from '../http/form-context';

/** A form of ours is small; anything else is none of it. */
const LARGEST = 20_000;

/** All readers together, in a process: more than this is no reading. */
const EVERYBODY_PER_MINUTE = 1200;

/** Refuses what is no form of this site, or too much of it. Answers the status that says so; null: it may pass. */
export class FormGuard {
  private readonly everybody = new RateLimiterMemory({ points: EVERYBODY_PER_MINUTE, duration: 60 });
  private readonly client: RateLimiterMemory;

  constructor(
    perMinute: number,
    private readonly origin: string,
  ) {
    this.client = new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  async refuse(ctx: FormContext): Promise<403 | 413 | 415 | 429 | null> {
    if (!this.isFromHere(ctx)) return 403;
    if (Number(ctx.get('Content-Length')) > LARGEST) return 413;
    if (!ctx.is('application/x-www-form-urlencoded')) return 415;
    try {
      await this.client.consume(ctx.ip);
      await this.everybody.consume('all');
      return null;
    } catch {
      return 429;
    }
  }

  /** Browsers say where a form was sent from; programs that say nothing forge nobody's vote. */
  private isFromHere(ctx: FormContext): boolean {
    const site = ctx.get('Sec-Fetch-Site');
    if (site !== '' && site !== 'same-origin' && site !== 'none') return false;
    const origin = ctx.get('Origin');
    return origin === '' || origin === this.origin || origin === `${ctx.protocol}://${ctx.host}`;
  }
}
