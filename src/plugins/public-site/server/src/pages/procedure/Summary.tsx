/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { choiceLabel } from '../../../../../../shared/domain/choices';
import { channelRows } from '../../../../domain/procedure-parts';
import { type ProcedurePart } from '../../../../../../shared/domain/procedure-parts';
import { costLines, countPapers, limitLines, nationalAddress } from '../../../../domain/procedure-summary';
import type { ProcedurePageRow } from '../../content/rows';
import { nameOf } from '../names';
import type { PageRequest } from '../page';
import { inChannels } from './lists';

interface SummaryProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
  /** the parts that say something */
  parts: ReadonlySet<ProcedurePart>;
}

/** What most readers come for: who, where, how long, how much, what to bring, and the way to the national portal. */
export function Summary({ request, procedure, parts }: SummaryProps) {
  const words = request.text.procedure;
  const national = nationalAddress(procedure.nationalUrl, procedure.code);
  return (
    <section class="portal-summary" aria-labelledby="summary">
      <h2 class="portal-heading" id="summary">
        {words.summary}
      </h2>
      <dl class="portal-summary__facts">
        {rowsOf({ request, procedure, parts }, national).map(({ label, lines, part }) => (
          <div class="portal-summary__row">
            <dt>{label}</dt>
            <dd>
              {lines.map((line) => (
                <p>{line}</p>
              ))}
              {lines.length === 0 && <p>{request.text.noInformation}</p>}
              {part && parts.has(part) && (
                <p class="portal-summary__more">
                  <a class="govuk-link" href={`#${part}`}>
                    {words.seePart(words.parts[part])}
                  </a>
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div class="portal-actions">
        {national && (
          <a class="govuk-button portal-out" href={national} rel="noopener" data-address={national}>
            {words.nationalPortal}
          </a>
        )}
        {procedure.code && (
          <span class="govuk-body">
            {words.code}: <strong>{procedure.code}</strong>
          </span>
        )}
      </div>
    </section>
  );
}

interface SummaryRow {
  label: string;
  lines: ComponentChildren[];
  /** where more of it stands */
  part?: ProcedurePart;
}

function rowsOf({ request, procedure, parts }: SummaryProps, national: string | null): SummaryRow[] {
  const { locale, text } = request;
  const words = text.procedure;
  const channels = procedure.channels ?? [];
  const recipients = (procedure.recipients ?? []).map((value) => choiceLabel('recipient', value, locale));
  const places = placesOf(request, procedure, national);
  const limits = limitLines(channels, locale).map((line) =>
    line.isShortest ? `${inChannels(line)} (${words.shortest})` : inChannels(line),
  );
  const costs = costLines(channels, locale);
  const isSilent = costs.length === 0 && channels.length > 0 && !parts.has('fees');
  return [
    { label: words.who, lines: recipients.length > 0 ? [recipients.join('; ')] : [], part: 'conditions' },
    { label: words.where, lines: places, part: places.length === 0 ? 'agency' : undefined },
    { label: words.howLong, lines: limits, part: 'timeLimit' },
    { label: words.howMuch, lines: isSilent ? [words.notStated] : costs, part: 'fees' },
    { label: words.bring, lines: papersOf(request, procedure), part: 'dossier' },
    ...(procedure.onlineService ? [{ label: words.online, lines: [onlineText(procedure, request)] }] : []),
  ];
}

function placesOf(
  { locale, text }: PageRequest,
  procedure: ProcedurePageRow,
  national: string | null,
): ComponentChildren[] {
  const words = text.procedure;
  const { receptionAddress, implementingAgency, department, onlineService } = procedure;
  const ways = channelRows(procedure.channels ?? [], locale).map(({ channel }) => channel);
  const isOnline = onlineService === 'full' || onlineService === 'partial';
  return [
    receptionAddress,
    implementingAgency ?? (!receptionAddress && department && nameOf(department, locale)),
    ways.length > 0 && `${words.ways}: ${ways.join(', ')}`,
    isOnline && national && (
      <a class="govuk-link" href={national} rel="noopener">
        {words.submitOnline}
      </a>
    ),
  ].filter(Boolean);
}

function papersOf({ text }: PageRequest, { dossier = [], dossierSets }: ProcedurePageRow): string[] {
  const words = text.procedure;
  const count = countPapers(dossier);
  if (!count) return dossierSets ? [`${words.dossierSets}: ${dossierSets}`] : [];
  const { least, most, cases, forms } = count;
  return [
    cases > 1 ? words.papersByCase(least, most, cases) : words.papers(most),
    ...(forms > 0 ? [words.formCount(forms)] : []),
    ...(dossierSets ? [`${words.dossierSets}: ${dossierSets}`] : []),
  ];
}

/** NĐ 224/2026 Art. 14: a service that is only partly online gives its reason. */
function onlineText({ onlineService, partialReason }: ProcedurePageRow, { locale }: PageRequest): string {
  const label = choiceLabel('onlineService', onlineService, locale);
  return onlineService === 'partial' && partialReason ? `${label}: ${partialReason}` : label;
}
