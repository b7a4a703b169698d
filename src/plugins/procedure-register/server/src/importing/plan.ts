import type { Core } from '@strapi/strapi';
import { ValueProblem } from '../../../../../shared/domain/mend-value';
import { isBlank, merge, type Conflict, type FieldChange } from '../../../domain/merge';
import type { Change, Check } from '../../../domain/procedure-data';
import type { SourceRecord } from '../../../domain/read-record';
import type { Known, KnownEntry } from './known';
import { fingerprint, ProcedureModel } from './model';

type Row = Record<string, unknown>;

export type Outcome = 'create' | 'change' | 'unchanged' | 'reject';

/** What an import would do with one row. */
export interface PlannedRow {
  line: number;
  key: string;
  locale: string;
  name: string;
  outcome: Outcome;
  /** null for a new entry and for a rejected row */
  documentId: string | null;
  reason: string | null;
  changes: FieldChange[];
  conflicts: Conflict[];
  checks: Check[];
  /** the values to write, mended; the field by documentId, or by name (`newField`) when it is new */
  data: Row;
  newField: string | null;
  /** code of the successor when the same file brings it in */
  newSuccessor: string | null;
  /** of the row as the source has it; the same row again changes nothing */
  rowHash: string;
}

/** Attributes that belong to the import itself: they follow the source and are nobody's edit. */
const OF_THE_IMPORT = new Set(['sourceTexts', 'unparsed', 'sourceOfTruth']);

/** Compares rows of a source with the register. Reads only; one row at a time, so that memory stays flat. */
export class Planner {
  private readonly model: ProcedureModel;
  /** codes that rows before this one bring in */
  private readonly newCodes = new Set<string>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly known: Known,
  ) {
    this.model = new ProcedureModel(strapi);
  }

  async plan(record: SourceRecord): Promise<PlannedRow> {
    if ('reason' in record) return rejected(record.line, record.key, '', 'vi', record.reason);
    const { line, key, parsed } = record;
    const { locale, checks } = parsed;
    try {
      const { data, newField, newSuccessor } = this.values(record);
      const entry = this.known.entryOf(parsed);
      const name = String(data.name);
      const { field, replacedBy } = parsed;
      const rowHash = fingerprint({ ...data, field, replacedBy });
      const row = { line, key, locale, name, reason: null, checks, data, newField, newSuccessor, rowHash };
      if (!entry) {
        const documentId = locale === 'vi' ? null : this.known.documentOf(parsed.data.code);
        if (locale === 'vi') this.newCodes.add(parsed.data.code ?? '');
        else if (!documentId && !this.newCodes.has(parsed.data.code ?? '')) {
          return rejected(line, key, name, locale, 'Chưa có bản tiếng Việt của thủ tục này để gắn bản dịch.');
        }
        return { ...row, outcome: 'create', documentId, changes: [], conflicts: [] };
      }
      const source = this.known.sources.get(`${entry.documentId} ${locale}`);
      const isSameRow = source?.rowHash === rowHash && !entry.isSample;
      const found = isSameRow ? { changes: [], conflicts: [] } : await this.compare(entry, locale, data);
      const isChanged = found.changes.length > 0 || found.conflicts.length > 0;
      return { ...row, ...found, outcome: isChanged ? 'change' : 'unchanged', documentId: entry.documentId };
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
      return rejected(line, key, parsed.data.name, locale, error.message);
    }
  }

  private values({
    parsed,
  }: Extract<SourceRecord, { parsed: unknown }>): Pick<PlannedRow, 'data' | 'newField' | 'newSuccessor'> {
    const data = this.model.mend(parsed.data as unknown as Row);
    const field = parsed.field ? this.known.fieldOf(parsed.field) : null;
    if (field) data.field = field;
    if (parsed.replacedBy !== undefined) {
      const successor = this.known.documentOf(parsed.replacedBy);
      const isComing = this.newCodes.has(parsed.replacedBy ?? '');
      if (parsed.replacedBy && !successor && !isComing) {
        parsed.checks.push({
          part: 'status',
          text: parsed.replacedBy,
          reason: 'Chưa có thủ tục mang mã thay thế này.',
        });
      }
      data.replacedBy = successor;
    }
    const newSuccessor = data.replacedBy === null ? (parsed.replacedBy ?? null) : null;
    return { data, newField: parsed.field && !field ? parsed.field : null, newSuccessor };
  }

  private async compare(
    entry: KnownEntry,
    locale: string,
    data: Row,
  ): Promise<{ changes: FieldChange[]; conflicts: Conflict[] }> {
    const stored = await this.stored(entry.documentId, locale);
    const current = this.model.valuesOf(stored);
    if (data.changes) data.changes = joinChanges(current.changes, data.changes);
    if (data.sourceTexts && !data.sourceOfTruth) {
      data.sourceTexts = { ...(current.sourceTexts as Row | null), ...(data.sourceTexts as Row) };
    }
    const base = this.known.sources.get(`${entry.documentId} ${locale}`)?.fields ?? null;
    const isDisposable = entry.isSample;
    const { changes, conflicts } = merge({ current, incoming: data, base, isDisposable }, fingerprint);
    const isOwn = ({ field, theirs }: Conflict): boolean =>
      OF_THE_IMPORT.has(field) || isAppended(field, theirs, current);
    const own = conflicts.filter(isOwn).map(({ field, ours, theirs }) => ({ field, from: ours, to: theirs }));
    const real = conflicts.filter((conflict) => !isOwn(conflict));
    const files = changes.filter(
      ({ field }) => field === 'dossier' && losesFiles(stored.dossier, data.dossier),
    );
    const named = <Part extends { field: string }>(part: Part) => ({
      ...part,
      label: this.model.labelOf(part.field),
    });
    return {
      changes: [...changes.filter((change) => !files.includes(change)), ...own].map(named),
      conflicts: [...real, ...files.map(({ field, from, to }) => ({ field, ours: from, theirs: to }))].map(
        named,
      ),
    };
  }

  private async stored(documentId: string, locale: string): Promise<Row> {
    const documents = this.strapi.documents(this.model.uid as never);
    const query = { documentId, locale, status: 'draft', populate: this.model.populate };
    return ((await documents.findOne(query as never)) ?? {}) as Row;
  }
}

