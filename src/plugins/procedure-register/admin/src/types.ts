export type { Coverage } from '../../domain/coverage';
export type { Drift } from '../../domain/drift';

export type RunState = 'previewed' | 'running' | 'interrupted' | 'done' | 'discarded';
export type ItemOutcome = 'create' | 'change' | 'unchanged' | 'reject';
export type ProcedureState = 'upcoming' | 'in_force' | 'replaced' | 'abolished';
export type PostingFlag = 'late' | 'overdue' | 'due_soon';

export interface Run {
  id: number;
  fileName: string;
  format: string;
  encoding: string | null;
  state: RunState;
  total: number;
  processed: number;
  created: number;
  changed: number;
  waiting: number;
  unchanged: number;
  conflicting: number;
  rejected: number;
  failed: number;
  startedBy: string;
  approvedBy: string | null;
  createdAt: string;
  notes: string[] | null;
}

export interface FieldChange {
  field: string;
  label: string;
  from: unknown;
  to: unknown;
}

export interface Item {
  id: number;
  line: number;
  key: string;
  name: string;
  locale: string;
  outcome: ItemOutcome;
  state: 'pending' | 'done' | 'failed' | 'nothing';
  target: string | null;
  reason: string | null;
  changes: FieldChange[];
  conflicts: { field: string; label: string; ours: unknown; theirs: unknown }[];
  checks: { part: string; text: string; reason: string }[];
}

export interface RunDetail extends Run {
  items: Item[];
}

export interface Conflict {
  id: number;
  key: string;
  name: string;
  target: string;
  language: string;
  field: string;
  label: string;
  ours: unknown;
  theirs: unknown;
  createdAt: string;
}

export interface RegisterLine {
  documentId: string;
  locale: string | null;
  code: string | null;
  name: string | null;
  field: string | null;
  state: ProcedureState;
  decision: { number: string | null; date: string | null } | null;
  isPublished: boolean;
  postedAt: string | null;
  deadline: string | null;
  flag: PostingFlag | null;
  score: number;
  missing: string[];
  unparsed: boolean;
}
