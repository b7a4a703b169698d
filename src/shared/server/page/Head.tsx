/** @jsxImportSource preact */
import { scriptData } from '../../domain/script-data';
import type { Frame, HeadInfo } from './types';

const OG_LOCALE = { vi: 'vi_VN', en: 'en_GB' };

/** The document's head: title, description, addresses in each language, Open Graph, style sheet. */
export function Head({ frame, head }: { frame: Frame; head: HeadInfo }) {
  const title = head.title === frame.site.name ? head.title : `${head.title} | ${frame.site.name}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={head.description} />
      {head.noIndex && <meta name="robots" content="noindex" />}
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.alternates?.map(({ locale, href }) => (
        <link rel="alternate" hreflang={locale} href={href} />
      ))}
      {head.feeds?.map(({ href, type, title: name }) => (
        <link rel="alternate" type={type} title={name} href={href} />
      ))}
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:site_name" content={frame.site.name} />
      <meta property="og:locale" content={OG_LOCALE[frame.locale]} />
      {head.canonical && <meta property="og:url" content={head.canonical} />}
      {head.image && <meta property="og:image" content={head.image.url} />}
      {head.image?.alt && <meta property="og:image:alt" content={head.image.alt} />}
      {head.published && <meta property="article:published_time" content={head.published} />}
      {head.modified && <meta property="article:modified_time" content={head.modified} />}
      <meta name="theme-color" content="#12427c" />
      <link rel="icon" type="image/svg+xml" href={frame.icon} />
      {frame.preloadFonts.map((href) => (
        <link rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={frame.stylesheet} />
      {frame.moreStyles.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {/* A block of data is no script: the page's policy runs none, and needs no exception for this. */}
      {head.data?.map((data) => (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptData(data) }} />
      ))}
    </head>
  );
}
