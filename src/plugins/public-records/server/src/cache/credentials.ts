import type { IncomingHttpHeaders } from 'node:http';

/** Whether a request says who asks. What is answered then belongs to that reader alone. */
export function hasCredentials(headers: IncomingHttpHeaders, harmlessCookies: readonly RegExp[]): boolean {
  if (headers.authorization !== undefined) return true;
  const { cookie } = headers;
  if (!cookie) return false;
  const names = cookie.split(';').map((pair) => pair.split('=')[0]?.trim() ?? '');
  return names.some((name) => name !== '' && !harmlessCookies.some((pattern) => pattern.test(name)));
}

/** `_ga*` as a pattern of whole names. */
export const cookiePattern = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`);
