import { otherLocale } from '../../../domain/addresses';
import type { PageRequest } from './page';

/** Address of an entry in the other language; null when it is not published there. */
export async function translationPath(
  { portal, locale }: PageRequest,
  uid: string,
  documentId: string,
): Promise<string | null> {
  const pages = await portal.livePages([uid], [documentId]);
  return pages.find((page) => page.locale === otherLocale(locale))?.path ?? null;
}
