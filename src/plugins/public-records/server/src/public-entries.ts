import type { Core } from '@strapi/strapi';
import type { PublicEntry } from '../../domain/endings';
import type { PathsService } from './services/paths';

interface Model {
  attributes: Record<string, { targetField?: string }>;
}

/** What the public sees of a document now: one entry for each language in which it is published. */
export async function publicEntries(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<PublicEntry[]> {
  const { attributes } = strapi.contentTypes[uid as never] as unknown as Model;
  const title = attributes.slug?.targetField ?? 'slug';
  const names = ['slug', 'code'].filter((name) => name in attributes);
  const rows = (await strapi.db.query(uid as never).findMany({
    select: ['locale', title, ...names],
    where: { documentId, publishedAt: { $notNull: true } },
  })) as Record<string, string | null>[];

  const paths = strapi.plugin('public-records').service('paths') as PathsService;
  return rows.flatMap(({ locale = null, slug, code, [title]: name }) => {
    const path = paths.pathOf(uid, { slug, code, locale: locale ?? '' });
    return path ? [{ path, title: name ?? '', locale }] : [];
  });
}
