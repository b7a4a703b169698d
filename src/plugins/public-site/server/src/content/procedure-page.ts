import { isListedOn } from '../../../../../shared/domain/procedure-life';
import { nationalCodeOf } from '../../../../../shared/domain/procedure-codes';
import { findByCode, type Coded } from '../../../domain/procedure-search';
import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { entryNamed } from './entries';
import { byName, PROCEDURE_LIST } from './procedures';
import type { ProcedurePageRow, ProcedureRow } from './rows';

/** Everything a procedure's page shows; `key` is its national code or its slug. */
export const findProcedure = (
  portal: Portal,
  locale: PageLocale,
  key: string,
): Promise<ProcedurePageRow | null> =>
  entryNamed<ProcedurePageRow>(portal, portal.config.types.procedure, locale, key);

type CodedRow = Coded & Pick<ProcedureRow, 'id' | 'slug' | 'legalStatus' | 'effectiveFrom' | 'effectiveTo'>;

/** The procedure that a code of any form, present or former, names; one that applies before one that has ended. */
export async function findProcedureByCode(
  { content, config, today }: Portal,
  locale: PageLocale,
  text: string,
): Promise<Pick<CodedRow, 'slug' | 'code'> | null> {
  // Every code has a number in it; a mistyped name is no reason to read all codes.
  if (!/\d/.test(text)) return null;
  const rows = await content.index<CodedRow>(
    config.types.procedure,
    { locale },
    {
      filters: {
        $or: [
          { code: { $eq: nationalCodeOf(text) ?? '' } },
          { localCode: { $notNull: true } },
          { formerCodes: { $notNull: true } },
        ],
      },
      columns: ['slug', 'code', 'localCode', 'formerCodes', 'legalStatus', 'effectiveFrom', 'effectiveTo'],
      order: [{ by: 'id' }],
    },
  );
  const day = today();
  const isListed = (row: CodedRow) => isListedOn(row, day);
  return (
    findByCode(rows.filter(isListed), text) ??
    findByCode(
      rows.filter((row) => !isListed(row)),
      text,
    )
  );
}

/** The procedure that applies in the place of one that has ended or will; null when none is public. */
export async function findSuccessor(
  { recordOf, config, today }: Portal,
  locale: PageLocale,
  procedure: Pick<ProcedurePageRow, 'documentId' | 'replacedBy'>,
): Promise<ProcedureRow | null> {
  const day = today();
  const seen = new Set([procedure.documentId]);
  let next = procedure.replacedBy;
  while (next && !seen.has(next.documentId)) {
    if (isListedOn(next, day)) return next;
    seen.add(next.documentId);
    const record = await recordOf(config.types.procedure, next.documentId, locale);
    const row = record?.payload as Pick<ProcedurePageRow, 'replacedBy'> | null | undefined;
    next = row?.replacedBy;
  }
  return null;
}

/** A procedure in whose place another one applies. */
export interface Predecessor {
  name: string;
  code: string | null;
  /** the day from which the other one applies, when that is still to come */
  until: string | null;
}

/** What a procedure replaces: procedures that are public or were. */
export async function findPredecessors(
  { content, config, today, findWithdrawn }: Portal,
  locale: PageLocale,
  documentId: string,
): Promise<Predecessor[]> {
  const uid = config.types.procedure;
  const filters = { replacedBy: { documentId: { $eq: documentId } } };
  const [rows, withdrawn] = await Promise.all([
    content.many<ProcedureRow>(uid, { locale }, { ...PROCEDURE_LIST, filters }),
    findWithdrawn(uid, locale, filters),
  ]);
  const day = today();
  const ended = rows.flatMap((row): Predecessor[] => {
    const { name, code, legalStatus, effectiveTo } = row;
    const hasEnded = !isListedOn(row, day);
    const endsLater = legalStatus === 'replaced' || legalStatus === 'abolished';
    return hasEnded || endsLater ? [{ name, code, until: hasEnded ? null : effectiveTo }] : [];
  });
  // A document was public at two addresses, that of its code and that of its name.
  const former = new Map<string, Predecessor>();
  for (const { documentId: id, title, path } of withdrawn) {
    const code = nationalCodeOf(decodeURIComponent(path.split('/').at(-1) ?? ''));
    if (code || !former.has(id)) former.set(id, { name: title, code, until: null });
  }
  return [...ended, ...former.values()].sort(byName);
}
