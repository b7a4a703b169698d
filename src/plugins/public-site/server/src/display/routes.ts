import { canonicalPath } from '../../../../../shared/domain/canonical-path';
import { ADDRESSES, PAGE_LOCALES } from '../../../domain/addresses';
import { changed, displayStyles, readDisplay, writeDisplay } from '../../../domain/display';
import { fieldsOf, type FormContext } from '../http/form-context';
import type { Route } from '../http/routes';

/** Remembers for a year. The front does not look at it: pages are the same for everybody. */
const COOKIE = 'hien-thi';
const YEAR = 31_536_000;

/** The style sheet that every page names and that is each reader's own. */
export const DISPLAY_STYLES = '/hien-thi.css';

const displayOf = (ctx: FormContext) => {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w.]+)`).exec(ctx.get('Cookie'))?.[1];
  return readDisplay(value);
};

/** A path of this site and nothing else. */
const pathOf = (path: string | undefined): string | null =>
  path?.startsWith('/') &&
  !path.startsWith('//') &&
  !path.includes('\\') &&
  canonicalPath(path.split('?')[0] ?? '')
    ? path
    : null;

/**
 * Text size and contrast without script. A form sets a cookie; the cookie decides what one small style sheet holds. Pages
 * stay the same for everybody and can be kept.
 */
export function displayRoutes(): Route[] {
  const styles = (ctx: FormContext): void => {
    ctx.status = 200;
    ctx.set({
      // Chromium's memory cache does not look at `Vary`: a new choice would show a day later.
      'Cache-Control': 'private, no-cache',
      Vary: 'Cookie',
      'X-Content-Type-Options': 'nosniff',
    });
    ctx.type = 'text/css; charset=utf-8';
    ctx.body = displayStyles(displayOf(ctx));
  };
  const change =
    (home: string) =>
    (ctx: FormContext): void => {
      const { path, ...given } = fieldsOf(ctx);
      const value = writeDisplay(changed(displayOf(ctx), given));
      ctx.redirect(pathOf(path) ?? home);
      ctx.status = 303;
      ctx.set({
        'Set-Cookie': `${COOKIE}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly`,
        'Cache-Control': 'no-store',
      });
    };
  return [
    {
      method: 'GET',
      path: DISPLAY_STYLES,
      handler: (ctx) => styles(ctx as FormContext),
      config: { auth: false },
    },
    ...PAGE_LOCALES.map(
      (locale): Route => ({
        method: 'POST',
        path: ADDRESSES[locale].display,
        handler: (ctx) => change(ADDRESSES[locale].home)(ctx as FormContext),
        config: { auth: false },
      }),
    ),
  ];
}
