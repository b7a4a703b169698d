/**
 * The one address of what a request names: decoded, NFC, lower case, no doubled or trailing slash.
 *
 * @param path the path as the browser sent it
 * @returns null when the percent-encoding is malformed; such an address names nothing
 */
export function canonicalPath(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const parts = decoded.normalize('NFC').toLowerCase().split('/').filter(Boolean);
  return `/${parts.map(encodeURIComponent).join('/')}`;
}
