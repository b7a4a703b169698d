import { isProvincialCode, nationalCodeOf } from '../../../shared/domain/procedure-codes';

export interface ProcedureCode {
  code: string | null;
  localCode: string | null;
  /** text that is no code of any known form */
  isWrong: boolean;
}

/** Reads a code in any form that offices use: `1.014393`, `1.014393.H38`, `2.002249.000.00.00.H34`, `T-HTI-213814-TT`. */
export function parseProcedureCode(text: string): ProcedureCode {
  const word = text.replace(/\s/g, '').replace(/^mã:?/i, '').toUpperCase();
  const code = nationalCodeOf(word);
  const localCode = isProvincialCode(word) ? word : null;
  return { code, localCode, isWrong: word !== '' && !code && !localCode };
}
