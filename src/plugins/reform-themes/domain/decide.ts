import type { Evidence, Suggestion } from './suggest';

/** Why a document carries, or does not carry, a theme. Kept for the document, not for one language. */
export interface Decision {
  code: string;
  origin: 'auto' | 'person';
  state: 'accepted' | 'rejected';
  score: number;
  evidence: Evidence[];
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
}

/**
 * Puts together what people chose and what the tagger finds. A person's choice wins now and ever after; a theme that
 * the tagger no longer finds goes. A part brings its whole, unless a person refused the whole.
 */
export function decide({ previous, suggestions, choices, implies }: DecideInput): Decision[] {
  const found = new Map(suggestions.map((suggestion) => [suggestion.code, suggestion]));
  const reasons = (code: string) => ({
    score: found.get(code)?.score ?? 0,
    evidence: found.get(code)?.evidence ?? [],
  });

  const personal = new Map<string, Decision['state']>();
  for (const { code, origin, state } of previous) if (origin === 'person') personal.set(code, state);
  for (const code of choices.added) personal.set(code, 'accepted');
  for (const code of choices.removed) personal.set(code, 'rejected');

  const decisions = new Map<string, Decision>();
  for (const [code, state] of personal)
    decisions.set(code, { code, origin: 'person', state, ...reasons(code) });
  for (const code of found.keys()) {
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
