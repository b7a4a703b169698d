import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isSame } from '../../../domain/merge';
import { fingerprint, ProcedureModel } from './model';
import { ImportStore, type ConflictRow } from './store';

type Row = Record<string, unknown>;

export type Decision = 'keep' | 'take';

/**
 * Ends a conflict between what staff wrote and what the source says. `keep`: ours stands, until the source says
 * something else; `take`: the source's value is written, and published when nothing else waits in the draft.
 *
 * @throws NotFoundError, or ApplicationError when it is decided already
 */
export async function decideConflict(
  strapi: Core.Strapi,
  id: number,
  decision: Decision,
  decidedBy: string,
): Promise<ConflictRow> {
  const store = new ImportStore(strapi);
  return strapi.db.transaction(async () => {
    const [conflict] = await store.conflicts({ id });
    if (!conflict) throw new errors.NotFoundError('Không có xung đột này.');
    if (conflict.state !== 'open') throw new errors.ApplicationError('Xung đột này đã được quyết định.');
    if (decision === 'take') await write(strapi, conflict);
    const source = await store.source(conflict.target, conflict.language);
    const fields = { ...source?.fields, [conflict.field]: fingerprint(conflict.theirs) };
    await store.saveSource(conflict.target, conflict.language, { fields });
    const closed = {
      state: decision === 'take' ? ('taken' as const) : ('kept' as const),
      decidedBy,
      decidedAt: new Date().toISOString(),
    };
    await store.closeConflict(id, closed);
    return { ...conflict, ...closed };
  });
}

async function write(strapi: Core.Strapi, { target, language, field, theirs }: ConflictRow): Promise<void> {
  const model = new ProcedureModel(strapi);
  const documents = strapi.documents(model.uid as never);
  const query = { documentId: target, locale: language, populate: model.populate };
  const draft = (await documents.findOne({ ...query, status: 'draft' } as never)) as Row | null;
  const live = (await documents.findOne({ ...query, status: 'published' } as never)) as Row | null;
  if (!draft) throw new errors.ApplicationError('Thủ tục này không còn trong sổ đăng ký.');
  await documents.update({
    documentId: target,
    locale: language,
    data: { [field]: theirs },
    ...(live && isSame(model.contentOf(draft), model.contentOf(live)) ? { status: 'published' } : {}),
  } as never);
}
