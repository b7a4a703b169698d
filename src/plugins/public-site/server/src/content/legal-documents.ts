import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { listedOn } from './procedures';
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

export interface CitedDocument {
  document: LegalDocumentRow & { title: string };
  /** how many answers and procedures cite it */
  count: number;
}

/** The legal documents known here that answers and procedures on a theme cite most. */
export async function mostCited(
  { content, config, today }: Portal,
  locale: PageLocale,
  theme: string,
  limit: number,
): Promise<CitedDocument[]> {
  const about = { themes: { code: { $eq: theme } } };
  const part = { attribute: 'legalBasis', column: 'number' };
  const { faq, procedure } = config.types;
  const counts = new Map<string, number>();
  for (const [uid, filters] of [
    [faq, about],
    [procedure, { $and: [about, listedOn(today())] }],
  ] as const)
    for (const { value, total } of await content.countInComponents(uid, { locale }, filters, part))
      counts.set(value, (counts.get(value) ?? 0) + total);
  const rows = await content.many<CitedDocument['document']>(
    config.types.legalDocument,
    {},
    {
      filters: { number: { $in: [...counts.keys()] } },
      fields: ['number', 'title', 'legalStatus', 'effectiveTo', 'url'],
      populate: {
        file: { fields: ['url', 'name', 'ext', 'size'] },
        replacedBy: { fields: ['number', 'url'] },
      },
    },
  );
  return rows
    .map((document) => ({ document, count: counts.get(document.number) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.document.number < b.document.number ? -1 : 1))
    .slice(0, limit);
}
