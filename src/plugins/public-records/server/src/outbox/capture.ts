import type { Core } from '@strapi/strapi';
import type { ModelSchema } from '../../../../../shared/domain/walk-attributes';
import { noteDocuments, noteList, noteType } from '../../../../../shared/server/reads/track-reads';
import { watchedTypes } from '../config';
import type { Outbox, Touched } from './outbox';

interface Row {
  documentId?: string;
  locale?: string | null;
  publishedAt?: unknown;
}

interface Event {
  model: { uid: string };
  params: { where?: unknown; populate?: unknown };
  result?: unknown;
  state: { rows?: Row[] };
}

/**
 * Watches the tables that the public sees, below the document service: its raw writes to other languages, the media
 * library's renames and everything that plugins write by themselves come by here too.
 */
export function captureWrites(strapi: Core.Strapi, outbox: Outbox): void {
  const hasDrafts = (uid: string): boolean =>
    (strapi.contentTypes[uid as never] as { options?: { draftAndPublish?: boolean } }).options
      ?.draftAndPublish === true;

  const touched = (uid: string, rows: readonly Row[]): Touched[] =>
    rows
      .filter(({ publishedAt }) => !hasDrafts(uid) || publishedAt !== null)
      .flatMap(({ documentId, locale }) => (documentId ? [{ uid, documentId, locale: locale ?? null }] : []));

  const add = (uid: string, rows: unknown): Promise<void> =>
    outbox.add(touched(uid, [rows].flat().filter(Boolean) as Row[]));

  async function rowsAt({ model: { uid }, params: { where } }: Event): Promise<Row[]> {
    const select = ['documentId', ...['locale', 'publishedAt'].filter((name) => isStored(strapi, uid, name))];
    return (await strapi.db.query(uid as never).findMany({ select, where } as never)) as Row[];
  }

  /**
   * Outside a transaction the write and the row of the outbox are two steps. One row before and one after it: whichever
   * moment the process is killed at, one of them is there.
   */
  async function before(event: Event): Promise<void> {
    event.state.rows = await rowsAt(event);
    if (!strapi.db.inTransaction()) await add(event.model.uid, event.state.rows);
  }
  const after = (event: Event): Promise<void> => add(event.model.uid, event.state.rows);
  async function afterOne(event: Event): Promise<void> {
    const { id, documentId } = (event.result ?? {}) as { id?: number; documentId?: string };
    // A writer that selects other columns gets other columns.
    const isTelling = documentId !== undefined || id === undefined;
    const rows = isTelling ? event.result : await rowsAt({ ...event, params: { where: { id } } });
    await add(event.model.uid, rows);
  }

  strapi.db.lifecycles.subscribe({
    models: watchedTypes(strapi),
    afterCreate: afterOne,
    async afterCreateMany(event: Event) {
      const { ids } = event.result as { ids: number[] };
      await add(event.model.uid, await rowsAt({ ...event, params: { where: { id: { $in: ids } } } }));
    },
    async beforeUpdate(event: Event) {
      if (!strapi.db.inTransaction()) await before(event);
    },
    afterUpdate: afterOne,
    beforeUpdateMany: before,
    afterUpdateMany: after,
    async beforeDelete(event: Event) {
      if (!strapi.db.inTransaction()) await before(event);
    },
    afterDelete: afterOne,
    beforeDeleteMany: before,
    afterDeleteMany: after,
  } as never);
}

const isStored = (strapi: Core.Strapi, uid: string, name: string): boolean =>
  name in strapi.db.metadata.get(uid).attributes;

/** Types of which every answer needs some: a change of any of them touches all that asked. */
const OF_THE_FRAMEWORK = /^plugin::(users-permissions|i18n)\./;

/** Notes what is read of the watched tables, for the answer that is being made. */
export function captureReads(strapi: Core.Strapi): void {
  const note = ({ model, params, result }: Event): void => {
    if (!OF_THE_FRAMEWORK.test(model.uid)) noteDocuments(result);
    notePopulated(strapi, model.uid, params.populate);
    if (!namesRows(params.where)) noteList(model.uid, params.where ?? {});
  };
  strapi.db.lifecycles.subscribe({
    models: watchedTypes(strapi),
    afterFindOne: note,
    afterFindMany: note,
    afterCount: note,
  } as never);
}

/** Rows that were asked for by their ids were found by another question, which is noted itself. */
function namesRows(where: unknown): boolean {
  if (typeof where !== 'object' || where === null) return false;
  const parts = [where, ...[(where as { $and?: unknown[] }).$and ?? []].flat()];
  return parts.some((part) => typeof part === 'object' && part !== null && 'id' in part);
}

/** An entry that is not public comes along with nothing; once it is, it does. */
function notePopulated(strapi: Core.Strapi, uid: string, populate: unknown): void {
  if (typeof populate !== 'object' || populate === null) return;
  const { attributes } = strapi.getModel(uid as never) as unknown as ModelSchema;
  const parts = Array.isArray(populate)
    ? populate.map((name) => [String(name), true])
    : Object.entries(populate);
  for (const [name, part] of parts as [string, unknown][]) {
    const { target, component } = (attributes[name] ?? {}) as { target?: string; component?: string };
    if (target) noteType(target);
    const inner = (part as { populate?: unknown } | null)?.populate;
    if ((target ?? component) && inner) notePopulated(strapi, (target ?? component) as string, inner);
  }
}
