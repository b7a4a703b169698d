export type Origin = 'moved' | 'consolidated' | 'manual' | 'imported';
export type Outcome = 'added' | 'changed' | 'unchanged' | 'refused';

export interface Redirect {
  documentId: string;
  old: string;
  target: string | null;
  origin: Origin;
  endedAt: string;
}

export interface ListMeta {
  page: number;
  pageSize: number;
  total: number;
}

export interface ImportRow {
  line: number;
  old: string;
  target: string;
  outcome: Outcome;
  reason: string | null;
}

export interface ImportReport {
  rows: ImportRow[];
  notes: string[];
  counts: Record<Outcome, number>;
  isWritten: boolean;
}
