import type { PageHandler } from '../pages/page';

/** The kinds of pages, by which another department names what it wants to look different. */
export const PAGE_NAMES = [
  ...(['home', 'questions', 'answer', 'procedures', 'procedure'] as const),
  ...(['news', 'article', 'theme', 'siteMap', 'info'] as const),
];
export type PageName = (typeof PAGE_NAMES)[number];

/** Makes a page from the one that would be shown: its own `main`, another title, or something else altogether. */
export type Replacement = (original: PageHandler) => PageHandler;

/** Pages of one's own in the place of the portal's, without changing its code. */
export interface TemplatesService {
  /**
   * From now on pages of this kind are made by the replacement. A later one is given what an earlier one makes.
   *
   * @throws when there is no such kind of page
   */
  replace(name: PageName, replacement: Replacement): void;
  /** what makes pages of a kind now */
  handlerOf(name: PageName, original: PageHandler): PageHandler;
}

export default (): TemplatesService => {
  const replacements = new Map<PageName, Replacement[]>();
  return {
    replace(name, replacement) {
      if (!PAGE_NAMES.includes(name)) throw new Error(`public-site: there is no page "${String(name)}"`);
      replacements.set(name, [...(replacements.get(name) ?? []), replacement]);
    },
    handlerOf: (name, original) =>
      (replacements.get(name) ?? []).reduce((handler, replacement) => replacement(handler), original),
  };
};
