import type { Rendered } from './entry';

/** The page that says that nothing can be read just now, in the language of the address. */
export type UnavailablePage = (url: string) => {
  type: string;
  body: string;
  headers?: Record<string, string>;
};

const RETRY_AFTER_SECONDS = 10;

/** 503 with the time to come back, in the form of what was asked for. */
export function unavailable(kind: 'page' | 'rest', page: UnavailablePage | null, url: string): Rendered {
  const retry = { 'retry-after': String(RETRY_AFTER_SECONDS) };
  if (kind === 'page' && page) {
    const { type, body, headers } = page(url);
    return {
      status: 503,
      headers: { ...headers, 'content-type': type, ...retry },
      body: Buffer.from(body),
    };
  }
  const error = {
    status: 503,
    name: 'ServiceUnavailableError',
    message: 'The portal cannot be read just now',
    details: {},
  };
  return {
    status: 503,
    headers: { 'content-type': 'application/json; charset=utf-8', ...retry },
    body: Buffer.from(JSON.stringify({ data: null, error })),
  };
}
