import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { Reads, trackReads } from '../../../../../shared/server/reads/track-reads';
import type { Rendered } from './entry';

/** Headers that the store sets itself, and those that belong to one connection. */
const NOT_KEPT = new Set([
  ...[
    'date',
    'connection',
    'keep-alive',
    'transfer-encoding',
    'content-length',
    'content-encoding',
    'trailer',
  ],
  ...['etag', 'last-modified', 'cache-control', 'vary', 'expires', 'pragma', 'age', 'x-response-time'],
  ...['access-control-allow-origin', 'access-control-allow-credentials', 'access-control-expose-headers'],
]);

export interface RenderResult {
  rendered: Rendered;
  reads: Reads;
  /** it belongs to one reader: it set a cookie, or forbids to be kept */
  isPrivate: boolean;
}

/**
 * Asks the application as a reader without any account would, and says what the answer was made from.
 *
 * @throws when the application gives no answer within `longest` milliseconds
 */
export async function render(
  listener: RequestListener,
  url: string,
  host: string,
  longest: number,
): Promise<RenderResult> {
  const dispatch = (request: unknown, response: unknown): void => {
    listener(request as IncomingMessage, response as ServerResponse);
  };
  const headers = { host, 'user-agent': 'public-records', accept: '*/*' };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer to ${url} within ${longest} ms`)), longest);
  });
  try {
    const asked = trackReads(async () => await inject(dispatch as never, { method: 'GET', url, headers }));
    const { result, reads } = await Promise.race([asked, late]);
    const kept = Object.entries(result.headers).filter(([name]) => !NOT_KEPT.has(name));
    const rendered = {
      status: result.statusCode,
      headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
      body: result.rawPayload,
    };
    const control = String(result.headers['cache-control'] ?? '');
    const isPrivate = 'set-cookie' in result.headers || /\b(private|no-store)\b/.test(control);
    return { rendered, reads, isPrivate };
  } finally {
    clearTimeout(timer);
  }
}
