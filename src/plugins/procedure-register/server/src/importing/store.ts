import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import type { Conflict } from '../../../domain/merge';
import type { PlannedRow } from './plan';

const RUN = 'plugin::procedure-register.import-run';
const ITEM = 'plugin::procedure-register.import-item';
const SOURCE = 'plugin::procedure-register.procedure-source';
const CONFLICT = 'plugin::procedure-register.import-conflict';

export type RunState = 'previewed' | 'running' | 'interrupted' | 'done' | 'discarded';

export interface RunRow {
  id: number;
  fileName: string;
  fileHash: string;
  format: string;
  encoding: string | null;
  state: RunState;
  total: number;
  processed: number;
  created: number;
  changed: number;
  unchanged: number;
  conflicting: number;
  rejected: number;
  failed: number;
  /** changed rows that were kept as drafts: for their day, or because staff are at work on them */
  waiting: number;
  startedBy: string;
  approvedBy: string | null;
  approvedAt: string | null;
  finishedAt: string | null;
  heartbeat: string | null;
  /** the process that carries it out */
  worker: string | null;
  notes: string[];
  createdAt: string;
}

/** What of a plan is needed to carry it out. */
type WrittenPart = 'data' | 'newField' | 'newSuccessor' | 'rowHash';

export interface ItemRow extends Omit<PlannedRow, 'documentId' | WrittenPart> {
  id: number;
  runId: number;
  state: 'pending' | 'done' | 'failed' | 'nothing';
  target: string | null;
  payload: Pick<PlannedRow, WrittenPart> | null;
}

export interface ConflictRow extends Conflict {
  id: number;
  target: string;
  language: string;
  key: string;
  name: string;
  runId: number;
  state: 'open' | 'kept' | 'taken';
  decidedBy: string | null;
  decidedAt: string | null;
  createdAt: string;
}

/** A run on another machine that gave no sign of life for so long has died with its process. */
const SILENCE = 60_000;

const worker = (): string => `${hostname()} ${process.pid}`;

