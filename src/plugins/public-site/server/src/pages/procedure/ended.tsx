/** @jsxImportSource preact */
import type { ProcedureState } from '../../../../../../shared/domain/procedure-life';
import { listPath } from '../../../../domain/addresses';
import { formatDate } from '../../../../domain/dates';
import type { ProcedurePageRow, ProcedureRow } from '../../content/rows';
import type { PageRequest } from '../page';
import { SampleNote } from '../parts/SampleNote';
import { decisionText } from './Facts';
import { Successor } from './StatusNotices';

interface EndedProcedureProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
  state: ProcedureState;
  successor: ProcedureRow | null;
}

/** What happened to a procedure that does not apply any more, as a heading and a sentence. */
export function endedWords(
  request: PageRequest,
  procedure: ProcedurePageRow,
  state: ProcedureState,
): { title: string; text: string } {
  const words = request.text.procedure;
  const { name, code, legalStatus, effectiveTo, endedBy } = procedure;
  const isAbolished = legalStatus === 'abolished';
  return {
    title: state === 'replaced' ? words.replaced : isAbolished ? words.abolished : words.ended,
    text: words.noLongerApplies(
      code ? `“${name}” (${code})` : `“${name}”`,
      formatDate(effectiveTo, request.locale),
      decisionText(endedBy, request),
    ),
  };
}

/**
 * All that is left of a procedure that does not apply any more (NĐ 63/2010 Art. 14(2)(c) takes its content out of what
 * is public): its name, the decision, and the way on.
 */
export function EndedProcedure({ request, procedure, state, successor }: EndedProcedureProps) {
  const { title, text } = endedWords(request, procedure, state);
  return (
    <>
      <h1 class="portal-title">{title}</h1>
      <p class="govuk-body">{text}</p>
      <Successor request={request} successor={successor} />
      <p class="govuk-body">
        <a class="govuk-link" href={listPath(request.locale, 'procedures')}>
          {request.text.procedure.findOther}
        </a>
      </p>
      <SampleNote text={request.text} isSample={procedure.isSample} />
    </>
  );
}
