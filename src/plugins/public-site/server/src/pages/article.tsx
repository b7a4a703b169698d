/** @jsxImportSource preact */
import { ADDRESSES, listPath, otherLocale } from '../../../domain/addresses';
import { isoDate } from '../../../domain/dates';
import { excerpt } from '../../../domain/excerpt';
import { pictureOf } from '../../../domain/picture';
import { newsJsonLd } from '../../../domain/json-ld';
import { findArticle } from '../content/articles';
import type { ArticlePageRow, FileRow } from '../content/rows';
import { articleEntry } from './entries';
import { Name, nameOf, themeName } from './names';
import type { PageHandler, PageRequest, PageView } from './page';
import { Download } from './parts/Downloads';
import { MetaLine } from './parts/EntryList';
import { PublishedDate } from './parts/PublishedDate';
import { Related } from './parts/Related';
import { RichText } from './parts/RichText';
import { SampleNote } from './parts/SampleNote';
import { Share } from './parts/Share';
import { SourceLine } from './parts/SourceLine';
import { ThemeLinks } from './parts/ThemeLinks';
import { translationPath } from './translation';

/** A news article. */
export const articlePage: PageHandler = async (request) => {
  const { portal, locale, text, params } = request;
  const article = await findArticle(portal, locale, params.slug ?? '');
  if (!article) return null;
  const { types } = portal.config;
  const canonical = portal.pathOf(types.article, { slug: article.slug, locale });
  const modified = (await portal.lastChanges(types.article, locale, [article.documentId])).get(
    article.documentId,
  );
  return {
    head: await headOf(request, article, canonical, modified),
    canonical,
    translation: await translationPath(request, types.article, article.documentId),
    nearest: listPath(otherLocale(locale), 'news'),
    breadcrumb: [
      { href: ADDRESSES[locale].home, text: text.nav.home },
      { href: listPath(locale, 'news'), text: text.nav.news },
    ],
    current: 'news',
    main: (
      <>
        <Article request={request} article={article} />
        <Share text={text} title={article.title} address={portal.origin + canonical} origin={portal.origin} />
        <Related
          text={text}
          id="related"
          title={text.article.related}
          entries={(article.related ?? []).map((row) => articleEntry(request, row))}
        />
      </>
    ),
  };
};

async function headOf(
  { portal, locale, text, surroundings }: PageRequest,
  article: ArticlePageRow,
  path: string,
  modified?: string,
): Promise<PageView['head']> {
  const { title, cover, section, byline } = article;
  const { site } = await surroundings();
  const description = excerpt(article.summary) || excerpt(portal.toText(article.body));
  const image = cover
    ? { url: new URL(cover.url, portal.origin).href, alt: cover.alternativeText ?? '' }
    : undefined;
  const published = isoDate(article.publishedOn) || undefined;
  const data = newsJsonLd({
    ...{ title, description, locale, published, modified },
    url: portal.origin + path,
    image: image?.url,
    author: byline,
    section: section && nameOf(section, locale),
    themes: (article.themes ?? []).map((theme) => themeName(theme, locale)),
    publisher: site?.name ?? text.fallbackName,
  });
  return { title, description, image, kind: 'article', published, modified, data: [data] };
}

function Article({ request, article }: { request: PageRequest; article: ArticlePageRow }) {
  const { locale, text } = request;
  return (
    <article>
      <h1 class="portal-title">{article.title}</h1>
      <MetaLine
        text={text}
        isSample={Boolean(article.isSample)}
        facts={[
          article.publishedOn && <PublishedDate value={article.publishedOn} locale={locale} />,
          article.section && (
            <a class="govuk-link" href={listPath(locale, 'news', { section: article.section.slug })}>
              <Name row={article.section} locale={locale} />
            </a>
          ),
          article.byline && `${text.article.byline}: ${article.byline}`,
        ]}
      />
      {article.summary && <p class="portal-lead">{article.summary}</p>}
      {article.cover && <Cover file={article.cover} />}
      {article.body && <RichText html={article.body} tableLabel={text.table} />}
      <Attachments request={request} files={article.attachments ?? []} />
      <ThemeLinks text={text} locale={locale} themes={article.themes ?? []} />
      <SourceLine text={text} source={article.source} url={article.sourceUrl} />
      <SampleNote text={text} isSample={article.isSample} />
    </article>
  );
}

/** The whole picture: nothing of it is cut off. It stands in the first screen and is loaded at once. */
function Cover({ file }: { file: FileRow }) {
  return (
    <div class="portal-cover">
      <img {...pictureOf(file)} alt={file.alternativeText ?? ''} sizes="(min-width: 48rem) 46rem, 100vw" />
    </div>
  );
}

function Attachments({
  request: { portal, text, locale },
  files,
}: {
  request: PageRequest;
  files: FileRow[];
}) {
  if (files.length === 0) return null;
  return (
    <section class="portal-section" aria-labelledby="attachments">
      <h2 class="portal-heading" id="attachments">
        {text.article.attachments}
      </h2>
      <ul class="portal-links">
        {files.map((file) => (
          <li>
            <Download file={file} locale={locale} origin={portal.origin} />
          </li>
        ))}
      </ul>
    </section>
  );
}
