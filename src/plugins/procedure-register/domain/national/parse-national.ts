import { parseProcedureCode } from '../codes';
import { legalNumberIn } from '../legal-number';
import type { Check, Parsed, Part, ProcedureData } from '../procedure-data';
import { parseChannels } from './channels';
import { parseDossier } from './dossier';
import { parseLegalBasis } from './legal-basis';
import { parseKind, parseLevels, parseRecipients } from './lists';
import { parseResults } from './results';
import { parseSteps } from './steps';
import { line, stated } from './text';

/** The fields of the national database, as its portal names them; all values are texts. */
export interface NationalRecord {
  ma_thu_tuc?: string;
  detail_url?: string;
  ten_thu_tuc?: string;
  so_quyet_dinh?: string;
  cap_thuc_hien?: string;
  loai_thu_tuc?: string;
  linh_vuc?: string;
  doi_tuong_thuc_hien?: string;
  co_quan_thuc_hien?: string;
  co_quan_co_tham_quyen?: string;
  dia_chi_tiep_nhan?: string;
  co_quan_duoc_uy_quyen?: string;
  co_quan_phoi_hop?: string;
  thu_tuc_lien_quan?: string;
  trinh_tu_thuc_hien?: string;
  cach_thuc_thuc_hien?: string;
  thanh_phan_ho_so?: string;
  can_cu_phap_ly?: string;
  yeu_cau_dieu_kien?: string;
  ket_qua_xu_ly?: string;
}

/** A record in structure, with what a person should look at. */
export interface ParsedProcedure {
  data: ProcedureData;
  /** name of the field (lĩnh vực) as the source has it */
  field: string | null;
  /** code of the procedure that takes its place */
  replacedBy?: string | null;
  locale: 'vi' | 'en';
  checks: Check[];
}

/** Keeps what could not be taken apart by the part it belongs to. */
class Rest {
  readonly checks: Check[] = [];
  private readonly texts: Record<string, string> = {};

  take<Value>(part: Part, { value, checks, rest }: Parsed<Value>): Value {
    this.checks.push(...checks);
    this.keep(part, rest.join('\n'));
    return value;
  }

  keep(part: Part, text: string | null): void {
    if (text) this.texts[part] = [this.texts[part], text].filter(Boolean).join('\n');
  }

  get sourceTexts(): Record<string, string> | null {
    return Object.keys(this.texts).length > 0 ? this.texts : null;
  }
}

/** Takes a record of the national portal apart. Nothing of it is dropped but what its page adds around the fields. */
export function parseNational(record: NationalRecord): ParsedProcedure {
  const rest = new Rest();
  const results = parseResults(record.ket_qua_xu_ly ?? '');
  rest.keep('description', results.description);
  rest.keep('keywords', results.keywords);
  const code = parseProcedureCode(record.ma_thu_tuc ?? '');
  const data: ProcedureData = {
    code: code.code,
    localCode: code.localCode,
    name: line(record.ten_thu_tuc ?? ''),
    decision: decisionOf(record.so_quyet_dinh),
    levels: rest.take('levels', parseLevels(record.cap_thuc_hien ?? '')),
    kind: rest.take('kind', parseKind(record.loai_thu_tuc ?? '')),
    recipients: rest.take('recipients', parseRecipients(record.doi_tuong_thuc_hien ?? '')),
    steps: parseSteps(record.trinh_tu_thuc_hien ?? ''),
    channels: rest.take('channels', parseChannels(record.cach_thuc_thuc_hien ?? '')),
    dossier: rest.take('dossier', parseDossier(record.thanh_phan_ho_so ?? '')),
    conditions: stated(record.yeu_cau_dieu_kien),
    results: results.value,
    legalBasis: rest.take('legalBasis', parseLegalBasis(record.can_cu_phap_ly ?? '')),
    implementingAgency: stated(record.co_quan_thuc_hien),
    competentAgency: stated(record.co_quan_co_tham_quyen),
    authorisedAgency: stated(record.co_quan_duoc_uy_quyen),
    coordinatingAgencies: stated(record.co_quan_phoi_hop),
    receptionAddress: stated(record.dia_chi_tiep_nhan),
    relatedProcedures: stated(record.thu_tuc_lien_quan),
    sourceOfTruth: 'national',
    nationalUrl: webAddress(record.detail_url),
  };
  data.sourceTexts = rest.sourceTexts;
  data.unparsed = rest.checks.length > 0;
  return { data, field: stated(record.linh_vuc), locale: 'vi', checks: rest.checks };
}

function decisionOf(text: string | undefined): ProcedureData['decision'] {
  const number = stated(text);
  return number ? { number: legalNumberIn(number) ?? line(number), date: null } : null;
}

const webAddress = (text: string | undefined): string | null =>
  text && URL.canParse(text) && /^https?:/.test(text) ? text : null;
