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
  live: Suggestions | null;
  connected: readonly ThemeRef[];
  disconnected: readonly { id?: number; documentId?: string }[];
}

/** Puts together what is stored and what the text says now, the carried themes first. */
export function panelRows({ decisions, live, connected, disconnected }: Input): PanelRow[] {
  const rows = new Map<string, PanelRow>();
  const isSame = (row: ThemeRef) => (other: { id?: number; documentId?: string }) =>
    other.documentId === row.documentId || other.id === row.id;
  const pendingOf = (row: ThemeRef): Pending => {
    if (connected.some(isSame(row))) return 'accept';
    return disconnected.some(isSame(row)) ? 'remove' : null;
  };
  const add = (theme: Suggestion | ThemeRef, decision: Decision | null, isSuggested: boolean) => {
    const { id, documentId, code, name } = theme;
    const { score, evidence } = 'score' in theme ? theme : { score: 0, evidence: [] };
    const row = { id, documentId, code, name, score, evidence, decision, isSuggested, pending: null };
    rows.set(code, { ...row, pending: pendingOf(row) });
  };
  for (const decision of decisions) add(decision, decision, false);
  for (const suggestion of live?.themes ?? [])
    add(suggestion, rows.get(suggestion.code)?.decision ?? null, true);
  for (const theme of connected) if (!rows.has(theme.code)) add(theme, null, false);
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

const rank = (row: PanelRow): number => (isCarried(row) ? 0 : row.decision ? 2 : 1);

/** Whether the document will carry the theme after the next save, as far as people decided. */
export const isCarried = ({ decision, pending }: PanelRow): boolean =>
  pending === 'accept' || (pending === null && decision?.state === 'accepted');

export const isRejected = ({ decision, pending }: PanelRow): boolean =>
  pending === 'remove' || (pending === null && decision?.state === 'rejected');
