import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { entryAt } from './entries';
import type { PageRow, SiteRow } from './rows';

/** An information page with its text; null when none is published under that slug. */
export const findPage = (portal: Portal, locale: PageLocale, slug: string): Promise<PageRow | null> =>
  entryAt<PageRow>(portal, portal.config.types.page, locale, slug);

/** The information pages that every page links to. */
export const findFooterPages = ({ content, config }: Portal, locale: PageLocale): Promise<PageRow[]> =>
  content.many<PageRow>(
    config.types.page,
    { locale },
    {
      filters: { showInFooter: { $eq: true } },
      fields: ['title', 'slug', 'summary', 'isSample'],
      sort: ['order:asc', 'title:asc'],
    },
  );

/** The site's settings in that language; null when nobody has made any. */
export async function findSite({ content, config }: Portal, locale: PageLocale): Promise<SiteRow | null> {
  const rows = await content.many<SiteRow>(
    config.types.site,
    { locale },
    {
      fields: [
        ...['name', 'organisation', 'tagline', 'address', 'phone', 'email', 'openingHours', 'responsible'],
        ...[
          'footerNote',
          'brandColour',
          'linkColour',
          'showNews',
          'showThemes',
          'showEnglish',
          'showFeedback',
        ],
      ],
      populate: { logo: { fields: ['url', 'name'] }, notices: true },
    },
  );
  return rows[0] ?? null;
}