/** Whether a process of this machine has ended; of another machine nothing is known. */
function hasDied(name: string | null): boolean {
  const [host, pid] = (name ?? '').split(' ');
  if (host !== hostname() || !pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

type StoredConflict = ConflictRow & Record<'ours' | 'theirs', { value: unknown }>;

/** The tables of imports. */
export class ImportStore {
  constructor(private readonly strapi: Core.Strapi) {}

  private query(uid: string) {
    return this.strapi.db.query(uid as never);
  }

  async createRun(data: Partial<RunRow>): Promise<RunRow> {
    return (await this.query(RUN).create({ data } as never)) as RunRow;
  }

  async updateRun(id: number, data: Partial<RunRow>): Promise<void> {
    await this.query(RUN).update({ where: { id }, data } as never);
  }

  async run(id: number): Promise<RunRow | null> {
    await this.noticeDeadRuns();
    return (await this.query(RUN).findOne({ where: { id } })) as RunRow | null;
  }

  async runs(limit: number): Promise<RunRow[]> {
    await this.noticeDeadRuns();
    return (await this.query(RUN).findMany({ orderBy: { id: 'desc' }, limit })) as RunRow[];
  }

  /** Takes a run over, if it waits for its start and no other one is at work. */
  async claim(id: number, approvedBy: string): Promise<'claimed' | 'busy' | 'ended'> {
    await this.noticeDeadRuns();
    return this.strapi.db.transaction(async () => {
      if (this.strapi.db.dialect.client === 'postgres') {
        await this.strapi.db.connection.raw(
          `SELECT pg_advisory_xact_lock(hashtext('procedure-register import'))`,
        );
      }
      const running = await this.query(RUN).count({ where: { state: 'running' } });
      if (running > 0) return 'busy';
      const now = new Date().toISOString();
      const data = { state: 'running', approvedBy, approvedAt: now, heartbeat: now, worker: worker() };
      const { count } = (await this.query(RUN).updateMany({
        where: { id, state: { $in: ['previewed', 'interrupted'] } },
        data,
      } as never)) as { count: number };
      return count === 1 ? 'claimed' : 'ended';
    });
  }

  private async noticeDeadRuns(): Promise<void> {
    const running = (await this.query(RUN).findMany({ where: { state: 'running' } })) as RunRow[];
    const dead = running.filter(
      ({ worker: name, heartbeat }) =>
        hasDied(name) || Date.now() - new Date(heartbeat ?? 0).getTime() > SILENCE,
    );
    for (const { id } of dead) await this.updateRun(id, { state: 'interrupted' });
  }

  /** A file that is read again takes the place of its runs that nobody carried to the end. */
  async supersede(fileHash: string): Promise<void> {
    const where = { fileHash, state: { $in: ['previewed', 'interrupted'] } };
    await this.noticeDeadRuns();
    const old = (await this.query(RUN).findMany({ select: ['id'], where } as never)) as { id: number }[];
    for (const { id } of old) await this.discard(id);
  }

  async discard(id: number): Promise<void> {
    await this.updateRun(id, { state: 'discarded', finishedAt: new Date().toISOString() });
    await this.dropPayloads(id);
  }

  async addItems(runId: number, rows: readonly PlannedRow[]): Promise<void> {
    const data = rows.map(({ documentId, data: values, newField, newSuccessor, rowHash, ...row }) => {
      const isWork = row.outcome === 'create' || row.outcome === 'change';
      const payload = isWork ? { data: values, newField, newSuccessor, rowHash } : null;
      return { ...row, runId, target: documentId, state: isWork ? 'pending' : 'nothing', payload };
    });
    await this.query(ITEM).createMany({ data } as never);
  }

  async items(runId: number, where: object, page: { start: number; limit: number }): Promise<ItemRow[]> {
    return (await this.query(ITEM).findMany({
      where: { runId, ...where },
      orderBy: { id: 'asc' },
      offset: page.start,
      limit: page.limit,
    } as never)) as ItemRow[];
  }

  countItems(runId: number, where: object): Promise<number> {
    return this.query(ITEM).count({ where: { runId, ...where } });
  }

  async updateItem(id: number, data: Partial<ItemRow>): Promise<void> {
    await this.query(ITEM).update({ where: { id }, data } as never);
  }

  /** What an import held for its work is not needed afterwards. */
  async dropPayloads(runId: number): Promise<void> {
    await this.query(ITEM).updateMany({ where: { runId }, data: { payload: null } } as never);
  }

  async saveSource(target: string, language: string, data: object): Promise<void> {
    const where = { target, language };
    const found = (await this.query(SOURCE).findOne({ select: ['id'], where })) as { id: number } | null;
    if (found) await this.query(SOURCE).update({ where: { id: found.id }, data } as never);
    else await this.query(SOURCE).create({ data: { ...where, ...data } } as never);
  }

  async source(
    target: string,
    language: string,
  ): Promise<{ id: number; fields: Record<string, string> } | null> {
    return (await this.query(SOURCE).findOne({ where: { target, language } })) as never;
  }

  /** Marks entries as seen in a source now. */
  async markSeen(ids: readonly number[], runId: number): Promise<void> {
    const data = { lastRun: runId, lastSeenAt: new Date().toISOString() };
    for (let start = 0; start < ids.length; start += 500) {
      await this.query(SOURCE).updateMany({
        where: { id: { $in: ids.slice(start, start + 500) } },
        data,
      } as never);
    }
  }

  /** A conflict that is open already is brought up to date. */
  async keepConflict(
    about: Pick<ConflictRow, 'target' | 'language' | 'key' | 'name' | 'runId'>,
    found: Conflict,
  ): Promise<void> {
    const { target, language } = about;
    const where = { target, language, field: found.field, state: 'open' };
    const open = (await this.query(CONFLICT).findOne({ select: ['id'], where })) as { id: number } | null;
    const { field, ours, theirs } = found;
    // A bare text in a JSON column would be taken for JSON itself.
    const data = { ...about, field, ours: { value: ours }, theirs: { value: theirs }, state: 'open' };
    if (open) await this.query(CONFLICT).update({ where: { id: open.id }, data } as never);
    else await this.query(CONFLICT).create({ data } as never);
  }

  async conflicts(where: object = { state: 'open' }): Promise<ConflictRow[]> {
    const rows = (await this.query(CONFLICT).findMany({ where, orderBy: { id: 'asc' } })) as StoredConflict[];
    return rows.map((row) => ({ ...row, ours: row.ours.value, theirs: row.theirs.value }));
  }

  async closeConflict(id: number, data: Partial<ConflictRow>): Promise<void> {
    await this.query(CONFLICT).update({ where: { id }, data } as never);
  }
}

/** Quick ways to the rows of a run, an entry, a conflict. Run at every boot. */
export async function createImportIndexes(strapi: Core.Strapi): Promise<void> {
  const statements = [
    `CREATE INDEX IF NOT EXISTS "procedure_import_items_run" ON "procedure_import_items" ("run_id", "state")`,
    `CREATE UNIQUE INDEX IF NOT EXISTS "procedure_sources_target" ON "procedure_sources" ("target", "language")`,
    `CREATE INDEX IF NOT EXISTS "procedure_import_conflicts_open" ON "procedure_import_conflicts" ("state", "target")`,
  ];
  for (const statement of statements) await strapi.db.connection.raw(statement);
}
