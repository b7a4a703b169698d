/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { choiceLabel } from '../../../../../../shared/domain/choices';
import { channelRows, feeLines, timeLimits } from '../../../../domain/procedure-parts';
import { type ProcedurePart } from '../../../../../../shared/domain/procedure-parts';
import { hasForm } from '../../../../domain/procedure-summary';
import type { LegalDocuments } from '../../content/legal-documents';
import type { ProcedurePageRow } from '../../content/rows';
import type { PageRequest } from '../page';
import { LegalBasis } from '../parts/LegalBasis';
import { ChannelTable } from './ChannelTable';
import { Dossier } from './Dossier';
import { FormLink } from './FormLink';
import { listOf, perChannelList } from './lists';

export interface PartProps {
  request: PageRequest;
  procedure: ProcedurePageRow;
  documents: LegalDocuments;
}

type Part = (props: PartProps) => VNode | null;

/** What stands in each part; null when the procedure gives nothing for it. */
export const partContent: Record<ProcedurePart, Part> = {
  name: ({ procedure }) => <p class="govuk-body">{procedure.name}</p>,

  steps: ({ procedure: { steps = [] } }) =>
    steps.length === 0 ? null : (
      <ol class="govuk-body portal-steps portal-prose">
        {steps.map(({ title, description }) => (
          <li>
            {title && <strong>{title}. </strong>}
            <span class="portal-lines">{description}</span>
          </li>
        ))}
      </ol>
    ),

  channels: ({ procedure: { channels = [] }, request: { locale, text } }) =>
    channels.length === 0 ? null : <ChannelTable text={text} rows={channelRows(channels, locale)} />,

  dossier: ({ request, procedure: { dossier = [], dossierSets } }) =>
    dossier.length === 0 && !dossierSets ? null : (
      <Dossier request={request} groups={dossier} sets={dossierSets} />
    ),

  timeLimit: ({ procedure, request: { locale } }) =>
    perChannelList(timeLimits(channelRows(procedure.channels ?? [], locale))),

  recipients: ({ procedure, request: { locale } }) =>
    listOf((procedure.recipients ?? []).map((recipient) => choiceLabel('recipient', recipient, locale))),

  agency: ({ procedure, request }) => {
    const words = request.text.procedure;
    const agencies: [string, string | null][] = [
      [words.implementing, procedure.implementingAgency],
      [words.competent, procedure.competentAgency],
      [words.authorised, procedure.authorisedAgency],
      [words.coordinating, procedure.coordinatingAgencies],
      [words.reception, procedure.receptionAddress],
    ];
    return listOf(agencies.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])));
  },

  forms: ({ request, procedure: { dossier = [] } }) => {
    const withForm = dossier.flatMap(({ items }) => items ?? []).filter(hasForm);
    return withForm.length === 0 ? null : (
      <ul class="govuk-list govuk-list--bullet portal-prose">
        {withForm.map((item) => (
          <li>
            <FormLink request={request} item={item} />
            {item.form && `: ${item.name}`}
          </li>
        ))}
      </ul>
    );
  },

  results: ({ procedure: { results = [] } }) =>
    listOf(results.map(({ name, code }) => (code ? `${name} (${code})` : name))),

  conditions: ({ procedure: { conditions } }) =>
    conditions ? <p class="govuk-body portal-lines portal-prose">{conditions}</p> : null,

  fees: ({ procedure, request: { locale } }) =>
    perChannelList(feeLines(channelRows(procedure.channels ?? [], locale))),

  legalBasis: ({ request, procedure: { legalBasis = [] }, documents }) =>
    legalBasis.length === 0 ? null : (
      <LegalBasis request={request} references={legalBasis} documents={documents} />
    ),
};
