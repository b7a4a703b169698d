/** @jsxImportSource preact */
import { isListedOn } from '../../../../../shared/domain/procedure-life';
import { Notice } from '../../../../../shared/server/page/Notice';
import { ADDRESSES, listPath, otherLocale, type PageLocale } from '../../../domain/addresses';
import { excerpt } from '../../../domain/excerpt';
import { absoluteHtml } from '../../../domain/feed';
import { answerJsonLd } from '../../../domain/json-ld';
import { findFaq, firstFaqs } from '../content/faqs';
import { findLegalDocuments, type LegalDocuments } from '../content/legal-documents';
import type { FaqPageRow } from '../content/rows';
import { UsefulForm } from '../feedback/UsefulForm';
import { featuresOf } from '../http/features';
import type { Text } from '../text';
import { faqEntry, procedureEntry } from './entries';
import { Name, nameOf } from './names';
import type { PageHandler, PageRequest, PageView } from './page';
import { MetaLine } from './parts/EntryList';
import { LegalBasis } from './parts/LegalBasis';
import { PublishedDate } from './parts/PublishedDate';
import { Related } from './parts/Related';
import { RichText } from './parts/RichText';
import { SampleNote } from './parts/SampleNote';
import { Share } from './parts/Share';
import { SourceLine } from './parts/SourceLine';
import { ThemeLinks } from './parts/ThemeLinks';
import { translationPath } from './translation';

const RELATED = 5;

/** A question with its answer. */
export const answerPage: PageHandler = async (request) => {
  const { portal, locale, text, params } = request;
  const faq = await findFaq(portal, locale, params.slug ?? '');
  if (!faq) return null;
  const { types } = portal.config;
  const [related, documents, changes] = await Promise.all([
    faq.field ? firstFaqs(portal, locale, { fields: [faq.field.slug] }, RELATED + 1) : [],
    findLegalDocuments(portal, faq.legalBasis ?? []),
    portal.lastChanges(types.faq, locale, [faq.documentId]),
  ]);
  const canonical = portal.pathOf(types.faq, { slug: faq.slug, locale });
  const modified = changes.get(faq.documentId);
  const { hasFeedback } = featuresOf((await request.surroundings()).site);
  return {
    head: await headOf(request, faq, canonical, modified),
    canonical,
    translation: await translationPath(request, types.faq, faq.documentId),
    nearest: listPath(otherLocale(locale), 'questions'),
    breadcrumb: [
      { href: ADDRESSES[locale].home, text: text.nav.home },
      { href: listPath(locale, 'questions'), text: text.nav.questions },
    ],
    current: 'questions',
    main: (
      <>
        <Answer request={request} faq={faq} documents={documents} modified={modified} />
        <Share text={text} title={faq.question} address={portal.origin + canonical} origin={portal.origin} />
        {hasFeedback && <UsefulForm text={text} locale={locale} path={canonical} />}
        <Related
          text={text}
          id="related"
          title={text.answer.related}
          entries={related
            .filter((row) => row.documentId !== faq.documentId)
            .slice(0, RELATED)
            .map((row) => faqEntry(request, row))}
        />
      </>
    ),
  };
};

async function headOf(
  { portal, locale, text, surroundings }: PageRequest,
  faq: FaqPageRow,
  path: string,
  modified?: string,
): Promise<PageView['head']> {
  const head = { title: excerpt(faq.question, 110), kind: 'article' as const, modified };
  // What is shown elsewhere must not spread an answer that no longer holds.
  if (faq.supersededNote)
    return { ...head, description: excerpt(`${text.answer.superseded}: ${faq.supersededNote}`) };
  const { site } = await surroundings();
  const data = answerJsonLd({
    question: faq.question,
    answer: absoluteHtml(faq.answer ?? '', portal.origin),
    url: portal.origin + path,
    locale,
    author: faq.department ? nameOf(faq.department, locale) : (site?.name ?? text.fallbackName),
    created: faq.answeredOn,
    modified,
  });
  return { ...head, description: excerpt(portal.toText(faq.answer)), data: faq.answer ? [data] : [] };
}

interface AnswerProps {
  request: PageRequest;
  faq: FaqPageRow;
  documents: LegalDocuments;
  /** ISO moment of the last change in public */
  modified?: string;
}

function Answer({ request, faq, documents, modified }: AnswerProps) {
  const { portal, locale, text } = request;
  const words = text.answer;
  return (
    <article>
      <h1 class="portal-title portal-title--long">{faq.question}</h1>
      {faq.supersededNote && (
        <Notice title={words.superseded} isWarning>
          <p class="portal-lines">{faq.supersededNote}</p>
        </Notice>
      )}
      <MetaLine
        text={text}
        isSample={Boolean(faq.isSample)}
        facts={[
          faq.field && <Name row={faq.field} locale={locale} />,
          faq.department && (
            <>
              {words.answeredBy}: <Name row={faq.department} locale={locale} />
            </>
          ),
          faq.answeredOn && (
            <>
              {words.answeredOn}: <PublishedDate value={faq.answeredOn} locale={locale} />
            </>
          ),
          <LastSeen text={text} locale={locale} checkedOn={faq.checkedOn} modified={modified} />,
        ]}
      />
      {faq.answer ? <RichText html={faq.answer} tableLabel={text.table} isAnswer /> : <p>{text.emptyBody}</p>}
      {faq.legalBasis && faq.legalBasis.length > 0 && (
        <section class="portal-section" aria-labelledby="legal-basis">
          <h2 class="portal-heading" id="legal-basis">
            {words.legalBasis}
          </h2>
          <LegalBasis request={request} references={faq.legalBasis} documents={documents} />
        </section>
      )}
      <Related
        text={text}
        id="procedures"
        title={words.procedures}
        entries={(faq.procedures ?? [])
          .filter((row) => isListedOn(row, portal.today()))
          .map((row) => procedureEntry(request, row))}
      />
      <ThemeLinks text={text} locale={locale} themes={faq.themes ?? []} />
      <SourceLine text={text} source={faq.source} url={faq.sourceUrl} />
      <SampleNote text={text} isSample={faq.isSample} />
    </article>
  );
}

interface LastSeenProps {
  text: Text;
  locale: PageLocale;
  checkedOn: string | null;
  modified?: string;
}

/** When somebody last looked whether it is still right; where nobody has said so, when it was last changed. */
function LastSeen({ text, locale, checkedOn, modified }: LastSeenProps) {
  const [label, value] = checkedOn ? [text.answer.checkedOn, checkedOn] : [text.answer.updatedOn, modified];
  if (!value) return null;
  return (
    <>
      {label}: <PublishedDate value={value} locale={locale} />
    </>
  );
}
