/** Vietnam has kept UTC+7 without summer time since 1975. */
const startOf = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

/** How often drafts that wait for their day are looked for, in milliseconds. */
export const TURN = 600_000;

/**
 * When a draft that takes effect on a day becomes public: at the start of that day in Vietnam, or, when that has
 * passed, at the next turn of the job that publishes it.
 *
 * @param day ISO day; null: nothing waits
 * @param now milliseconds since 1970
 */
export function nextEffect(day: string | null, now: number): number | null {
  if (day === null) return null;
  const start = startOf(day);
  return start > now ? start : (Math.floor(now / TURN) + 1) * TURN;
}
