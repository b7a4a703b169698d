import { addDays } from '../../../shared/domain/working-days';
import { PostingJudge, type Deadlines, type Posting, type RegisterEntry } from './posting';

export interface Figures {
  /** procedures of the register, public or draft, in force on the day */
  inForce: number;
  /** of those, public on the day */
  posted: number;
  /** posted ÷ in force, not rounded; null when none is in force */
  share: number | null;
  /** posted after the deadline */
  postedLate: number;
  /** not posted although the deadline has passed */
  overdue: number;
  /** not posted, two working days or fewer left, the last day included */
  dueSoon: number;
  /** their deadline cannot be told */
  withoutDecisionDate: number;
}

export interface Coverage extends Figures {
  /** ISO day */
  asOf: string;
  /** by field, in Vietnamese order; entries without a field last, with null for slug and name */
  fields: ({ slug: string | null; name: string | null } & Figures)[];
  /** the last twelve ends of a month up to the day, the oldest first */
  months: ({ asOf: string } & Figures)[];
}

const MONTHS = 12;
const COLLATOR = new Intl.Collator('vi');

/**
 * How many of the procedures in force are posted, as of a day, and how posting kept to its deadline. The share counts
 * what is in force; deadlines run from the decision, so their figures also count what is announced and not in force yet.
 *
 * Known for a past day: which entries, as they stand now, were in force on it, and whether each was public by then. Not
 * known, because only the present is stored:
 * - an entry that was deleted since, or that names no day on which it ended, counts on no past day;
 * - one that was withdrawn since counts as not posted;
 * - one whose decision was made later does not count: when its earlier decision was posted is no longer known;
 * - one that was imported later counts from its decision (else its day of effect, else always), and as posted only from
 *   when it was posted here;
 * - one whose posting was never written down counts as posted from its last publication;
 * - a change that waits in the draft of a public entry is not judged before it is published.
 *
 * @param today ISO day in Vietnam
 */
export function coverageOn(
  entries: readonly RegisterEntry[],
  { asOf, today, deadlines }: { asOf: string; today: string; deadlines: Deadlines },
): Coverage {
  const judge = new PostingJudge(deadlines, today);
  const total = new Tally();
  const byField = new Map<string | null, { field: RegisterEntry['field']; tally: Tally }>();
  for (const entry of entries) {
    const posting = judge.on(entry, asOf);
    if (!posting || !total.add(posting)) continue;
    const key = entry.field?.slug ?? null;
    const own = byField.get(key) ?? { field: entry.field, tally: new Tally() };
    byField.set(key, own);
    own.tally.add(posting);
  }
  return {
    asOf,
    ...total.figures(),
    fields: [...byField.values()].sort(byName).map(({ field, tally }) => ({
      slug: field?.slug ?? null,
      name: field?.name ?? null,
      ...tally.figures(),
    })),
    months: lastMonthEnds(asOf, MONTHS).map((day) => {
      const tally = new Tally();
      for (const entry of entries) {
        const posting = judge.on(entry, day);
        if (posting) tally.add(posting);
      }
      return { asOf: day, ...tally.figures() };
    }),
  };
}

class Tally {
  private inForce = 0;
  private posted = 0;
  private postedLate = 0;
  private overdue = 0;
  private dueSoon = 0;
  private withoutDecisionDate = 0;

  /** @returns whether the entry counts: what no longer applies does not */
  add({ state, isPosted, deadline, flag }: Posting): boolean {
    if (state !== 'in_force' && state !== 'upcoming') return false;
    if (state === 'in_force') {
      this.inForce += 1;
      if (isPosted) this.posted += 1;
    }
    if (deadline === null) this.withoutDecisionDate += 1;
    if (flag === 'late') this.postedLate += 1;
    if (flag === 'overdue') this.overdue += 1;
    if (flag === 'due_soon') this.dueSoon += 1;
    return true;
  }

  figures(): Figures {
    const { inForce, posted, postedLate, overdue, dueSoon, withoutDecisionDate } = this;
    const share = inForce === 0 ? null : posted / inForce;
    return { inForce, posted, share, postedLate, overdue, dueSoon, withoutDecisionDate };
  }
}

function byName(a: { field: RegisterEntry['field'] }, b: { field: RegisterEntry['field'] }): number {
  if (!a.field || !b.field) return Number(!a.field) - Number(!b.field);
  return COLLATOR.compare(a.field.name, b.field.name);
}

/** The last ends of a month that are not after the day, the oldest first. */
export function lastMonthEnds(day: string, count: number): string[] {
  const ends: string[] = [];
  // The day after an end of a month is the first of a month.
  for (let first = `${addDays(day, 1).slice(0, 8)}01`; ends.length < count; ) {
    const end = addDays(first, -1);
    ends.unshift(end);
    first = `${end.slice(0, 8)}01`;
  }
  return ends;
}
