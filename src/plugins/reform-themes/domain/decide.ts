import type { Evidence, Suggestion } from './suggest';

/** Why a document carries, or does not carry, a theme. Kept for the document, not for one language. */
export interface Decision {
  code: string;
  origin: 'auto' | 'person';
  state: 'accepted' | 'rejected';
  score: number;
  evidence: Evidence[];
  /** the person, for a person's choice */
  decidedBy?: string | null;
}

export interface Choices {
  added: readonly string[];
  removed: readonly string[];
}

interface DecideInput {
  /** what was decided before; only what people decided is kept */
  previous: readonly Decision[];
  suggestions: readonly Suggestion[];
  /** what a person changes now */
  choices: Choices;
  /** part → whole */
  implies: ReadonlyMap<string, string>;
  /** who makes these choices */
  by?: string | null;
  /** the suggestions are those of before: so are the reasons of what people chose */
  isFixed?: boolean;
}

/**
 * Puts together what people chose and what the tagger finds. A person's choice wins now and ever after; a theme that
 * the tagger no longer finds goes. A part brings its whole, unless a person refused the whole.
 */
export function decide({
  previous,
  suggestions,
  choices,
  implies,
  by = null,
  isFixed = false,
}: DecideInput): Decision[] {
  const known = isFixed ? [...previous, ...suggestions] : suggestions;
  const reasonsOf = new Map(known.map((each) => [each.code, each]));
  const reasons = (code: string) => ({
    score: reasonsOf.get(code)?.score ?? 0,
    evidence: reasonsOf.get(code)?.evidence ?? [],
  });

  const personal = new Map<string, Pick<Decision, 'state' | 'decidedBy'>>();
  for (const { code, origin, state, decidedBy } of previous)
    if (origin === 'person') personal.set(code, { state, decidedBy });
  for (const code of choices.added) personal.set(code, { state: 'accepted', decidedBy: by });
  for (const code of choices.removed) personal.set(code, { state: 'rejected', decidedBy: by });

  const decisions = new Map<string, Decision>();
  for (const [code, choice] of personal)
    decisions.set(code, { code, origin: 'person', ...choice, ...reasons(code) });
  for (const { code } of suggestions) {
    if (!decisions.has(code))
      decisions.set(code, { code, origin: 'auto', state: 'accepted', ...reasons(code) });
  }
  for (const part of [...decisions.values()]) {
    if (part.state === 'accepted') addWhole(part, implies, decisions);
  }
  return [...decisions.values()];
}

function addWhole(
  part: Decision,
  implies: ReadonlyMap<string, string>,
  decisions: Map<string, Decision>,
): void {
  const whole = implies.get(part.code);
  if (whole === undefined || decisions.has(whole)) return;
  const { score, evidence } = part;
  const decision: Decision = { code: whole, origin: 'auto', state: 'accepted', score, evidence };
  decisions.set(whole, decision);
  addWhole(decision, implies, decisions);
}

/**
 * The automatic themes of a document that was published: they stay as they are until somebody asks for new ones. A
 * whole that came with a part is left out, it goes when the part goes.
 */
export function fixedSuggestions(
  previous: readonly Decision[],
  implies: ReadonlyMap<string, string>,
): Suggestion[] {
  const reasons = ({ score, evidence }: Decision) => JSON.stringify([score, evidence]);
  const cameWith = new Set(
    previous
      .filter(({ state }) => state === 'accepted')
      .map((part) => `${implies.get(part.code)} ${reasons(part)}`),
  );
  return previous
    .filter((decision) => decision.origin === 'auto' && decision.state === 'accepted')
    .filter((decision) => !cameWith.has(`${decision.code} ${reasons(decision)}`))
    .map(({ code, score, evidence }) => ({ code, score, evidence }));
}

export const acceptedCodes = (decisions: readonly Decision[]): string[] =>
  decisions.filter(({ state }) => state === 'accepted').map(({ code }) => code);

/** What somebody changed: the difference between the set that was there and the one they ask for. */
export function choicesBetween(before: readonly string[], after: readonly string[]): Choices {
  return {
    added: after.filter((code) => !before.includes(code)),
    removed: before.filter((code) => !after.includes(code)),
  };
}

/** Decisions that agree with a set of themes which somebody went back to. */
export function agreeingWith(decisions: readonly Decision[], codes: readonly string[]): Decision[] {
  return decisions.filter(({ code, state }) => codes.includes(code) === (state === 'accepted'));
}
