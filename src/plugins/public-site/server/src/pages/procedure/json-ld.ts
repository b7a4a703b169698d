import { choiceLabel } from '../../../../../../shared/domain/choices';
import { procedureJsonLd } from '../../../../domain/procedure-json-ld';
import { nationalAddress } from '../../../../domain/procedure-summary';
import type { ProcedurePageRow } from '../../content/rows';
import { nameOf } from '../names';
import type { PageRequest } from '../page';

/** What machines are told about a procedure that applies. */
export function dataOf(
  { portal, locale, text }: PageRequest,
  procedure: ProcedurePageRow,
  url: string,
): object {
  const { field, department, onlineService } = procedure;
  const nationalUrl = nationalAddress(procedure.nationalUrl, procedure.code);
  const isOnline = onlineService === 'full' || onlineService === 'partial';
  return procedureJsonLd({
    name: procedure.name,
    url,
    locale,
    serviceType: text.procedures.one,
    code: procedure.code ?? procedure.localCode,
    field: field && nameOf(field, locale),
    recipients: (procedure.recipients ?? []).map((value) => choiceLabel('recipient', value, locale)),
    operator: procedure.implementingAgency ?? (department && nameOf(department, locale)),
    authority: procedure.competentAgency,
    area: portal.config.area,
    receptionAddress: procedure.receptionAddress,
    channels: procedure.channels ?? [],
    onlineUrl: isOnline ? nationalUrl : null,
    nationalUrl,
    results: (procedure.results ?? []).map(({ name }) => name),
    caution: procedure.isSample ? text.sampleNote : null,
  });
}
