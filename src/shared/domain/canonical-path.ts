/**
 * The one address of what a request names: decoded, NFC, lower case, no doubled or trailing slash.
 *
 * @param path the path as the browser sent it, without a query
 * @returns null for malformed percent-encoding or control characters (PostgreSQL refuses them): that names nothing
 */
export function canonicalPath(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (/\p{Cc}/u.test(decoded)) return null;
  const parts = decoded.normalize('NFC').toLowerCase().split('/').filter(Boolean);
  return `/${parts.map(encodeURIComponent).join('/')}`;
}
