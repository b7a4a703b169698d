import type { Core } from '@strapi/strapi';
import type { PublicEntry } from '../../domain/endings';
import type { PathsService } from './services/paths';

interface Model {
  attributes: Record<string, { targetField?: string }>;
}

/** What the public sees of a document now: for each language in which it is published its address, then an alias. */
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
    const key = { slug, locale: locale ?? '' };
    // An entry named by its code answers at its slug as well (it leads to the code): both addresses can end.
    const addresses = new Set([paths.pathOf(uid, { ...key, code }), paths.pathOf(uid, key)]);
    return [...addresses].flatMap((path, at) =>
      path ? [{ path, title: name ?? '', locale, isAlias: at > 0 }] : [],
    );
  });
}
