import { line } from './national/text';

/** National code, with what a province adds to it: NĐ 63/2010 codes are a digit 1–6, a dot and six digits. */
const NATIONAL = /^([1-6]\.\d{6})((?:\.000\.\d{2}\.\d{2})?(?:\.H\d{2})?)$/i;
/** Codes of the project 30 (2008–2010): `T-HTI-213814-TT`. */
const PROJECT_30 = /^T-[A-Z]{3}-\d{6}-TT$/i;

export interface ProcedureCode {
  code: string | null;
  localCode: string | null;
  /** text that is no code of any known form */
  isWrong: boolean;
}

/** Reads a code in any form that offices use: `1.014393`, `1.014393.H38`, `2.002249.000.00.00.H34`, `T-HTI-213814-TT`. */
export function parseProcedureCode(text: string): ProcedureCode {
  const word = line(text).replace(/\s/g, '').replace(/^mã:?/i, '');
  if (!word) return { code: null, localCode: null, isWrong: false };
  const national = NATIONAL.exec(word);
  if (national) {
    const code = national[1] ?? null;
    return { code, localCode: national[2] ? word.toUpperCase() : null, isWrong: false };
  }
  if (PROJECT_30.test(word)) return { code: null, localCode: word.toUpperCase(), isWrong: false };
  return { code: null, localCode: null, isWrong: true };
}
