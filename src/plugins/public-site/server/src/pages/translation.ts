import { otherLocale } from '../../../domain/addresses';
import type { PageRequest } from './page';

/** Address of an entry in the other language; null when it is not published there. */
export async function translationPath(
  { portal, locale }: PageRequest,
  uid: string,
  documentId: string,
  fields: string[] = ['slug'],
): Promise<string | null> {
  const other = otherLocale(locale);
  const query = { filters: { documentId: { $eq: documentId } }, fields };
  const row = await portal.content.first<{ slug: string; code?: string | null }>(
    uid,
    { locale: other },
    query,
  );
  return row && portal.pathOf(uid, { slug: row.slug, code: row.code, locale: other });
}
