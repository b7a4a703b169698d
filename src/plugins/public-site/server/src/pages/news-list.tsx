/** @jsxImportSource preact */
import { parseListQuery } from '../../../domain/list-query';
import { pageSlice } from '../../../domain/pagination';
import { countArticles, findArticles } from '../content/articles';
import { findSections } from '../content/taxonomies';
import { articleEntry } from './entries';
import { listView, themeBox, treeFilter } from './list-filters';
import type { PageHandler } from './page';
import { ListPage } from './parts/ListPage';

/** News, newest first, by section and theme. */
export const newsList: PageHandler = async (request) => {
  const { portal, locale } = request;
  const filter = parseListQuery(locale, 'news', request.querystring);
  const { theme, section, page } = filter;
  const [themes, sectionRows] = await Promise.all([themeBox(request, theme), findSections(portal)]);
  const sections = treeFilter(request, 'section', sectionRows, section);
  if (!themes || !sections) return null;

  const wanted = { theme, sections: sections.slugs };
  const slice = pageSlice(await countArticles(portal, locale, wanted), page, portal.config.pageSize);
  if (!slice) return null;
  const rows = await findArticles(portal, locale, wanted, { start: slice.start, limit: slice.size });

  return {
    ...listView(request, 'news', filter),
    main: (
      <ListPage
        request={request}
        list="news"
        filter={filter}
        boxes={[sections.box, themes]}
        slice={slice}
        entries={rows.map((row) => articleEntry(request, row))}
      />
    ),
  };
};
