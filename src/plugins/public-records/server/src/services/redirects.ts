import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ENDING, reasonOf, type EndingRow } from '../endings/ending-row';
import { planRedirects, planTarget, type Outcome, type Planned } from '../redirects/plan';
import { readRedirects } from '../redirects/read-file';
import { RedirectStore } from '../redirects/store';
import type { EndingsService } from './endings';

/** How a redirect came to be. */
export type RedirectOrigin = 'moved' | 'consolidated' | 'manual' | 'imported';

/** A line of the panel's list. */
export interface RedirectRow {
  documentId: string;
  old: string;
  /** null: what moved is gone at its new address too */
  target: string | null;
  origin: RedirectOrigin;
  endedAt: string;
}

export interface ListQuery {
  search?: string;
  origin?: RedirectOrigin;
  page: number;
}

export interface ImportReport {
  rows: Planned[];
  notes: string[];
  counts: Record<Outcome, number>;
  isWritten: boolean;
}

/** Addresses that lead elsewhere, as staff see and make them. */
export interface RedirectsService {
  list(query: ListQuery): Promise<{ rows: RedirectRow[]; total: number }>;
  add(old: string, target: string): Promise<Planned>;
  change(documentId: string, target: string): Promise<void>;
  remove(documentId: string): Promise<void>;
  /** a file of redirects; without `write` only what would become of them */
  import(name: string, content: Buffer, options: { write: boolean }): Promise<ImportReport>;
}

export const PAGE_SIZE = 50;

const ORIGINS: Record<RedirectOrigin, object> = {
  moved: { movedTo: { $notNull: true } },
  consolidated: { reason: 'consolidated' },
  manual: { reason: 'manual', isImported: { $ne: true } },
  imported: { reason: 'manual', isImported: true },
};

function originOf(row: EndingRow): RedirectOrigin {
  const reason = reasonOf(row);
  if (reason === 'manual') return row.isImported ? 'imported' : 'manual';
  return reason === 'consolidated' ? 'consolidated' : 'moved';
}

/** Addresses are kept encoded; people search as they read. */
const searched = (text: string): object => {
  const words = [...new Set([text, encodeURI(text.normalize('NFC').toLowerCase())])];
  return { $or: words.flatMap((word) => [{ path: { $containsi: word } }, { target: { $containsi: word } }]) };
};

export default ({ strapi }: { strapi: Core.Strapi }): RedirectsService => {
  const store = new RedirectStore(strapi);
  const endings = () => strapi.plugin('public-records').service('endings') as EndingsService;

  async function rowOf(row: EndingRow): Promise<RedirectRow> {
    const { documentId, path, endedAt } = row;
    const target = row.target ?? (await endings().find(path))?.movedTo ?? null;
    return { documentId, old: path, target, origin: originOf(row), endedAt };
  }

  async function known(documentId: string): Promise<EndingRow> {
    const row = await store.row(documentId);
    if (!row) throw new errors.NotFoundError('Không có chuyển hướng này.');
    return row;
  }

  return {
    async list({ search, origin, page }) {
      const where = {
        $and: [
          origin ? ORIGINS[origin] : { $or: Object.values(ORIGINS) },
          ...(search ? [searched(search)] : []),
        ],
      };
      const query = strapi.db.query(ENDING as never);
      const [rows, total] = await Promise.all([
        query.findMany({
          where,
          orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
          offset: (page - 1) * PAGE_SIZE,
          limit: PAGE_SIZE,
        }) as Promise<EndingRow[]>,
        query.count({ where }),
      ]);
      return { rows: await Promise.all(rows.map(rowOf)), total };
    },

    async add(old, target) {
      const [planned] = (await planRedirects(strapi, [{ line: 0, old, target }])) as [Planned];
      if (planned.reason !== null) throw new errors.ValidationError(planned.reason);
      if (planned.outcome !== 'unchanged') await store.save([planned], false);
      return planned;
    },

    async change(documentId, text) {
      const row = await known(documentId);
      const reason = reasonOf(row);
      if (reason !== 'manual' && reason !== 'consolidated')
        throw new errors.ValidationError('Chuyển hướng này do cổng tự tạo khi bài đổi đường dẫn.');
      const plan = await planTarget(strapi, [row.path], text);
      if ('reason' in plan) throw new errors.ValidationError(plan.reason);
      await store.change(row, plan.target);
    },

    async remove(documentId) {
      const row = await known(documentId);
      if (reasonOf(row) !== 'manual')
        throw new errors.ValidationError('Chỉ xoá được chuyển hướng do người dùng tạo hoặc nhập từ tệp.');
      await store.remove(row);
    },

    async import(name, content, { write }) {
      const { wishes, bad, notes } = await readRedirects(name, content);
      const planned = await planRedirects(strapi, wishes);
      const unread = bad.map(
        ({ line, reason }): Planned => ({ line, old: '', target: '', outcome: 'refused', reason }),
      );
      const rows = [...planned, ...unread].sort((a, b) => a.line - b.line);
      const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
      for (const { outcome } of rows) counts[outcome] += 1;
      if (write)
        await store.save(
          planned.filter(({ outcome }) => outcome === 'added' || outcome === 'changed'),
          true,
        );
      return { rows, notes, counts, isWritten: write };
    },
  };
};
