import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { KeyMaker, type CacheKey } from '../../../domain/cache-key';
import { encodingFor, hasMatchingTag, isUnmodifiedSince } from '../../../domain/conditional';
import type { RecordsConfig } from '../config';
import type { EndingsService } from '../services/endings';
import type { Answers } from './answers';
import { cookiePattern, hasCredentials } from './credentials';
import type { Entry } from './entry';

/** How an answer came about, for `Cache-Status` (RFC 9211). */
type Way = 'hit' | 'miss' | 'stale';

const STATUS: Record<Way, string> = {
  hit: 'portal; hit',
  miss: 'portal; fwd=miss; stored',
  stale: 'portal; hit; fwd=stale; detail="origin-unavailable"',
};

/** Stands before Strapi's Koa application and answers public reads from finished answers. */
export class Front {
  private readonly keys: KeyMaker;
  private readonly harmless: RegExp[];
  private readonly origins: readonly string[];

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly answers: Answers,
    config: RecordsConfig,
  ) {
    this.keys = new KeyMaker(config.cache);
    this.harmless = config.cache.harmlessCookies.map(cookiePattern);
    this.origins = allowedOrigins(strapi);
  }

  /** Takes the place of the application's own listener, which gets every request that is none of ours. */
  attach(server: Server): void {
    const [application] = server.listeners('request') as RequestListener[];
    if (!application) throw new Error('public-records: the server has no listener yet');
    this.answers.application = application;
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (!this.take(request, response)) application(request, response);
    });
  }

  /** Answers the request if it is a public read. */
  private take(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const key = this.keys.keyOf(url);
    if (!key || headers.upgrade !== undefined) return false;
    if (hasCredentials(headers, this.harmless)) {
      response.setHeader('Cache-Status', 'portal; fwd=bypass');
      forbidToKeep(response);
      return false;
    }
    const entry = this.answers.fresh(key);
    if (entry && !mayLeadOn(url, entry)) this.send(request, response, key, entry, 'hit');
    else void this.sendNew(request, response, key);
    return true;
  }

  private async sendNew(request: IncomingMessage, response: ServerResponse, key: CacheKey): Promise<void> {
    try {
      const known = this.answers.fresh(key);
      const { entry, isStale } = known ? { entry: known, isStale: false } : await this.answers.make(key);
      const target = mayLeadOn(request.url, entry) ? await this.exactTarget(request.url) : null;
      if (response.destroyed) return;
      if (target) sendTo(response, target);
      else this.send(request, response, key, entry, isStale ? 'stale' : known ? 'hit' : 'miss');
    } catch (error) {
      this.strapi.log.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Length': '0' });
      response.end();
    }
  }

  /** Addresses of the old site may be told apart by what pages of this one ignore. */
  private async exactTarget(url: string): Promise<string | null> {
    const mark = url.indexOf('?');
    const endings = this.strapi.plugin('public-records').service('endings') as EndingsService;
    const ending = await endings.find(url.slice(0, mark), url.slice(mark + 1));
    return ending?.isExact ? ending.movedTo : null;
  }

  private send(
    request: IncomingMessage,
    response: ServerResponse,
    { dropped }: CacheKey,
    entry: Entry,
    way: Way,
  ): void {
    const { headers } = request;
    const { body, headers: fixed } = entry.variant(
      encodingFor(headers['accept-encoding'] as string | undefined),
    );
    const { status } = entry.rendered;
    const all = [
      ...fixed,
      'Cache-Control',
      this.answers.cacheControl(entry, way === 'stale'),
      'Cache-Status',
      entry.isKept ? STATUS[way] : 'portal; fwd=miss',
    ];
    if (dropped !== '' && status >= 300 && status < 400) takeAlong(dropped, all);
    if (entry.key.kind === 'rest') this.addOrigin(headers.origin, all);
    if (status === 200 && isKnown(headers, entry)) {
      response.writeHead(304, withoutBody(all));
      response.end();
      return;
    }
    response.writeHead(status, all);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  /** Public reads may be made from any page, or from those that the configuration names. */
  private addOrigin(origin: string | undefined, headers: string[]): void {
    if (this.origins.includes('*')) headers.push('Access-Control-Allow-Origin', '*');
    else {
      headers.push('Vary', 'Origin');
      if (origin !== undefined && this.origins.includes(origin))
        headers.push('Access-Control-Allow-Origin', origin);
    }
    headers.push('Access-Control-Expose-Headers', 'ETag, Last-Modified, Cache-Status');
  }
}

/** Whether a redirect for exactly this query comes before an answer: nothing is public there. */
const mayLeadOn = (url: string | undefined, { key, rendered }: Entry): url is string =>
  key.kind === 'page' && url?.includes('?') === true && [301, 404, 410].includes(rendered.status);

function sendTo(response: ServerResponse, target: string): void {
  response.writeHead(301, {
    Location: target,
    'Cache-Control': 'no-cache',
    'Content-Length': '0',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end();
}

/** RFC 9110 §13.2.2: where a tag is given, a date is not looked at. */
function isKnown(headers: IncomingMessage['headers'], entry: Entry): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  if (tags !== undefined) return hasMatchingTag(tags, entry.hash);
  return since !== undefined && isUnmodifiedSince(since, entry.lastModified);
}

const OF_THE_BODY = new Set(['Content-Length', 'Content-Encoding', 'content-type']);

function withoutBody(headers: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2);
    if (!OF_THE_BODY.has(name)) kept.push(name, value);
  }
  return kept;
}

interface Middleware {
  name?: string;
  config?: { origin?: string | string[] };
}

function allowedOrigins(strapi: Core.Strapi): string[] {
  const middlewares = strapi.config.get<(string | Middleware)[]>('middlewares', []);
  const cors = middlewares.find(
    (each): each is Middleware => typeof each === 'object' && each.name === 'strapi::cors',
  );
  return [cors?.config?.origin ?? '*'].flat();
}

/** A redirect keeps what counters of visits, for example, have put into the address. */
function takeAlong(parameters: string, headers: string[]): void {
  const at = headers.indexOf('location') + 1;
  const location = headers[at];
  if (at > 0 && location !== undefined)
    headers[at] = `${location}${location.includes('?') ? '&' : '?'}${parameters}`;
}

/** Whatever the application says itself. Node writes every head by this method. */
function forbidToKeep(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
    this.setHeader('Cache-Control', 'private, no-store');
    return writeHead.apply(this, args as never);
  } as typeof writeHead;
}
