/** @jsxImportSource preact */
import { Notice } from '../../../../../../shared/server/page/Notice';
import type { ProcedurePageRow } from '../../content/rows';
import type { PageRequest } from '../page';

interface StatusNoticesProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
}

/** What must be read first: the procedure is abolished or replaced, or its status needs care. */
export function StatusNotices({ request, procedure }: StatusNoticesProps) {
  const words = request.text.procedure;
  const { legalStatus, statusNote } = procedure;
  const isAbolished = legalStatus === 'abolished';
  return (
    <>
      {isAbolished && (
        <Notice title={words.abolished} isWarning>
          <p>{words.abolishedText}</p>
          <Successor request={request} procedure={procedure} />
        </Notice>
      )}
      {!isAbolished && (legalStatus === 'replaced' || procedure.replacedBy) && (
        <Notice title={words.replaced} isWarning>
          <Successor request={request} procedure={procedure} />
        </Notice>
      )}
      {statusNote && (
        <Notice title={words.statusNote} isWarning>
          <p class="portal-lines">{statusNote}</p>
        </Notice>
      )}
    </>
  );
}

function Successor({ request: { portal, locale, text }, procedure }: StatusNoticesProps) {
  const next = procedure.replacedBy;
  if (!next) return null;
  const href = portal.pathOf(portal.config.types.procedure, { slug: next.slug, code: next.code, locale });
  return (
    <p>
      {text.procedure.replacedBy}:{' '}
      <a class="govuk-link" href={href}>
        {next.name}
      </a>
    </p>
  );
}
