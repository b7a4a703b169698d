import type { Portal } from '../portal';
import type { LegalDocumentRow, LegalReferenceRow } from './rows';

export type LegalDocuments = ReadonlyMap<string, LegalDocumentRow>;

/** The legal documents that references name by their number. */
export async function findLegalDocuments(
  { content, config }: Portal,
  references: readonly LegalReferenceRow[],
): Promise<LegalDocuments> {
  const numbers = [...new Set(references.flatMap(({ number }) => number || []))];
  if (numbers.length === 0) return new Map();
  const rows = await content.many<LegalDocumentRow>(
    config.types.legalDocument,
    {},
    {
      filters: { number: { $in: numbers } },
      fields: ['number', 'legalStatus', 'effectiveTo', 'url'],
      populate: {
        file: { fields: ['url', 'name', 'ext', 'size'] },
        replacedBy: { fields: ['number', 'url'] },
      },
    },
  );
  return new Map(rows.map((row) => [row.number, row]));
}
