import type { Core } from '@strapi/strapi';
import { contentOf, type Entry } from './content';

export interface DecisionView {
  code: string;
  origin: string;
  state: string;
  score: number;
  evidence: {
    phrase: string;
    field: string;
    start: number;
    end: number;
    weight: number;
    discount?: string;
  }[];
  decidedBy: string | null;
  decidedAt: string;
}

/** What a panel sends for a relation that nobody touched. */
export const UNTOUCHED = { connect: [], disconnect: [] };

export const PCI_NEWS = {
  title: 'Chỉ số PCI của Hà Tĩnh tăng 9 bậc',
  body: '<p>VCCI công bố bảng xếp hạng.</p>',
};

/** Articles and their themes on a booted portal. */
export async function themedArticles(strapi: Core.Strapi) {
  const uid = 'api::article.article';
  const articles = contentOf(strapi, uid);
  const themes = new Map<string, Entry>();
  for (const row of await contentOf(strapi, 'plugin::reform-themes.theme').rows()) themes.set(row.code, row);

  const decisionsOf = (entry: { documentId: string }, type = uid): Promise<DecisionView[]> =>
    strapi.plugin('reform-themes').service('themes').decisionsOf(type, entry.documentId);

  return {
    ...articles,
    /** row id and documentId of a theme */
    id: (code: string) => themes.get(code)?.id,
    doc: (code: string) => themes.get(code)?.documentId,
    decisionsOf,
    decision: async (entry: { documentId: string }, code: string) =>
      (await decisionsOf(entry)).find((item) => item.code === code),
    update: (entry: { documentId: string }, data: object, options: object = {}) =>
      articles.documents.update({ documentId: entry.documentId, data, ...options }),
    /** theme codes of one version, in the order of the list */
    codesOf: async (
      entry: { documentId: string },
      status: 'draft' | 'published' = 'draft',
      locale = 'vi',
    ) => {
      const populate = { themes: { sort: 'order' } };
      const found = await articles.documents.findOne({
        documentId: entry.documentId,
        status,
        locale,
        populate,
      });
      return found ? (found.themes as { code: string }[]).map(({ code }) => code) : null;
    },
  };
}
