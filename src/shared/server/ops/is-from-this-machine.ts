/** What tells where a request really comes from. */
export interface RequestOrigin {
  remoteAddress: string | undefined;
  headers: Record<string, string | string[] | undefined>;
}

/** Headers that a proxy adds: the loopback peer is then the proxy, not the person. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'cf-connecting-ip'];

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

const isLoopback = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);

/**
 * Whether the request was typed on this machine (or comes through an SSH tunnel to it).
 *
 * Besides the peer's address it looks at Host, against names that were rebound to 127.0.0.1, and at Origin, against a
 * foreign page that is open in the browser of somebody at this machine.
 */
export function isFromThisMachine({ remoteAddress, headers }: RequestOrigin): boolean {
  if (!remoteAddress || !isLoopback(remoteAddress)) return false;
  const names = Object.keys(headers).filter((name) => headers[name] !== undefined);
  if (names.some((name) => PROXY_HEADERS.includes(name) || name.startsWith('x-forwarded'))) return false;
  const { host, origin } = headers;
  if (typeof host !== 'string' || !LOOPBACK_HOST.test(host)) return false;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}
