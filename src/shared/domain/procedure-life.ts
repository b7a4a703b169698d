/** What decides whether a procedure applies on a day. Dates are ISO days (`2026-11-24`). */
export interface ProcedureTerms {
  legalStatus?: string | null;
  effectiveFrom?: string | null;
  /** the first day on which it no longer applies */
  effectiveTo?: string | null;
}

/** `upcoming`: announced, not yet in effect. */
export type ProcedureState = 'upcoming' | 'in_force' | 'replaced' | 'abolished';

/**
 * The state of a procedure on a day (NĐ 63/2010 Art. 14: a decision announces what is new, amended, replaced or
 * abolished, and each takes effect on its own date).
 *
 * A replacement or abolition that names a later day has not happened yet; one that names none has. A procedure whose
 * last day has passed without a word of what followed counts as abolished.
 *
 * @param today ISO day in Vietnam
 */
export function procedureStateOn(terms: ProcedureTerms, today: string): ProcedureState {
  const { legalStatus, effectiveFrom, effectiveTo } = terms;
  const hasEnded = Boolean(effectiveTo && effectiveTo <= today);
  const endsLater = Boolean(effectiveTo && effectiveTo > today);
  if (legalStatus === 'replaced' && !endsLater) return 'replaced';
  if (legalStatus === 'abolished' && !endsLater) return 'abolished';
  if (hasEnded) return 'abolished';
  return effectiveFrom && effectiveFrom > today ? 'upcoming' : 'in_force';
}

/** Whether a procedure belongs in lists and in the count of those that must be posted. */
export const isListedOn = (terms: ProcedureTerms, today: string): boolean => {
  const state = procedureStateOn(terms, today);
  return state === 'in_force' || state === 'upcoming';
};

const DAY_IN_VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The ISO day that it is in Vietnam at a moment. */
export const dayInVietnam = (moment: Date): string => DAY_IN_VIETNAM.format(moment);
