/** Moments at which something becomes public by itself, told by those who plan it. */
export type NextChange = () => number | null;

interface Limits {
  maxAge: number;
  staleIfError: number;
}

/** How long intermediaries may show an answer that is being renewed, in seconds. */
const STALE_WHILE_REVALIDATE = 30;

/**
 * How long others may keep an answer: less and less as the moment comes near at which it changes by itself. `s-maxage`
 * is left out, because it forbids the use of stale answers (RFC 9111 §5.2.2.10).
 */
export class Freshness {
  private readonly planned = new Set<NextChange>();

  constructor(private readonly limits: Limits) {}

  plan(next: NextChange): void {
    this.planned.add(next);
  }

  cacheControl(until: number, now: number): string {
    const planned = [...this.planned].map((next) => next() ?? Infinity);
    const left = Math.max(0, Math.floor((Math.min(until, ...planned) - now) / 1000));
    const { maxAge, staleIfError } = this.limits;
    const age = Math.min(maxAge, left);
    return `public, max-age=${age}, stale-while-revalidate=${Math.min(STALE_WHILE_REVALIDATE, left)}, stale-if-error=${staleIfError}`;
  }

  /** Of an answer that should have been made anew and could not be. */
  get staleControl(): string {
    return `public, max-age=0, stale-if-error=${this.limits.staleIfError}`;
  }
}
