import type { Portal } from './boot';
import type { RecordsService } from '../../src/plugins/public-records/server/src/services/records';
import type { Change } from '../../src/plugins/public-records/server/src/records/change';

export const recordsOf = ({ strapi }: Pick<Portal, 'strapi'>): RecordsService =>
  strapi.plugin('public-records').service('records');

/** How `Cache-Status` names where an answer came from: "hit", "miss", "stale" or "bypass". */
export async function wayOf(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const response = await fetch(url + path, { headers, redirect: 'manual' });
  await response.arrayBuffer();
  const status = response.headers.get('cache-status') ?? '';
  if (status === 'portal; hit') return 'hit';
  return /fwd=(\w+)/.exec(status)?.[1] ?? status;
}

/** What a client knows of the public side: it follows the change feed from a cursor. */
export class FeedClient {
  readonly known = new Map<string, Change>();
  readonly cursors: number[] = [];
  cursor = 0;

  constructor(private readonly url: string) {}

  /** Reads until nothing is left; `limit` lines at a time. */
  async follow(limit = 100, wait = 0): Promise<void> {
    for (let more = true; more; ) {
      const response = await fetch(
        `${this.url}/api/changes?since=${this.cursor}&limit=${limit}&wait=${wait}`,
      );
      if (!response.ok) throw new Error(`/api/changes: ${response.status}`);
      const { data, meta } = (await response.json()) as {
        data: Change[];
        meta: { cursor: number; more: boolean };
      };
      for (const change of data) {
        this.known.set(change.path, change);
        this.cursors.push(change.cursor);
      }
      this.cursor = meta.cursor;
      more = meta.more;
    }
  }

  /** Addresses of what is public. */
  get live(): string[] {
    return [...this.known.values()]
      .filter(({ action }) => action === 'upsert')
      .map(({ path }) => path)
      .sort();
  }
}
