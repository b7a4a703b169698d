import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long after a vote its reason can be given, in milliseconds. */
const HOLDS = 30 * 60_000;

const sign = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/**
 * The name under which a client's votes of one day are known: the same in every process, and gone when the day's
 * votes forget it. Derived from the application's key, so that no process has to tell another.
 */
export const voterOf = (appKey: string, day: string, client: string): string =>
  sign(sign(appKey, `reader-feedback voter ${day}`), client);

/** A proof that its holder has just given a vote. */
export function voteToken(appKey: string, vote: number, now: number): string {
  const text = `${vote}.${now + HOLDS}`;
  return `${text}.${sign(appKey, `reader-feedback vote ${text}`)}`;
}

/** The vote that a proof is of; null when it is none or too old. */
export function readVoteToken(appKey: string, token: string, now: number): number | null {
  const [, text = '', vote, until, given = ''] = /^((\d{1,15})\.(\d{1,15}))\.([\w-]{43})$/.exec(token) ?? [];
  if (!text) return null;
  const expected = Buffer.from(sign(appKey, `reader-feedback vote ${text}`));
  if (!timingSafeEqual(expected, Buffer.from(given))) return null;
  return Number(until) >= now ? Number(vote) : null;
}
