import { codeKeys, nationalCodeOf } from '../../../shared/domain/procedure-codes';
import { titleMatcher } from './fold-text';

/** What a procedure is found by. */
export interface Coded {
  code: string | null;
  localCode: string | null;
  formerCodes: string[] | null;
}

const otherCodes = ({ localCode, formerCodes }: Coded): string[] => [
  ...(localCode ? [localCode] : []),
  ...(Array.isArray(formerCodes) ? formerCodes : []),
];

const allCodes = (row: Coded): string[] => [...(row.code ? [row.code] : []), ...otherCodes(row)];

/**
 * The procedure that a code of any form names. A code as it is written counts before the national code in it, and a
 * procedure's present code before those that it had.
 *
 * @param rows of several with the same claim the first wins
 */
export function findByCode<Row extends Coded>(rows: readonly Row[], text: string): Row | null {
  const keys = codeKeys(text);
  const candidates = rows.map((row) => ({ row, others: otherCodes(row).map(codeKeys) }));
  type Candidate = (typeof candidates)[number];
  const claims: ((candidate: Candidate) => boolean)[] = [
    ...keys.flatMap((key) => [
      ({ row }: Candidate) => row.code === key,
      ({ others }: Candidate) => others.some(([written]) => written === key),
    ]),
    ({ others }) => others.some(([, national]) => national !== undefined && keys.includes(national)),
  ];
  for (const claim of claims) {
    const found = candidates.find(claim);
    if (found) return found.row;
  }
  return null;
}

/** The number of a national code as people type it, without what stands before the dot: "014393", "14393". */
const TYPED_NUMBER = /^\d{5,6}$/;

function codeMatcher(search: string): (row: Coded) => boolean {
  const keys = codeKeys(search);
  const number = TYPED_NUMBER.test(search.trim()) ? search.trim().padStart(6, '0') : null;
  return (row) =>
    allCodes(row).some(
      (code) =>
        codeKeys(code).some((key) => keys.includes(key)) ||
        (number !== null && nationalCodeOf(code)?.slice(2) === number),
    );
}

/**
 * The procedures that a reader's words mean. Who types a whole code, old or new, gets just what it names; otherwise
 * every word must occur in the name or the codes.
 */
export function searchProcedures<Row extends Coded & { name: string }>(rows: Row[], search: string): Row[] {
  const named = rows.filter(codeMatcher(search));
  if (named.length > 0) return named;
  const matches = titleMatcher(search);
  return rows.filter((row) => matches([row.name, ...allCodes(row)].join(' ')));
}
