/** @jsxImportSource preact */
import { ALWAYS_REQUIRED, PROCEDURE_PARTS, sourceTextsByPart } from '../../../../domain/procedure-parts';
import type { ProcedurePageRow } from '../../content/rows';
import { nameOf } from '../names';
import type { PageRequest } from '../page';
import { MetaLine } from '../parts/EntryList';
import { SampleNote } from '../parts/SampleNote';
import { SourceLine } from '../parts/SourceLine';
import { ThemeLinks } from '../parts/ThemeLinks';
import { partContent } from './part-content';
import { StatusNotices } from './StatusNotices';
import { SummaryFacts } from './SummaryFacts';
import { Verbatim } from './Verbatim';

interface ProcedureViewProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
}

/**
 * The parts in the order of the law. A part that every procedure must have says so when it is missing; one that exists
 * only for some procedures is left out.
 */
export function ProcedureView({ request, procedure }: ProcedureViewProps) {
  const { locale, text } = request;
  const words = text.procedure;
  const sources = sourceTextsByPart(procedure.sourceTexts);
  const parts = PROCEDURE_PARTS.map((part) => ({
    part,
    content: partContent[part]({ procedure, locale, text }),
    sourceTexts: sources.get(part) ?? [],
  })).filter(
    ({ part, content, sourceTexts }) => content || sourceTexts.length > 0 || ALWAYS_REQUIRED.has(part),
  );
  return (
    <article>
      <h1 class="portal-title portal-title--long">{procedure.name}</h1>
      <StatusNotices request={request} procedure={procedure} />
      <MetaLine
        text={text}
        isSample={Boolean(procedure.isSample)}
        facts={[procedure.code, procedure.field && nameOf(procedure.field, locale)]}
      />
      <SummaryFacts request={request} procedure={procedure} />
      <nav class="portal-contents" aria-labelledby="contents">
        <h2 class="portal-card__title" id="contents">
          {words.contents}
        </h2>
        <ol>
          {parts.map(({ part }) => (
            <li>
              <a class="govuk-link" href={`#${part}`}>
                {words.parts[part]}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map(({ part, content, sourceTexts }) => (
        <section class="portal-part" id={part}>
          <h2 class="portal-heading">{words.parts[part]}</h2>
          {content}
          <Verbatim text={text} texts={sourceTexts} />
          {!content && sourceTexts.length === 0 && <p class="govuk-body">{text.noInformation}</p>}
        </section>
      ))}
      <OtherTexts request={request} procedure={procedure} texts={sources.get('other') ?? []} />
      <ThemeLinks text={text} locale={locale} themes={procedure.themes ?? []} />
      <SourceLine text={text} source={null} url={procedure.sourceUrl} />
      <SampleNote text={text} isSample={procedure.isSample} />
    </article>
  );
}

function OtherTexts({ request: { text }, procedure, texts }: ProcedureViewProps & { texts: string[] }) {
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
