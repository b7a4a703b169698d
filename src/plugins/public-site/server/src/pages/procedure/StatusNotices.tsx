/** @jsxImportSource preact */
import { procedureStateOn } from '../../../../../../shared/domain/procedure-life';
import { Notice } from '../../../../../../shared/server/page/Notice';
import { formatDate } from '../../../../domain/dates';
import type { Predecessor } from '../../content/procedure-page';
import type { ProcedurePageRow, ProcedureRow } from '../../content/rows';
import type { PageRequest } from '../page';
import { decisionText } from './Facts';

interface StatusNoticesProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
  successor: ProcedureRow | null;
  predecessors: Predecessor[];
}

/** What must be read first: the procedure does not apply yet, or not for long; its status needs care; what it replaces. */
export function StatusNotices({ request, procedure, successor, predecessors }: StatusNoticesProps) {
  const { locale, text, portal } = request;
  const words = text.procedure;
  const { statusNote, effectiveFrom, effectiveTo } = procedure;
  const decision = decisionText(procedure.endedBy, request);
  return (
    <>
      {procedureStateOn(procedure, portal.today()) === 'upcoming' && (
        <Notice title={words.upcoming} isWarning>
          <p>{words.effectiveFrom(formatDate(effectiveFrom, locale))}.</p>
        </Notice>
      )}
      {effectiveTo && (
        <Notice title={words.ending} isWarning>
          <p>
            {words.effectiveTo(formatDate(effectiveTo, locale))}. {decision && words.byDecision(decision)}
          </p>
          <Successor request={request} successor={successor} />
        </Notice>
      )}
      {statusNote && (
        <Notice title={words.statusNote} isWarning>
          <p class="portal-lines">{statusNote}</p>
        </Notice>
      )}
      {predecessors.length > 0 && (
        <p class="govuk-body-s">
          {words.replaces}: {predecessors.map((row) => predecessorText(row, request)).join('; ')}.
        </p>
      )}
    </>
  );
}

function predecessorText({ name, code, until }: Predecessor, { locale, text }: PageRequest): string {
  const named = code ? `${name} (${code})` : name;
  return until ? `${named}, ${text.procedure.replacesFrom(formatDate(until, locale))}` : named;
}

/** The way to the procedure that applies instead. */
export function Successor({
  request: { portal, locale, text },
  successor,
}: Pick<StatusNoticesProps, 'request' | 'successor'>) {
  if (!successor) return null;
  const { slug, code, name } = successor;
  return (
    <p class="govuk-body">
      {text.procedure.replacedBy}:{' '}
      <a class="govuk-link" href={portal.pathOf(portal.config.types.procedure, { slug, code, locale })}>
        {code ? `${name} (${code})` : name}
      </a>
    </p>
  );
}
