/** The parts of a procedure in the order of NĐ 63/2010/NĐ-CP Art. 8(2), and the legal basis (Art. 15(1)). */
export const PROCEDURE_PARTS = [
  'name',
  'steps',
  'channels',
  'dossier',
  'timeLimit',
  'recipients',
  'agency',
  'forms',
  'results',
  'conditions',
  'fees',
  'legalBasis',
] as const;

export type ProcedurePart = (typeof PROCEDURE_PARTS)[number];

/** Those that every procedure must have; the others exist only when the procedure has them. */
export const ALWAYS_REQUIRED: ReadonlySet<ProcedurePart> = new Set([
  'name',
  'steps',
  'channels',
  'dossier',
  'timeLimit',
  'recipients',
  'agency',
]);

/** Keys of the kept source text, by the part they belong to. */
const SOURCE_PARTS: Record<string, ProcedurePart> = {
  steps: 'steps',
  channels: 'channels',
  dossier: 'dossier',
  timeLimit: 'timeLimit',
  duration: 'timeLimit',
  recipients: 'recipients',
  agency: 'agency',
  forms: 'forms',
  results: 'results',
  conditions: 'conditions',
  fee: 'fees',
  fees: 'fees',
  legalBasis: 'legalBasis',
};

/** Source texts that could not be parsed, sorted to the part they belong to. */
export function sourceTextsByPart(sourceTexts: unknown): Map<ProcedurePart | 'other', string[]> {
  const sorted = new Map<ProcedurePart | 'other', string[]>();
  if (typeof sourceTexts !== 'object' || sourceTexts === null) return sorted;
  for (const [key, value] of Object.entries(sourceTexts)) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (!text) continue;
    const part = SOURCE_PARTS[key] ?? 'other';
    sorted.set(part, [...(sorted.get(part) ?? []), text]);
  }
  return sorted;
}
