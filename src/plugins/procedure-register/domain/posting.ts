import { dayInVietnam, procedureStateOn, type ProcedureState } from '../../../shared/domain/procedure-life';
import { addWorkingDays, type WorkingCalendar } from '../../../shared/domain/working-days';
import type { Decision } from './procedure';

/** One procedure of the register: what is public of it, or its draft where nothing is. */
export interface RegisterEntry {
  documentId: string;
  field: { slug: string; name: string } | null;
  legalStatus: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  decision: Decision | null;
  /** when its present decision was first posted; null where that was never written down */
  postedAt: Date | null;
  isPublished: boolean;
  /** when the public version was last published: stands in for an unknown moment of posting */
  publishedSince: Date | null;
  isSample: boolean;
}

/** How long after its decision a procedure must be posted: NĐ 63/2010 Art. 24(2), for a province five working days. */
export interface PostingRule {
  calendar: WorkingCalendar;
  withinWorkingDays: number;
}

interface Limits {
  /** first day on which an unposted procedure is due soon */
  warning: string;
  deadline: string;
}

/** Deadlines by the date of the decision, each worked out once. */
export class Deadlines {
  private readonly known = new Map<string, Limits>();

  constructor(private readonly rule: PostingRule) {}

  /** @returns null for a date that no deadline follows from */
  of(date: string): Limits | null {
    if (date >= ABSURD) return null;
    const known = this.known.get(date);
    if (known) return known;
    const { calendar, withinWorkingDays } = this.rule;
    const beforeWarning = Math.max(0, withinWorkingDays - WARN_BEFORE);
    const warning = addWorkingDays(date, beforeWarning, calendar);
    const deadline = addWorkingDays(warning, withinWorkingDays - beforeWarning, calendar);
    this.known.set(date, { warning, deadline });
    return { warning, deadline };
  }
}

/** `late`: posted after the deadline; `overdue`: not posted although it has passed; `due_soon`: two days are left. */
export type PostingFlag = 'late' | 'overdue' | 'due_soon';

export interface Posting {
  state: ProcedureState;
  isPosted: boolean;
  /** ISO day in Vietnam */
  postedOn: string | null;
  /** last day on which posting is in time; null without a date of the decision */
  deadline: string | null;
  /** only for what must be posted: in force or announced */
  flag: PostingFlag | null;
}

/** Working days before the deadline from which an unposted procedure is due soon. */
const WARN_BEFORE = 2;

/** A decision of that day or later is a slip of the pen, and no deadline follows from it. */
const ABSURD = '2200-01-01';

/** Judges entries on one day after another. */
export class PostingJudge {
  private readonly postingDays = new Map<RegisterEntry, string | null>();

  /** @param today ISO day in Vietnam: from this day on, what is stored exists and what is public is posted */
  constructor(
    private readonly deadlines: Deadlines,
    private readonly today: string,
  ) {}

  /** @returns null when the entry did not exist on that day, or does not count because it is sample data */
  on(entry: RegisterEntry, day: string): Posting | null {
    if (entry.isSample || (day < this.today && !hadBegun(entry, day))) return null;
    const state = procedureStateOn(entry, day);
    const postedOn = entry.isPublished ? this.postingDayOf(entry) : null;
    const isPosted = entry.isPublished && (day >= this.today || (postedOn !== null && postedOn <= day));
    const limits = entry.decision?.date ? this.deadlines.of(entry.decision.date) : null;
    const isDue = state === 'in_force' || state === 'upcoming';
    const flag = isDue && limits ? flagOn(day, limits, isPosted, postedOn) : null;
    return { state, isPosted, postedOn, deadline: limits?.deadline ?? null, flag };
  }

  private postingDayOf(entry: RegisterEntry): string | null {
    let day = this.postingDays.get(entry);
    if (day === undefined) {
      const moment = entry.postedAt ?? entry.publishedSince;
      day = moment && dayInVietnam(moment);
      this.postingDays.set(entry, day);
    }
    return day;
  }
}

/** Existence on a past day is judged by the decision, else by the day of effect; without either it always was. */
function hadBegun({ decision, effectiveFrom }: RegisterEntry, day: string): boolean {
  const since = decision?.date ?? effectiveFrom;
  return !since || since <= day;
}

function flagOn(
  day: string,
  { warning, deadline }: Limits,
  isPosted: boolean,
  postedOn: string | null,
): PostingFlag | null {
  if (isPosted) return postedOn && postedOn > deadline ? 'late' : null;
  if (day > deadline) return 'overdue';
  return day >= warning ? 'due_soon' : null;
}

export interface Publication {
  now: Date;
  /** whether any language was public before */
  wasPublic: boolean;
  /** moment of posting before; where it was never written down, the last publication */
  before: Date | null;
  /** moment that this very write states, and that was not stored before */
  given: Date | null;
  /** number of the public decision in the default language, before and after */
  numberBefore: string | null | undefined;
  numberAfter: string | null | undefined;
}

/**
 * When the decision that a publication makes public was first posted: now, unless the procedure was public already
 * under the same decision. A number that is only filled in, or taken away, is no other decision. A moment that the
 * write states wins.
 */
export function postingMoment({ now, wasPublic, before, given, ...numbers }: Publication): Date {
  if (given) return given;
  const [old, current] = [numberKey(numbers.numberBefore), numberKey(numbers.numberAfter)];
  const isOther = old !== '' && current !== '' && old !== current;
  return wasPublic && before && !isOther ? before : now;
}

const numberKey = (number: string | null | undefined): string =>
  (number ?? '').normalize('NFC').replace(/\s+/g, '').toUpperCase();
