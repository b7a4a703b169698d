import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { Applier } from './apply';
import { Known } from './known';
import { Planner, type PlannedRow } from './plan';
import type { SourceFile } from './read-file';
import { ImportStore, type ItemRow, type RunRow } from './store';

const BATCH = 50;

export interface Progress {
  done: number;
  total: number;
}

type OnProgress = (progress: Progress) => void;

/** Goes through a source and says what an import of it would do, row by row. Writes nothing. */
export async function* planRows(strapi: Core.Strapi, file: SourceFile): AsyncGenerator<PlannedRow> {
  const known = await Known.load(strapi);
  const planner = new Planner(strapi, known);
  for (const record of file.records) yield planner.plan(record);
}

/** Keeps the plan of an import, to be looked at and approved. */
export async function previewImport(
  strapi: Core.Strapi,
  file: SourceFile,
  startedBy: string,
  onProgress?: OnProgress,
): Promise<RunRow> {
  const store = new ImportStore(strapi);
  const { name: fileName, hash: fileHash, format, encoding, notes } = file;
  const total = file.records.length;
  await store.supersede(fileHash);
  const run = await store.createRun({
    fileName,
    fileHash,
    format,
    encoding,
    notes,
    total,
    startedBy,
    state: 'previewed',
  });
  const counts = { unchanged: 0, rejected: 0 };
  const known = await Known.load(strapi);
  const planner = new Planner(strapi, known);
  const seen: number[] = [];
  for (let start = 0; start < total; start += BATCH) {
    const rows: PlannedRow[] = [];
    for (const record of file.records.slice(start, start + BATCH)) rows.push(await planner.plan(record));
    for (const row of rows) {
      if (row.outcome === 'unchanged') counts.unchanged += 1;
      if (row.outcome === 'reject') counts.rejected += 1;
      const source = row.documentId ? known.sources.get(`${row.documentId} ${row.locale}`) : undefined;
      if (source) seen.push(source.id);
    }
    // Most rows of a source that is imported again and again are unchanged: they are counted, not kept.
    const kept = rows.filter(({ outcome }) => outcome !== 'unchanged');
    if (kept.length > 0) await store.addItems(run.id, kept);
    onProgress?.({ done: Math.min(start + BATCH, total), total });
  }
  await store.markSeen(seen, run.id);
  await store.updateRun(run.id, counts);
  return { ...run, ...counts };
}

/**
 * Carries a plan out, as one act that a named person answers for. A row that fails is named and the rest goes on; what
 * was written stays written, so a run that broke off goes on where it was.
 *
 * @throws ApplicationError when the run is over, or another one is at work
 */
export async function carryOut(
  strapi: Core.Strapi,
  runId: number,
  approvedBy: string,
  onProgress?: OnProgress,
): Promise<RunRow> {
  const store = new ImportStore(strapi);
  const claim = await store.claim(runId, approvedBy);
  if (claim === 'busy')
    throw new errors.ApplicationError('Đang có một đợt nhập khác chạy. Hãy chờ đợt đó xong.');
  if (claim === 'ended') throw new errors.ApplicationError('Đợt nhập này đã kết thúc.');
  const run = (await store.run(runId)) as RunRow;
  const counts = countsOf(run);
  const applier = new Applier(strapi, await Known.load(strapi), run);
  for (;;) {
    const items = await store.items(runId, { state: 'pending' }, { start: 0, limit: BATCH });
    if (items.length === 0) break;
    for (const item of items) {
      const applied = await applyOne(strapi, store, applier, item);
      counts[applied] += 1;
      if (applied !== 'conflicting' && item.conflicts.length > 0) counts.conflicting += 1;
      counts.processed += 1;
      onProgress?.({ done: counts.processed, total: run.total - run.unchanged - run.rejected });
      if (counts.processed % 10 === 0)
        await store.updateRun(runId, { ...counts, heartbeat: new Date().toISOString() });
    }
  }
  const finishedAt = new Date().toISOString();
  await store.updateRun(runId, { ...counts, state: 'done', finishedAt });
  await store.dropPayloads(runId);
  return { ...run, ...counts, state: 'done', finishedAt };
}

const countsOf = ({ processed, created, changed, waiting, conflicting, failed }: RunRow) => ({
  processed,
  created,
  changed,
  waiting,
  conflicting,
  failed,
});

async function applyOne(strapi: Core.Strapi, store: ImportStore, applier: Applier, item: ItemRow) {
  try {
    return await applier.apply(item);
  } catch (error) {
    const reason = reasonOf(error);
    strapi.log.warn(`procedure-register: dòng ${item.line} (${item.key}): ${reason}`);
    await store.updateItem(item.id, { state: 'failed', reason });
    return 'failed' as const;
  }
}

function reasonOf(error: unknown): string {
  const { message, details } = error as Error & {
    details?: { errors?: { path?: string[]; message?: string }[] };
  };
  const parts = (details?.errors ?? []).map(
    ({ path, message: text }) => `${path?.join('.') ?? ''}: ${text ?? ''}`,
  );
  return parts.length > 0 ? parts.join('; ') : message;
}
