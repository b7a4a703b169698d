import type { Decision, Evidence, Suggestion, Suggestions, ThemeRef } from './types';

/** What somebody did in the form and has not saved yet. */
export type Pending = 'accept' | 'remove' | null;

/** One theme in the side panel: what is stored, what the text says now, what waits to be saved. */
export interface PanelRow extends ThemeRef {
  score: number;
  evidence: Evidence[];
  decision: Decision | null;
  /** the text as it stands suggests it */
  isSuggested: boolean;
  pending: Pending;
}

interface Input {
  decisions: readonly Decision[];
  /** null while the text has not been read yet */
  live: Suggestions | null;
  connected: readonly ThemeRef[];
  disconnected: readonly ThemeRef[];
}

/** Puts together what is stored and what the text says now, the carried themes first. */
export function panelRows({ decisions, live, connected, disconnected }: Input): PanelRow[] {
  const rows = new Map<number, PanelRow>();
  const has = (refs: readonly ThemeRef[], id: number) => refs.some((ref) => ref.id === id);
  const add = (theme: Suggestion, decision: Decision | null, isSuggested: boolean) => {
    const { id, documentId, code, name, score, evidence } = theme;
    const pending = has(connected, id) ? 'accept' : has(disconnected, id) ? 'remove' : null;
    rows.set(id, { id, documentId, code, name, score, evidence, decision, isSuggested, pending });
  };
  for (const decision of decisions) add(decision, decision, live === null);
  for (const suggestion of live?.themes ?? [])
    add(suggestion, rows.get(suggestion.id)?.decision ?? null, true);
  for (const theme of connected) {
    const considered = live?.considered.find(({ id }) => id === theme.id);
    if (!rows.has(theme.id)) add(considered ?? { ...theme, score: 0, evidence: [] }, null, false);
  }
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

const rank = (row: PanelRow): number => (isCarried(row) ? 0 : row.decision ? 2 : 1);

/** Whether the document will carry the theme after the next save, as far as people decided. */
export const isCarried = ({ decision, pending }: PanelRow): boolean =>
  pending === 'accept' || (pending === null && decision?.state === 'accepted');

export const isRejected = ({ decision, pending }: PanelRow): boolean =>
  pending === 'remove' || (pending === null && decision?.state === 'rejected');

/** Whether new automatic themes would be others than those that are stored; people's choices stay anyhow. */
export function wouldChange(decisions: readonly Decision[], live: Suggestions | null): boolean {
  if (!live) return false;
  const codes = (items: readonly { code: string }[]) => new Set(items.map(({ code }) => code));
  const personal = codes(decisions.filter(({ origin }) => origin === 'person'));
  const stored = codes(decisions.filter(({ origin, state }) => origin === 'auto' && state === 'accepted'));
  const found = codes(live.themes.filter(({ code }) => !personal.has(code)));
  return stored.size !== found.size || [...found].some((code) => !stored.has(code));
}
