const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SAFE_SCHEME = /^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]|tel:\+?[\d ().-]+$)/i;
const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
// A host name with a dot, as people copy it: hatinh.gov.vn/tin-tuc
const HOST = /^([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?([/?#]|$)/i;
const WITHIN_SITE = /^(\/(?![/\\])|#|\?)/;

/** Browsers ignore control characters and white space in an address, so no check may rely on them. */
const withoutInvisible = (address: string): string =>
  address.replace(/[\u0000-\u001F\u007F\u00A0\u200B-\u200D\uFEFF]/g, '').trim();

/** The address a link gets for what a person typed, or null when it must not be followed. */
export function linkAddress(typed: string): string | null {
  const address = withoutInvisible(typed);
  if (EMAIL.test(address)) return `mailto:${address}`;
  if (HOST.test(address)) return `https://${address}`;
  if (SCHEME.test(address)) return SAFE_SCHEME.test(address) ? address : null;
  return WITHIN_SITE.test(address) ? address : null;
}

/** Pictures of the library are kept by path, so that the portal may move to another address. */
export function imageAddress(url: string, backendUrl: string): string | null {
  const path = backendUrl && url.startsWith(`${backendUrl}/`) ? url.slice(backendUrl.length) : url;
  return /^(https:\/\/|\/uploads\/)[^\s\\]+$/i.test(path) ? path : null;
}
