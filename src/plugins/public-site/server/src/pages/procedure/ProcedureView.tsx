/** @jsxImportSource preact */
import {
  ALWAYS_REQUIRED,
  PROCEDURE_PARTS,
  sourceTextsByPart,
  type ProcedurePart,
} from '../../../../../../shared/domain/procedure-parts';
import { listPath } from '../../../../domain/addresses';
import type { LegalDocuments } from '../../content/legal-documents';
import type { Predecessor } from '../../content/procedure-page';
import type { ArticleRow, FaqRow, ProcedurePageRow, ProcedureRow } from '../../content/rows';
import { articleEntry, faqEntry } from '../entries';
import { lifeTag } from '../life-tag';
import type { PageRequest } from '../page';
import { MetaLine } from '../parts/EntryList';
import { Related } from '../parts/Related';
import { SampleNote } from '../parts/SampleNote';
import { Share } from '../parts/Share';
import { SourceLine } from '../parts/SourceLine';
import { ThemeLinks } from '../parts/ThemeLinks';
import { Changes } from './Changes';
import { Facts } from './Facts';
import { partContent } from './part-content';
import { StatusNotices } from './StatusNotices';
import { Summary } from './Summary';
import { Verbatim } from './Verbatim';

/** How many questions the page shows itself. */
const QUESTIONS = 5;

interface ProcedureViewProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
  /** what other entries say about this one */
  around: {
    successor: ProcedureRow | null;
    predecessors: Predecessor[];
    documents: LegalDocuments;
    questions: FaqRow[];
    articles: ArticleRow[];
  };
  /** absolute address, for paper */
  address: string;
}

/**
 * The summary, then the parts in the order of the law. A part that every procedure must have says so when it is missing;
 * one that exists only for some procedures is left out.
 */
export function ProcedureView({ request, procedure, around, address }: ProcedureViewProps) {
  const { text } = request;
  const sources = sourceTextsByPart(procedure.sourceTexts);
  const parts = PROCEDURE_PARTS.map((part) => ({
    part,
    content: partContent[part]({ request, procedure, documents: around.documents }),
    sourceTexts: sources.get(part) ?? [],
  })).filter(
    ({ part, content, sourceTexts }) => content || sourceTexts.length > 0 || ALWAYS_REQUIRED.has(part),
  );
  return (
    <article>
      <h1 class="portal-title portal-title--long">{procedure.name}</h1>
      <MetaLine text={text} isSample={Boolean(procedure.isSample)} facts={[lifeTag(request, procedure)]} />
      <StatusNotices request={request} procedure={procedure} {...around} />
      <Summary
        request={request}
        procedure={procedure}
        parts={
          new Set(
            parts.flatMap(({ part, content, sourceTexts }) =>
              content || sourceTexts.length > 0 ? part : [],
            ),
          )
        }
      />
      <Contents request={request} procedure={procedure} parts={parts.map(({ part }) => part)} />
      {parts.map(({ part, content, sourceTexts }) => (
        <section class="portal-part" id={part}>
          <h2 class="portal-heading">{text.procedure.parts[part]}</h2>
          {content}
          <Verbatim text={text} texts={sourceTexts} />
          {!content && sourceTexts.length === 0 && <p class="govuk-body">{text.noInformation}</p>}
        </section>
      ))}
      <OtherTexts request={request} procedure={procedure} texts={sources.get('other') ?? []} />
      <Facts request={request} procedure={procedure} />
      <Changes request={request} changes={procedure.changes ?? []} />
      <SourceLine text={text} source={null} url={procedure.sourceUrl} />
      <SampleNote text={text} isSample={procedure.isSample} />
      <div class="portal-screen">
        <Related
          text={text}
          id="questions"
          title={text.procedure.questions}
          entries={around.questions.slice(0, QUESTIONS).map((row) => faqEntry(request, row))}
          more={
            around.questions.length > QUESTIONS
              ? {
                  href: listPath(request.locale, 'questions', {
                    procedure: procedure.code ?? procedure.slug,
                  }),
                  text: text.answer.allAbout,
                }
              : undefined
          }
        />
        <Related
          text={text}
          id="news"
          title={text.procedure.news}
          entries={around.articles.map((row) => articleEntry(request, row))}
        />
        <ThemeLinks text={text} locale={request.locale} themes={procedure.themes ?? []} />
      </div>
      <Share text={text} title={procedure.name} address={address} origin={request.portal.origin} />
    </article>
  );
}

interface ContentsProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
  parts: ProcedurePart[];
}

function Contents({ request: { text }, procedure, parts }: ContentsProps) {
  const words = text.procedure;
  const links = [
    ...parts.map((part) => ({ id: part as string, title: words.parts[part] })),
    { id: 'facts', title: words.facts },
    ...((procedure.changes ?? []).length > 0 ? [{ id: 'changes', title: words.changes }] : []),
  ];
  return (
    <nav class="portal-contents" aria-labelledby="contents">
      <h2 class="portal-card__title" id="contents">
        {words.contents}
      </h2>
      <ol>
        {links.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function OtherTexts({
  request: { text },
  procedure,
  texts,
}: Pick<ProcedureViewProps, 'request' | 'procedure'> & { texts: string[] }) {
  const words = text.procedure;
  return (
    <>
      {procedure.relatedProcedures && (
        <section class="portal-part">
          <h2 class="portal-heading">{words.related}</h2>
          <p class="govuk-body portal-lines">{procedure.relatedProcedures}</p>
        </section>
      )}
      {texts.length > 0 && (
        <section class="portal-part">
          <h2 class="portal-heading">{words.otherTexts}</h2>
          {texts.map((other) => (
            <p class="govuk-body portal-lines">{other}</p>
          ))}
        </section>
      )}
    </>
  );
}