/** Lines of the history are added, never replaced. */
const isAppended = (field: string, theirs: unknown, current: Row): boolean =>
  field === 'changes' &&
  Array.isArray(theirs) &&
  theirs.length >= ((current.changes as unknown[] | null) ?? []).length;

function joinChanges(stored: unknown, incoming: unknown): Change[] {
  const old = (stored ?? []) as Change[];
  const isNew = (line: Change): boolean =>
    !old.some(({ date, note }) => date === line.date && note === line.note);
  return [...old, ...(incoming as Change[]).filter(isNew)];
}

interface StoredItem {
  name: string;
  formFile?: { id: number } | null;
}

const itemsOf = (dossier: unknown): StoredItem[] =>
  ((dossier ?? []) as { items?: StoredItem[] }[]).flatMap(({ items }) => items ?? []);

/** A form that staff uploaded to a paper of which the source no longer speaks. */
const losesFiles = (stored: unknown, incoming: unknown): boolean => {
  const names = new Set(itemsOf(incoming).map(({ name }) => name));
  return itemsOf(stored).some(({ name, formFile }) => !isBlank(formFile) && !names.has(name));
};

const rejected = (line: number, key: string, name: string, locale: string, reason: string): PlannedRow => ({
  ...{ line, key, name, locale, reason, outcome: 'reject', documentId: null },
  ...{ changes: [], conflicts: [], checks: [], data: {}, newField: null, newSuccessor: null, rowHash: '' },
});
