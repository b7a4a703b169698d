/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { choiceLabel } from '../../../../../../shared/domain/choices';
import type { PageLocale } from '../../../../domain/addresses';
import {
  channelRows,
  feeLines,
  timeLimits,
  type PerChannel,
  type ProcedurePart,
} from '../../../../domain/procedure-parts';
import type { ProcedurePageRow } from '../../content/rows';
import type { Text } from '../../text';
import { Download } from '../parts/Downloads';
import { LegalBasis } from '../parts/LegalBasis';
import { ChannelTable } from './ChannelTable';
import { Dossier } from './Dossier';

export interface PartProps {
  procedure: ProcedurePageRow;
  locale: PageLocale;
  text: Text;
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

  channels: ({ procedure: { channels = [] }, locale, text }) =>
    channels.length === 0 ? null : <ChannelTable text={text} rows={channelRows(channels, locale)} />,

  dossier: ({ procedure, locale, text }) => {
    const { dossier = [], dossierSets } = procedure;
    return dossier.length === 0 && !dossierSets ? null : (
      <Dossier text={text} locale={locale} groups={dossier} sets={dossierSets} />
    );
  },

  timeLimit: ({ procedure, locale }) =>
    perChannelList(timeLimits(channelRows(procedure.channels ?? [], locale))),

  recipients: ({ procedure, locale }) =>
    list((procedure.recipients ?? []).map((recipient) => choiceLabel('recipient', recipient, locale))),

  agency: ({ procedure, text: { procedure: words } }) =>
    list(
      [
        [words.implementing, procedure.implementingAgency],
        [words.competent, procedure.competentAgency],
        [words.authorised, procedure.authorisedAgency],
        [words.coordinating, procedure.coordinatingAgencies],
        [words.reception, procedure.receptionAddress],
      ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])),
    ),

  forms: ({ procedure: { dossier = [] }, locale }) => {
    const withForm = dossier
      .flatMap((group) => group.items ?? [])
      .filter((item) => item.form || item.formFile);
    return withForm.length === 0 ? null : (
      <ul class="govuk-list govuk-list--bullet portal-prose">
        {withForm.map((item) => (
          <li>
            {item.formFile ? (
              <Download file={item.formFile} locale={locale} label={item.form || item.formFile.name} />
            ) : (
              item.form
            )}
            {`: ${item.name}`}
          </li>
        ))}
      </ul>
    );
  },

  results: ({ procedure: { results = [] } }) =>
    list(results.map(({ name, code }) => (code ? `${name} (${code})` : name))),

  conditions: ({ procedure: { conditions } }) =>
    conditions ? <p class="govuk-body portal-lines portal-prose">{conditions}</p> : null,

  fees: ({ procedure, locale }) => perChannelList(feeLines(channelRows(procedure.channels ?? [], locale))),

  legalBasis: ({ procedure: { legalBasis = [] }, locale, text }) =>
    legalBasis.length === 0 ? null : <LegalBasis text={text} locale={locale} references={legalBasis} />,
};

function list(lines: string[]): VNode | null {
  if (lines.length === 0) return null;
  if (lines.length === 1) return <p class="govuk-body portal-lines portal-prose">{lines[0]}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet portal-prose">
      {lines.map((line) => (
        <li class="portal-lines">{line}</li>
      ))}
    </ul>
  );
}

const perChannelList = (lines: PerChannel[]): VNode | null =>
  list(lines.map(({ text, channels }) => (channels.length > 0 ? `${channels.join(', ')}: ${text}` : text)));
