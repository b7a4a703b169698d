import type { RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import { addressText, parseTarget, pathOfAddress } from '../../../domain/redirects';
import { render } from '../cache/render';
import { recordsConfig } from '../config';
import { ENDING, type EndingRow } from '../endings/ending-row';
import { runtimeOf } from '../runtime';

/** What a reader finds at an address. */
export type Standing =
  | { state: 'public' }
  | { state: 'redirect'; to: string }
  /** something was here, or nothing ever */
  | { state: 'nothing' };

/**
 * What stands at addresses now, each looked at once. Entries are known by their records; of lists and the other pages
 * that the portal makes by itself only the application knows, so it is asked as a reader would ask it.
 */
export class Standings {
  private readonly known = new Map<string, Promise<Standing>>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** To be called once before the first question, outside any transaction. */
  async prepare(): Promise<void> {
    await runtimeOf(this.strapi).follower.drained();
  }

  /** An address may have a query: a redirect of exactly this query counts first. */
  async at(address: string): Promise<Standing> {
    const path = pathOfAddress(address);
    if (path === address) return this.remembered(path);
    const record = await runtimeOf(this.strapi).records.at(address);
    const isRedirect = record?.state === 'redirect' && record.movedTo !== null;
    return isRedirect ? { state: 'redirect', to: record.movedTo as string } : this.remembered(path);
  }

  /** Where an address leads; null when it leads nowhere else. */
  async next(address: string): Promise<string | null> {
    const standing = await this.at(address);
    return standing.state === 'redirect' ? standing.to : null;
  }

  /** Whether a redirect from a path would ever be seen: pages answer before redirects do. */
  async isFree(path: string): Promise<boolean> {
    const record = await runtimeOf(this.strapi).records.at(path);
    if (record?.state === 'live') return false;
    const row = (await this.strapi.db.query(ENDING as never).findOne({
      select: ['path'],
      where: { path },
    } as never)) as Pick<EndingRow, 'path'> | null;
    return row !== null || record?.state === 'gone' || (await this.ask(path)).status === 404;
  }

  private remembered(path: string): Promise<Standing> {
    const known = this.known.get(path) ?? this.look(path);
    this.known.set(path, known);
    return known;
  }

  private async look(path: string): Promise<Standing> {
    const record = await runtimeOf(this.strapi).records.at(path);
    if (record?.state === 'live') return { state: 'public' };
    if (record?.movedTo) return { state: 'redirect', to: record.movedTo };
    if (record) return { state: 'nothing' };
    const { status, location } = await this.ask(path);
    if (status === 200) return { state: 'public' };
    return location ? { state: 'redirect', to: location } : { state: 'nothing' };
  }

  private async ask(path: string): Promise<{ status: number; location: string | null }> {
    const { origin, host } = new URL(String(this.strapi.config.get('server.absoluteUrl')));
    const { cache } = recordsConfig(this.strapi);
    const { rendered } = await render(this.application(), path, host, cache.longestRender);
    const target = parseTarget(rendered.headers.location ?? '', origin, cache.notPages);
    const location = 'path' in target ? addressText(target.path, target.query) : null;
    return { status: rendered.status, location };
  }

  private application(): RequestListener {
    const { answers } = runtimeOf(this.strapi);
    const [listener] = this.strapi.server.httpServer.listeners('request') as RequestListener[];
    return answers.application ?? (listener as RequestListener);
  }
}
