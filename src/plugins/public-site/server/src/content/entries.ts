import { noteList } from '../../../../../shared/server/reads/track-reads';
import type { PageLocale } from '../../../domain/addresses';
import type { Portal, PublicRecord } from '../portal';

/** The entry of a record that is live and of a type. */
const payloadOf = <Row>(record: PublicRecord | null, uid: string): Row | null =>
  record?.state === 'live' && record.uid === uid ? (record.payload as Row) : null;

/**
 * The entry of a type that is public under a slug, with all that its page shows: the payload of its record. Null when
 * nothing is.
 */
export async function entryAt<Row>(
  portal: Portal,
  uid: string,
  locale: PageLocale,
  slug: string,
): Promise<Row | null> {
  const here = payloadOf<Row>(await portal.recordAt(portal.pathOf(uid, { slug, locale })), uid);
  // What will be public here makes an answer that says "nothing" an old one.
  if (!here) noteList(uid, { locale, slug: { $eq: slug } });
  return here;
}

/** The same by a code or a slug, also of one that lives at another address. */
export async function entryNamed<Row>(
  portal: Portal,
  uid: string,
  locale: PageLocale,
  key: string,
): Promise<Row | null> {
  const record = await portal.recordAt(portal.pathOf(uid, { slug: key, locale }));
  const here = payloadOf<Row>(record, uid);
  const target = record?.uid === uid ? record.movedTo : null;
  if (!here && target) return payloadOf<Row>(await portal.recordAt(target), uid);
  if (!here) noteList(uid, { locale, slug: { $eq: key } });
  return here;
}
