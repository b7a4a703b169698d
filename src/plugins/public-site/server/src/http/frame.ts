import { noteUntil } from '../../../../../shared/server/reads/track-reads';
import type { Frame, LanguageLink, SiteInfo } from '../../../../../shared/server/page/types';
import { ADDRESSES, listPath, type ListKind, type PageLocale } from '../../../domain/addresses';
import { coloursPath } from '../../../domain/colours';
import { activeNotices, type TimedNotice } from '../../../domain/notices';
import { findFooterPages, findSite } from '../content/pages';
import type { SiteRow } from '../content/rows';
import type { Surroundings } from '../pages/page';
import type { Portal } from '../portal';
import { DISPLAY_STYLES } from '../display/routes';
import { TEXT } from '../text';
import { featuresOf } from './features';

const LISTS: readonly ListKind[] = ['questions', 'procedures', 'news'];

/** Reads what surrounds every page, once for a request however many parts of the page ask. */
export function surroundingsOf(portal: Portal, locale: PageLocale): () => Promise<Surroundings> {
  let reading: Promise<Surroundings> | undefined;
  const read = async () => {
    const [site, pages] = await Promise.all([findSite(portal, locale), findFooterPages(portal, locale)]);
    return { site, pages };
  };
  return () => (reading ??= read());
}

/** Puts the surroundings into the form that the layout shows. */
export function buildFrame(
  portal: Portal,
  locale: PageLocale,
  language: LanguageLink,
  { site, pages }: Surroundings,
  { path, current }: { path: string; current?: ListKind },
): Frame {
  const footerLinks = [
    ...pages.map((page) => ({
      href: portal.pathOf(portal.config.types.page, { slug: page.slug, locale }),
      text: page.title,
    })),
    { href: ADDRESSES[locale].siteMap, text: TEXT[locale].siteMap.title },
  ];
  const colours = coloursPath({ brand: site?.brandColour ?? null, link: site?.linkColour ?? null });
  return frameOf(portal, locale, language, {
    site: siteInfo(site, locale),
    footerLinks,
    path,
    current,
    colours: colours ? [colours] : [],
    ...featuresOf(site),
  });
}

/** The frame without anything from the database: for the page that says that something is broken. */
export const bareFrame = (portal: Portal, locale: PageLocale, language: LanguageLink): Frame =>
  frameOf(portal, locale, language, {
    site: siteInfo(null, locale),
    footerLinks: [],
    path: ADDRESSES[locale].home,
    colours: [],
    hasNews: true,
    hasEnglish: true,
  });

interface FrameContents {
  site: SiteInfo;
  footerLinks: Frame['footerLinks'];
  /** of this page */
  path: string;
  /** the style sheet with the site's own colours, where it has any */
  colours: string[];
  hasNews: boolean;
  hasEnglish: boolean;
  current?: ListKind;
}

function frameOf(portal: Portal, locale: PageLocale, language: LanguageLink, contents: FrameContents): Frame {
  const { nav } = TEXT[locale];
  return {
    locale,
    site: contents.site,
    homeHref: ADDRESSES[locale].home,
    navigation: LISTS.filter((list) => list !== 'news' || contents.hasNews).map((list) => ({
      href: listPath(locale, list),
      text: nav[list],
      isCurrent: list === contents.current,
    })),
    footerLinks: contents.footerLinks,
    language: contents.hasEnglish ? language : null,
    stylesheet: portal.assets.stylesheet,
    moreStyles: [...contents.colours, DISPLAY_STYLES],
    display: { action: ADDRESSES[locale].display, path: contents.path },
    icon: portal.assets.icon,
    preloadFonts: portal.assets.preloadFonts,
  };
}

function siteInfo(site: SiteRow | null, locale: PageLocale): SiteInfo {
  return {
    name: site?.name ?? TEXT[locale].fallbackName,
    organisation: site?.organisation ?? '',
    logo: site?.logo?.url ?? null,
    contacts: [site?.address, site?.phone, site?.openingHours].filter((line): line is string =>
      Boolean(line),
    ),
    email: site?.email ?? null,
    responsible: site?.responsible ?? null,
    footerNote: site?.footerNote ?? null,
    notices: noticesNow(site?.notices ?? []),
  };
}

/** The messages that hold now; the page holds until the next one begins or ends. */
function noticesNow(notices: readonly TimedNotice[]): string[] {
  const now = new Date();
  const moments = notices.flatMap(({ from, to }) => [from, to]).map((moment) => Date.parse(moment ?? ''));
  for (const moment of moments) if (moment > now.getTime()) noteUntil(moment);
  return activeNotices(notices, now);
}
