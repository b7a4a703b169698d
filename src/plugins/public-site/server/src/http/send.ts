import type { DocumentView } from '../pages/page';
import type { PageContext } from './context';
import type { Asset } from './assets';

/** Pages run no script and load nothing from elsewhere. Set here, after Strapi's own headers, so that these win. */
export const PAGE_HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    // Pages ask for nothing; tools that check a page from within it read robots.txt.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Answers with a page. How long it may be kept, and by whom, is said by what keeps finished answers. */
export function sendPage(ctx: PageContext, status: number, html: string): void {
  ctx.status = status;
  ctx.set({ ...PAGE_HEADERS, 'Cache-Control': 'no-cache' });
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = html;
}

/** Answers a form with a page that nobody keeps. */
export function sendFormPage(ctx: PageContext, status: number, html: string): void {
  sendPage(ctx, status, html);
  ctx.set({ 'Cache-Control': 'no-store' });
}

/** Answers with something that no browser shows as a page. */
export function sendDocument(ctx: PageContext, { contentType, body }: DocumentView): void {
  ctx.status = 200;
  ctx.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' });
  ctx.type = contentType;
  ctx.body = body;
}

/** Sends the reader to the one address of what was asked for, for good. */
export function sendRedirect(ctx: PageContext, path: string): void {
  ctx.status = 301;
  ctx.set({ ...PAGE_HEADERS, 'Cache-Control': 'public, max-age=0, must-revalidate' });
  ctx.redirect(path);
}

/** Answers with a built file. Its name holds its hash, so it never changes. */
export function sendAsset(ctx: PageContext, asset: Asset): void {
  const isZipped = asset.gzip !== undefined && /\bgzip\b/.test(ctx.get('Accept-Encoding'));
  ctx.status = 200;
  ctx.set({ 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' });
  if (asset.gzip) ctx.set({ Vary: 'Accept-Encoding' });
  if (isZipped) ctx.set({ 'Content-Encoding': 'gzip' });
  ctx.type = asset.type;
  ctx.body = isZipped ? asset.gzip : asset.body;
}
