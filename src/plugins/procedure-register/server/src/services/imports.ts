import type { Core } from '@strapi/strapi';
import type { Drift } from '../../../domain/drift';
import type { SourceRecord } from '../../../domain/read-record';
import { decideConflict, type Decision } from '../importing/conflicts';
import { exportWorkbook, storedRecords } from '../importing/export';
import { findDrift } from '../importing/drift';
import { carryOut, planRows, previewImport, type Progress } from '../importing/imports';
import { ProcedureModel } from '../importing/model';
import type { PlannedRow } from '../importing/plan';
import { readSourceFile, type SourceFile } from '../importing/read-file';
import { ImportStore, type ConflictRow, type ItemRow, type RunRow } from '../importing/store';
import { templateWorkbook } from '../importing/template';

/** Imports of procedures: read, preview, approve, decide conflicts, compare. */
export interface ImportsService {
  /** @throws FileProblem when the file as a whole cannot be read */
  read(name: string, content: Buffer): Promise<SourceFile>;
  /** what an import would do; writes nothing */
  plan(file: SourceFile): AsyncGenerator<PlannedRow>;
  /** keeps the plan for approval */
  preview(file: SourceFile, startedBy: string, onProgress?: (progress: Progress) => void): Promise<RunRow>;
  /** carries a plan out, or goes on with one that broke off */
  approve(runId: number, approvedBy: string, onProgress?: (progress: Progress) => void): Promise<RunRow>;
  /** rows of a run that were rejected or failed */
  problems(runId: number): Promise<ItemRow[]>;
  conflicts(): Promise<ConflictRow[]>;
  decide(id: number, decision: Decision, decidedBy: string): Promise<ConflictRow>;
  drift(file: SourceFile, options?: { withLinks?: boolean }): Promise<Drift>;
  /** what is in the register already, to report on it */
  stored(): Promise<SourceRecord[]>;
  template(): Promise<Buffer>;
  /** the register as a workbook that can be imported again */
  export(): Promise<Buffer>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ImportsService => ({
  read: (name, content) => readSourceFile(strapi, name, content),
  plan: (file) => planRows(strapi, file),
  preview: (file, startedBy, onProgress) => previewImport(strapi, file, startedBy, onProgress),
  approve: (runId, approvedBy, onProgress) => carryOut(strapi, runId, approvedBy, onProgress),
  problems: (runId) =>
    new ImportStore(strapi).items(
      runId,
      { $or: [{ outcome: 'reject' }, { state: 'failed' }] },
      { start: 0, limit: 10_000 },
    ),
  conflicts: async () => {
    const model = new ProcedureModel(strapi);
    const open = await new ImportStore(strapi).conflicts();
    return open.map((conflict) => ({ ...conflict, label: model.labelOf(conflict.field) }));
  },
  decide: (id, decision, decidedBy) => decideConflict(strapi, id, decision, decidedBy),
  drift: (file, options) => findDrift(strapi, file, options),
  stored: () => storedRecords(strapi),
  template: () => templateWorkbook(),
  export: () => exportWorkbook(strapi),
});
