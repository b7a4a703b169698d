import type { Portal } from './boot';
import { contentOf } from './content';
import { openPanel } from './panel';

export const ARTICLE = 'api::article.article';
export const VI = { locale: 'vi' };

/** A line of the change feed. */
export interface Change {
  path: string;
  action: string;
  to?: string;
  type: string;
  documentId: string;
}

/** Redirects and endings as staff make them in the panel and as readers meet them. */
export async function redirectsOf(portal: Portal) {
  const panel = await openPanel(portal);
  const articles = contentOf(portal.strapi, ARTICLE);
  const records = portal.strapi.plugin('public-records').service('records');
  return {
    panel,
    articles,
    records,
    article: (slug: string, data: object = {}) =>
      articles.published({ title: `Tin ${slug}`, slug, body: `<p>Thân bài ${slug}.</p>`, ...data }, VI),
    takeOff: (documentId: string, data: object, uid = ARTICLE) =>
      panel.send('post', '/public-records/unpublish', { data: { uid, documentId, locale: 'vi', ...data } }),
    add: (old: string, target: string) =>
      panel.send('post', '/public-records/redirects', { data: { old, target } }),
    async leadsTo(path: string): Promise<string | undefined> {
      return (await portal.request.get(path).expect(301)).headers.location;
    },
    /** what the change feed says of an address */
    async told(path: string): Promise<Change | undefined> {
      await records.drained();
      const { body } = await portal.request.get('/api/changes?limit=500').expect(200);
      return (body.data as Change[]).find((change) => change.path === path);
    },
    importFile: (content: string, write: boolean, name = 'chuyen-huong.csv') =>
      panel
        .send('post', `/public-records/redirects/import?write=${write}`)
        .attach('file', Buffer.from(content), name),
    /** what a rebuild of all records would put right */
    async differences(): Promise<unknown[]> {
      await records.drained();
      return (await records.rebuild(undefined, true)).differences;
    },
  };
}
