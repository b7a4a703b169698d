/** @jsxImportSource preact */
import { ADDRESSES, listPath, otherLocale } from '../../../domain/addresses';
import { excerpt } from '../../../domain/excerpt';
import { findArticle } from '../content/articles';
import type { ArticlePageRow, FileRow } from '../content/rows';
import { articleEntry } from './entries';
import { nameOf } from './names';
import type { PageHandler, PageRequest } from './page';
import { Download } from './parts/Downloads';
import { MetaLine } from './parts/EntryList';
import { PublishedDate } from './parts/PublishedDate';
import { Related } from './parts/Related';
import { RichText } from './parts/RichText';
import { SampleNote } from './parts/SampleNote';
import { SourceLine } from './parts/SourceLine';
import { ThemeLinks } from './parts/ThemeLinks';
import { translationPath } from './translation';

/** A news article. */
export const articlePage: PageHandler = async (request) => {
  const { portal, locale, text, params } = request;
  const article = await findArticle(portal, locale, params.slug ?? '');
  if (!article) return null;
  const { types } = portal.config;
  return {
    head: {
      title: article.title,
      description: excerpt(article.summary) || excerpt(portal.toText(article.body)),
      image: article.cover ? new URL(article.cover.url, portal.origin).href : undefined,
      kind: 'article',
    },
    canonical: portal.pathOf(types.article, { slug: article.slug, locale }),
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
              {nameOf(article.section, locale)}
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

function Cover({ file }: { file: FileRow }) {
  return (
    <div class="portal-cover">
      <img
        src={file.url}
        alt={file.alternativeText ?? ''}
        width={file.width ?? undefined}
        height={file.height ?? undefined}
      />
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
