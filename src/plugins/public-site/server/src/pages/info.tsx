/** @jsxImportSource preact */
import { ADDRESSES, otherLocale, type PageLocale } from '../../../domain/addresses';
import { excerpt } from '../../../domain/excerpt';
import { findPage } from '../content/pages';
import type { PageHandler } from './page';
import { MetaLine } from './parts/EntryList';
import { RichText } from './parts/RichText';
import { SampleNote } from './parts/SampleNote';
import { translationPath } from './translation';

/** An information page: about, contact, access to information, privacy, accessibility. */
export const infoPage: PageHandler = async (request) => {
  const { portal, locale, text, path } = request;
  const slug = pageSlug(path, locale);
  const page = slug ? await findPage(portal, locale, slug) : null;
  if (!page) return null;
  const uid = portal.config.types.page;
  return {
    head: {
      title: page.title,
      description: excerpt(page.summary) || excerpt(portal.toText(page.body ?? null)),
    },
    canonical: portal.pathOf(uid, { slug: page.slug, locale }),
    translation: await translationPath(request, uid, page.documentId),
    nearest: ADDRESSES[otherLocale(locale)].home,
    breadcrumb: [{ href: ADDRESSES[locale].home, text: text.nav.home }],
    main: (
      <>
        <h1 class="portal-title">{page.title}</h1>
        <MetaLine text={text} isSample={Boolean(page.isSample)} facts={[]} />
        {page.summary && <p class="portal-lead">{page.summary}</p>}
        {page.body ? (
          <RichText html={page.body} tableLabel={text.table} />
        ) : (
          <p class="govuk-body">{text.emptyBody}</p>
        )}
        <SampleNote text={text} isSample={page.isSample} />
      </>
    ),
  };
};

/** "/lien-he" → "lien-he", "/en/contact" → "contact"; '' for an address that is no page's. */
function pageSlug(path: string, locale: PageLocale): string {
  const prefix = locale === 'vi' ? '/' : `${ADDRESSES[locale].home}/`;
  const slug = path.startsWith(prefix) ? path.slice(prefix.length) : '';
  return slug.includes('/') ? '' : decodeURIComponent(slug);
}
