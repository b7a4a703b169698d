import {
  ALWAYS_REQUIRED,
  PROCEDURE_PARTS,
  sourceTextsByPart,
  type ProcedurePart,
} from '../../../shared/domain/procedure-parts';
import { dossierItems, type Fee, type Procedure } from './procedure';
import {
  hasContent,
  isFiller,
  namesAmount,
  saysNone,
  speaksOfCondition,
  speaksOfForm,
  speaksOfResult,
} from './words';

export interface PartNote {
  part: ProcedurePart;
  /** for staff, in Vietnamese */
  text: string;
}

export interface Completeness {
  /** 0–100: the share of the required parts that are there */
  score: number;
  /** parts that this procedure must have: the seven of every procedure, and those known to exist */
  required: number;
  present: number;
  missing: PartNote[];
  /** parts that exist only for some procedures, and about which this one says nothing */
  unstated: PartNote[];
  /** parts of which there is only source text that nobody has sorted into fields; they count as present */
  toCheck: PartNote[];
}

type Verdict = 'present' | 'to_check' | 'missing' | 'none' | 'unstated';

const LABELS: Record<ProcedurePart, string> = {
  name: 'tên thủ tục',
  steps: 'trình tự thực hiện',
  channels: 'cách thức thực hiện',
  dossier: 'thành phần hồ sơ',
  timeLimit: 'thời hạn giải quyết',
  recipients: 'đối tượng thực hiện',
  agency: 'cơ quan giải quyết',
  forms: 'mẫu đơn, mẫu tờ khai',
  results: 'kết quả thực hiện',
  conditions: 'yêu cầu, điều kiện',
  fees: 'phí, lệ phí',
  legalBasis: 'căn cứ pháp lý',
};

/** What the note says when something in the procedure tells that the part exists. */
const SIGNALLED: Partial<Record<ProcedurePart, string>> = {
  forms: 'Thiếu mẫu đơn, mẫu tờ khai mà thành phần hồ sơ nhắc đến',
  results: 'Thiếu kết quả thực hiện mà trình tự nhắc đến',
  conditions: 'Thiếu yêu cầu, điều kiện mà thành phần hồ sơ phải chứng minh',
  fees: 'Thiếu mức phí, lệ phí',
};

const QUANTITY: PartNote = { part: 'dossier', text: 'Thiếu số lượng hồ sơ' };

/**
 * How complete a procedure is against NĐ 63/2010/NĐ-CP Art. 8(2).
 *
 * A part that exists only for some procedures counts when it is there, or when something says that it must be: a
 * dossier that asks for a form, steps that give a result, a fee without an amount. Otherwise it is `unstated`, unless
 * the procedure says that there is none.
 */
export function completenessOf(procedure: Procedure): Completeness {
  const sources = sourceTextsByPart(procedure.sourceTexts);
  const missing: PartNote[] = [];
  const unstated: PartNote[] = [];
  const toCheck: PartNote[] = [];
  let required = 0;
  let present = 0;
  for (const part of PROCEDURE_PARTS) {
    const verdict = judge(part, procedure, sources.get(part) ?? []);
    if (verdict === 'unstated') unstated.push({ part, text: `Chưa nêu ${LABELS[part]}` });
    if (verdict === 'none' || verdict === 'unstated') continue;
    required += 1;
    if (verdict === 'missing') {
      missing.push(missingNote(part, procedure));
      continue;
    }
    present += 1;
    if (verdict === 'to_check') toCheck.push({ part, text: `Cần kiểm tra nguyên văn ${LABELS[part]}` });
  }
  return { score: Math.round((100 * present) / required), required, present, missing, unstated, toCheck };
}

function judge(part: ProcedurePart, procedure: Procedure, sources: readonly string[]): Verdict {
  if (IS_PRESENT[part](procedure)) return 'present';
  if (sources.some(hasContent)) return 'to_check';
  if (ALWAYS_REQUIRED.has(part) || EXISTS[part]?.(procedure)) return 'missing';
  return SAYS_NONE[part]?.(procedure) || sources.some(saysNone) ? 'none' : 'unstated';
}

function missingNote(part: ProcedurePart, procedure: Procedure): PartNote {
  if (part === 'dossier' && namesPapers(procedure)) return QUANTITY;
  return { part, text: SIGNALLED[part] ?? `Thiếu ${LABELS[part]}` };
}

const namesPapers = (procedure: Procedure): boolean =>
  dossierItems(procedure).some(({ name }) => hasContent(name));

/** "Số lượng hồ sơ": the number of sets, or how many originals and copies a paper needs. */
const namesQuantity = (procedure: Procedure): boolean =>
  hasContent(procedure.dossierSets) ||
  dossierItems(procedure).some(({ originals, copies }) => isNumber(originals) || isNumber(copies));

const isNumber = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

const feesOf = ({ channels }: Procedure): Fee[] => (channels ?? []).flatMap(({ fees }) => fees ?? []);

const hasAmount = ({ amount, condition }: Fee): boolean => isNumber(amount) || namesAmount(condition);

const IS_PRESENT: Record<ProcedurePart, (procedure: Procedure) => boolean> = {
  name: ({ name }) => hasContent(name),
  steps: ({ steps }) =>
    (steps ?? []).some(({ title, description }) => hasContent(description) || hasContent(title)),
  channels: ({ channels }) => (channels ?? []).some(({ channel }) => hasContent(channel)),
  dossier: (procedure) => namesPapers(procedure) && namesQuantity(procedure),
  timeLimit: ({ channels }) =>
    (channels ?? []).some(
      ({ duration }) => (isNumber(duration?.number) && duration?.unit) || hasContent(duration?.text),
    ),
  recipients: ({ recipients }) => (recipients ?? []).length > 0,
  agency: ({ implementingAgency, competentAgency }) =>
    hasContent(implementingAgency) || hasContent(competentAgency),
  forms: (procedure) =>
    dossierItems(procedure).some(
      ({ form, formFile, formUrl }) => hasContent(form) || Boolean(formFile) || hasContent(formUrl),
    ),
  results: ({ results }) => (results ?? []).some(({ name }) => hasContent(name)),
  conditions: ({ conditions }) => hasContent(conditions),
  fees: (procedure) => feesOf(procedure).some(hasAmount),
  legalBasis: ({ legalBasis }) => (legalBasis ?? []).some(({ title }) => hasContent(title)),
};

/** What tells that a part exists although it is not there. */
const EXISTS: Partial<Record<ProcedurePart, (procedure: Procedure) => boolean>> = {
  forms: (procedure) => dossierItems(procedure).some(({ name }) => speaksOfForm(name)),
  results: ({ steps }) =>
    (steps ?? []).some(({ title, description }) => speaksOfResult(title) || speaksOfResult(description)),
  conditions: (procedure) => dossierItems(procedure).some(({ name }) => speaksOfCondition(name)),
  fees: (procedure) =>
    feesOf(procedure).some(
      (fee) =>
        !hasAmount(fee) &&
        !isFiller(fee.condition) &&
        !saysNone(fee.condition) &&
        (Boolean(fee.kind) || hasContent(fee.condition)),
    ),
};

/** Where a procedure states that it does not have a part. */
const SAYS_NONE: Partial<Record<ProcedurePart, (procedure: Procedure) => boolean>> = {
  results: ({ results }) => (results ?? []).some(({ name }) => saysNone(name)),
  conditions: ({ conditions }) => saysNone(conditions),
  fees: (procedure) => feesOf(procedure).some(({ condition }) => saysNone(condition)),
};
