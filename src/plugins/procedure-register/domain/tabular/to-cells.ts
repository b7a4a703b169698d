import { choiceLabel, type ChoiceList } from '../../../../shared/domain/choices';
import type { Channel, DossierGroup, Fee, ProcedureData } from '../procedure-data';
import type { Cells } from './headings';

/** What an export needs of a stored procedure beside its own values. */
export interface Described {
  locale: string;
  field: string | null;
  /** code of its successor */
  replacedBy: string | null;
}

const label = (list: ChoiceList, value: string | null | undefined): string => choiceLabel(list, value, 'vi');
const labels = (list: ChoiceList, values: readonly string[] | null | undefined): string =>
  (values ?? []).map((value) => label(list, value)).join(', ');

/** Bars and new lines part the cells of a list; inside a cell they would make another one. */
const inCell = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s*\|\s*/g, ' / ').replace(/\s*\n\s*/g, ' ');
const row = (...cells: (string | null | undefined)[]): string =>
  cells
    .map(inCell)
    .join(' | ')
    .replace(/(?: \| )+$/, '');

/** A procedure as a row of the template: what {@link parseRow} reads back. */
export function toCells(data: ProcedureData, { locale, field, replacedBy }: Described): Cells {
  return {
    code: data.code ?? '',
    localCode: data.localCode ?? '',
    formerCodes: (data.formerCodes ?? []).join('\n'),
    name: data.name,
    slug: data.slug ?? '',
    locale,
    decisionNumber: data.decision?.number ?? '',
    decisionDate: data.decision?.date ?? '',
    levels: labels('procedureLevel', data.levels),
    kind: label('procedureKind', data.kind),
    field: field ?? '',
    recipients: labels('recipient', data.recipients),
    steps: (data.steps ?? [])
      .map(({ title, description }) => (title ? `${title}:\n${description}` : description))
      .join('\n'),
    channels: (data.channels ?? []).map(channelRow).join('\n'),
    dossier: (data.dossier ?? []).flatMap(dossierRows).join('\n'),
    dossierSets: data.dossierSets ?? '',
    conditions: data.conditions ?? '',
    results: (data.results ?? []).map(({ name, code }) => row(name, code)).join('\n'),
    legalBasis: (data.legalBasis ?? []).map(({ title, number, date }) => row(title, number, date)).join('\n'),
    implementingAgency: data.implementingAgency ?? '',
    competentAgency: data.competentAgency ?? '',
    authorisedAgency: data.authorisedAgency ?? '',
    coordinatingAgencies: data.coordinatingAgencies ?? '',
    receptionAddress: data.receptionAddress ?? '',
    onlineService: label('onlineService', data.onlineService),
    partialReason: data.partialReason ?? '',
    nationalUrl: data.nationalUrl ?? '',
    legalStatus: label('procedureStatus', data.legalStatus),
    statusNote: data.statusNote ?? '',
    effectiveFrom: data.effectiveFrom ?? '',
    effectiveTo: data.effectiveTo ?? '',
    endedByNumber: data.endedBy?.number ?? '',
    endedByDate: data.endedBy?.date ?? '',
    replacedBy: replacedBy ?? '',
    relatedProcedures: data.relatedProcedures ?? '',
  };
}

const channelRow = ({ channel, duration, fees, note }: Channel): string =>
  row(label('channel', channel), duration?.text, fees.map(feeWords).join('; '), note);

function feeWords({ kind, amount, currency, condition }: Fee): string {
  const name = kind ? `${label('feeKind', kind)}: ` : '';
  const money =
    amount === '0'
      ? 'Không'
      : `${amount?.replace(/\B(?=(\d{3})+$)/g, '.')} ${currency === 'VND' ? 'đồng' : currency}`;
  if (amount === null) return `${name}${condition ?? ''}`;
  return condition ? `${name}${money} (${condition})` : `${name}${money}`;
}

const dossierRows = ({ case: title, items }: DossierGroup): string[] => [
  ...(title ? [`# ${inCell(title)}`] : []),
  ...items.map(({ name, form, formUrl, originals, copies }) =>
    row(
      name,
      form ?? formUrl,
      originals === null ? '' : String(originals),
      copies === null ? '' : String(copies),
    ),
  ),
];
