/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { choiceLabel } from '../../../../../../shared/domain/choices';
import { Tag } from '../../../../../../shared/server/page/Tag';
import { formatDate } from '../../../../domain/dates';
import type { DecisionRow, ProcedurePageRow } from '../../content/rows';
import { lifeTag } from '../life-tag';
import { Name } from '../names';
import type { PageRequest } from '../page';
import { PublishedDate } from '../parts/PublishedDate';

interface FactsProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
}

/** What identifies a procedure and says how far to trust this text: codes, decision, status, dates, source. */
export function Facts({ request, procedure }: FactsProps) {
  return (
    <section class="portal-part" id="facts">
      <h2 class="portal-heading">{request.text.procedure.facts}</h2>
      <dl class="govuk-summary-list">
        {factsOf(request, procedure)
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{label}</dt>
              <dd class="govuk-summary-list__value">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function factsOf(request: PageRequest, procedure: ProcedurePageRow): [string, ComponentChildren][] {
  const { locale, text } = request;
  const words = text.procedure;
  const { levels, legalStatus, department, effectiveFrom, effectiveTo } = procedure;
  const date = (value: string | null) => formatDate(value, locale);
  const moment = (value: string | null) => value && <PublishedDate value={value} locale={locale} />;
  const period = [
    effectiveFrom && words.effectiveFrom(date(effectiveFrom)),
    effectiveTo && words.effectiveTo(date(effectiveTo)),
  ];
  return [
    [words.code, procedure.code],
    [words.localCode, procedure.localCode],
    [words.formerCodes, (procedure.formerCodes ?? []).join(', ')],
    [words.decision, decisionText(procedure.decision, request)],
    [text.field, procedure.field && <Name row={procedure.field} locale={locale} />],
    [words.level, (levels ?? []).map((level) => choiceLabel('procedureLevel', level, locale)).join(', ')],
    [words.kind, choiceLabel('procedureKind', procedure.kind, locale)],
    [
      words.status,
      legalStatus &&
        (lifeTag(request, procedure) ?? (
          <Tag colour="green">{choiceLabel('procedureStatus', 'in_force', locale)}</Tag>
        )),
    ],
    [words.effective, period.filter(Boolean).join('. ')],
    [words.unit, department && <Name row={department} locale={locale} />],
    [words.posted, moment(procedure.postedAt)],
    [words.updated, moment(procedure.publishedAt)],
    [words.sourceOfTruth, sourceText(procedure, request)],
  ];
}

/** "số 163/QĐ-BTP ngày 12/11/2026" */
export function decisionText(
  decision: DecisionRow | null | undefined,
  { locale, text }: PageRequest,
): string {
  return text.procedure.decisionNumber(decision?.number ?? '', formatDate(decision?.date, locale));
}

/** Which register counts when two of them differ, and when this text was last held against it. */
function sourceText({ sourceOfTruth, syncedAt }: ProcedurePageRow, { locale, text }: PageRequest): string {
  const compared = syncedAt && text.procedure.synced(formatDate(syncedAt, locale));
  return [choiceLabel('sourceOfTruth', sourceOfTruth, locale), compared].filter(Boolean).join(', ');
}
