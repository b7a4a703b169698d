/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { choiceLabel } from '../../../../../../shared/domain/choices';
import { Tag } from '../../../../../../shared/server/page/Tag';
import { formatDate } from '../../../../domain/dates';
import { isWebAddress } from '../../../../domain/web-address';
import type { ProcedurePageRow } from '../../content/rows';
import { nameOf } from '../names';
import type { PageRequest } from '../page';

interface SummaryFactsProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
}

/** The facts that identify a procedure: code, decision, level, status, online service. */
export function SummaryFacts({ request, procedure }: SummaryFactsProps) {
  return (
    <dl class="govuk-summary-list portal-part">
      {factsOf(request, procedure)
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{label}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function factsOf({ locale, text }: PageRequest, procedure: ProcedurePageRow): [string, ComponentChildren][] {
  const words = text.procedure;
  const { decision, levels, legalStatus, onlineService, department, nationalUrl } = procedure;
  const date = (value: string | null | undefined) => formatDate(value, locale);
  const period = [
    procedure.effectiveFrom && `${words.from} ${date(procedure.effectiveFrom)}`,
    procedure.effectiveTo && `${words.to} ${date(procedure.effectiveTo)}`,
  ];
  return [
    [words.code, procedure.code],
    [words.localCode, procedure.localCode],
    [words.decision, decision && words.decisionOf(decision.number ?? '', date(decision.date))],
    [text.field, procedure.field && nameOf(procedure.field, locale)],
    [words.level, (levels ?? []).map((level) => choiceLabel('procedureLevel', level, locale)).join(', ')],
    [words.kind, choiceLabel('procedureKind', procedure.kind, locale)],
    [words.status, legalStatus && <StatusTag status={legalStatus} locale={locale} />],
    [words.effective, period.filter(Boolean).join(' ')],
    [words.online, onlineService && onlineText(procedure, locale)],
    [words.unit, department && nameOf(department, locale)],
    [words.synced, date(procedure.syncedAt)],
    [
      '',
      isWebAddress(nationalUrl) && (
        <a class="govuk-link" href={nationalUrl} rel="noopener">
          {words.nationalPortal}
        </a>
      ),
    ],
  ];
}

/** NĐ 224/2026 Art. 14: a service that is only partly online gives its reason. */
function onlineText({ onlineService, partialReason }: ProcedurePageRow, locale: 'vi' | 'en'): string {
  const label = choiceLabel('onlineService', onlineService, locale);
  return onlineService === 'partial' && partialReason ? `${label}: ${partialReason}` : label;
}

const STATUS_COLOURS = { in_force: 'green', amended: 'blue', replaced: 'orange', abolished: 'red' } as const;

function StatusTag({ status, locale }: { status: string; locale: 'vi' | 'en' }) {
  const colour = STATUS_COLOURS[status as keyof typeof STATUS_COLOURS] ?? 'grey';
  return <Tag colour={colour}>{choiceLabel('procedureStatus', status, locale)}</Tag>;
}
