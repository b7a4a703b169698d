import { isSame, type Values } from './merge';
import type { Change, Decision } from './procedure-data';

/** Attributes whose change readers need not be told of. */
const SILENT = new Set([
  ...[
    'changes',
    'sourceTexts',
    'unparsed',
    'sourceOfTruth',
    'sourceUrl',
    'nationalUrl',
    'syncedAt',
    'postedAt',
  ],
  ...['reviewBy', 'isSample', 'publishOnEffect', 'slug', 'formerCodes', 'localCode'],
]);

/** Attributes that readers see and that differ, of those that are compared. */
export const changedFields = (before: Values, after: Values, compared: readonly string[]): string[] =>
  compared.filter((field) => !SILENT.has(field) && !isSame(before[field], after[field]));

/** The stored lines without their row ids. */
export const plainHistory = (stored: unknown): Change[] =>
  ((stored ?? []) as Change[]).map(({ date, kind, decision, note }) => ({ date, kind, decision, note }));

/**
 * The line "what changed" for readers. A new decision makes it an amendment of the decision's date (NĐ 63/2010
 * Art. 14); anything else is a correction of the page.
 *
 * @param labelOf name of an attribute as people read it
 * @param today ISO day in Vietnam
 */
export function changeLine(
  fields: readonly string[],
  after: Values,
  labelOf: (field: string) => string,
  today: string,
): Change {
  const ending = fields.includes('legalStatus') ? endingOf(after) : null;
  if (ending) return { ...ending, date: ending.date ?? today };
  const decision = (fields.includes('decision') ? after.decision : null) as Decision | null;
  const labels = fields.filter((field) => !SILENT.has(field)).map((field) => labelOf(field).toLowerCase());
  return {
    date: decision?.date ?? today,
    kind: decision ? 'amended' : 'corrected',
    decision: decision?.number ?? null,
    note: labels.length > 0 ? `Cập nhật: ${labels.join(', ')}.` : 'Cập nhật theo nguồn.',
  };
}

/** A procedure that is abolished or replaced by this change: told with the decision that does it. */
function endingOf({
  legalStatus,
  endedBy,
  effectiveTo,
}: Values): (Omit<Change, 'date'> & { date: string | null }) | null {
  if (legalStatus !== 'abolished' && legalStatus !== 'replaced') return null;
  const { number, date } = (endedBy ?? {}) as Partial<Decision>;
  const verb = legalStatus === 'abolished' ? 'Bãi bỏ' : 'Thay thế';
  return {
    date: date ?? (effectiveTo as string | null) ?? null,
    kind: legalStatus,
    decision: number ?? null,
    note: number ? `${verb} theo Quyết định ${number}.` : `${verb}.`,
  };
}
