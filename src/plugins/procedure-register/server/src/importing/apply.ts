import type { Core } from '@strapi/strapi';
import { dayInVietnam } from '../../../../../shared/domain/procedure-life';
import { isSame, type FieldChange } from '../../../domain/merge';
import { changeLine, plainHistory } from '../../../domain/change-line';
import type { Change } from '../../../domain/procedure-data';
import type { Known } from './known';
import { fingerprint, ProcedureModel } from './model';
import { ImportStore, type ItemRow, type RunRow } from './store';

type Row = Record<string, unknown>;

/** What became of a row. `waiting`: written as a draft, not published yet. */
export type Applied = 'created' | 'changed' | 'waiting' | 'conflicting';

interface Document {
  documentId: string;
}

interface DocumentCalls {
  create(params: object): Promise<Document>;
  update(params: object): Promise<Document>;
  findOne(params: object): Promise<Row | null>;
}

/** Writes planned rows. Each row is one transaction together with what is remembered of it. */
export class Applier {
  private readonly model: ProcedureModel;
  private readonly store: ImportStore;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly known: Known,
    private readonly run: Pick<RunRow, 'id'>,
  ) {
    this.model = new ProcedureModel(strapi);
    this.store = new ImportStore(strapi);
  }

  async apply(item: ItemRow): Promise<Applied> {
    const { payload } = item;
    if (!payload) throw new Error('Dòng này không còn dữ liệu để ghi.');
    // Outside the transaction: a row that fails must not take away the field that others use.
    const field = payload.newField ? { field: await this.known.createField(payload.newField) } : {};
    return this.strapi.db.transaction(async () => {
      const successor = payload.newSuccessor
        ? { replacedBy: this.known.documentOf(payload.newSuccessor) }
        : {};
      const data: Row = { ...payload.data, ...field, ...successor };
      const isNew = item.outcome === 'create';
      const { documentId, applied } = isNew ? await this.create(item, data) : await this.change(item, data);
      await this.remember(item, documentId, data);
      await this.store.updateItem(item.id, { state: 'done', target: documentId, payload: null });
      this.known.remember(data.code as string | null, documentId);
      return applied;
    });
  }

  private get documents(): DocumentCalls {
    return this.strapi.documents(this.model.uid as never) as unknown as DocumentCalls;
  }

  private async create(
    { locale, target }: ItemRow,
    values: Row,
  ): Promise<{ documentId: string; applied: Applied }> {
    const syncedAt = new Date().toISOString();
    const data = { sourceOfTruth: 'department', ...values, isSample: false, syncedAt };
    // A translation becomes another language of the entry that it translates.
    const original = locale === 'vi' ? null : (target ?? this.known.documentOf(values.code as string | null));
    if (locale !== 'vi' && !original)
      throw new Error('Chưa có bản tiếng Việt của thủ tục này để gắn bản dịch.');
    const { documentId } = original
      ? await this.documents.update({ documentId: original, locale, status: 'published', data })
      : await this.documents.create({ locale, status: 'published', data });
    return { documentId, applied: 'created' };
  }

  private async change(item: ItemRow, values: Row): Promise<{ documentId: string; applied: Applied }> {
    const { locale, changes, target } = item;
    const documentId = target as string;
    if (changes.length === 0) return { documentId, applied: 'conflicting' };
    const query = { documentId, locale, populate: this.model.populate };
    const draft = await this.documents.findOne({ ...query, status: 'draft' });
    const live = await this.documents.findOne({ ...query, status: 'published' });
    this.refuseOutdated(draft, changes);
    const data: Row = { ...pick(values, changes), isSample: false, syncedAt: new Date().toISOString() };
    if (draft && data.dossier) data.dossier = carryFiles(draft.dossier, data.dossier);
    const isUntouched = draft && live && isSame(this.model.contentOf(draft), this.model.contentOf(live));
    const waitsForDay = Boolean(live) && isLater(values.effectiveFrom);
    const mayPublish = isUntouched && !waitsForDay;
    if (!data.changes && live) data.changes = this.history(draft, changes, values);
    await this.documents.update({
      documentId,
      locale,
      data: waitsForDay && isUntouched ? { ...data, publishOnEffect: true } : data,
      ...(mayPublish ? { status: 'published' } : {}),
    });
    return { documentId, applied: mayPublish ? 'changed' : 'waiting' };
  }

  /** Somebody may have edited between preview and approval: what they wrote was not compared. */
  private refuseOutdated(draft: Row | null, changes: readonly FieldChange[]): void {
    const now = draft ? this.model.valuesOf(draft) : {};
    const edited = changes.filter(({ field, from }) => !isSame(now[field], from));
    if (edited.length === 0) return;
    const labels = edited.map(({ field }) => this.model.labelOf(field).toLowerCase());
    throw new Error(`Đã được sửa sau khi xem trước (${labels.join(', ')}). Hãy tải tệp lên lại.`);
  }

  /** The line that tells readers what the import changed, when the source has none of its own. */
  private history(draft: Row | null, changes: readonly FieldChange[], values: Row): Change[] {
    const fields = changes.map(({ field }) => field);
    const labelOf = (field: string): string => this.model.labelOf(field);
    return [...plainHistory(draft?.changes), changeLine(fields, values, labelOf, dayInVietnam(new Date()))];
  }

  /** What the source said, so that the next import knows what staff have edited since. */
  private async remember(item: ItemRow, target: string, data: Row): Promise<void> {
    const { locale: language, key, name, conflicts, payload } = item;
    const open = new Set(conflicts.map(({ field }) => field));
    const said = Object.entries(data).filter(([field, value]) => value !== undefined && !open.has(field));
    const before = item.outcome === 'change' ? await this.store.source(target, language) : null;
    const fields = {
      ...before?.fields,
      ...Object.fromEntries(said.map(([field, value]) => [field, fingerprint(value)])),
    };
    const lastSeenAt = new Date().toISOString();
    await this.store.saveSource(target, language, {
      rowHash: payload?.rowHash,
      fields,
      lastRun: this.run.id,
      lastSeenAt,
    });
    for (const conflict of conflicts) {
      await this.store.keepConflict({ target, language, key, name, runId: this.run.id }, conflict);
    }
  }
}

const pick = (values: Row, changes: readonly FieldChange[]): Row =>
  Object.fromEntries(changes.map(({ field }) => [field, values[field]]));

const isLater = (day: unknown): boolean => typeof day === 'string' && day > dayInVietnam(new Date());

interface WithItems {
  items?: { name: string; formFile?: { id: number } | null }[];
}

/** Forms that staff uploaded stay with the paper of the same name. */
function carryFiles(stored: unknown, incoming: unknown): unknown {
  const files = new Map(
    ((stored ?? []) as WithItems[]).flatMap(({ items }) =>
      (items ?? []).flatMap(({ name, formFile }) => (formFile ? [[name, formFile.id] as const] : [])),
    ),
  );
  return (incoming as WithItems[]).map((group) => ({
    ...group,
    items: group.items?.map((item) =>
      files.has(item.name) ? { ...item, formFile: files.get(item.name) } : item,
    ),
  }));
}
