/** @jsxImportSource preact */
import { listPath } from '../../../domain/addresses';
import { parseListQuery } from '../../../domain/list-query';
import { pageSlice } from '../../../domain/pagination';
import { countArticles, findArticles } from '../content/articles';
import { findSections } from '../content/taxonomies';
import { articleEntry } from './entries';
import { isFiltered, listView, themeOptions, treeFilter } from './list-filters';
import type { PageHandler } from './page';
import { Filters } from './parts/Filters';
import { ListPage } from './parts/ListPage';

/** News, newest first, by section and theme. */
export const newsList: PageHandler = async (request) => {
  const { portal, locale, text } = request;
  const { theme, section, page } = parseListQuery(locale, request.querystring);
  const filter = { theme, section, page };
  const [themes, sectionRows] = await Promise.all([themeOptions(request, theme), findSections(portal)]);
  const sections = treeFilter(request, sectionRows, section);
  if (!themes || !sections) return null;

  const wanted = { theme, sections: sections.slugs };
  const slice = pageSlice(await countArticles(portal, locale, wanted), page, portal.config.pageSize);
  if (!slice) return null;
  const rows = await findArticles(portal, locale, wanted, { start: slice.start, limit: slice.size });

  return {
    ...listView(request, 'news', filter),
    main: (
      <ListPage
        text={text}
        locale={locale}
        title={text.news.title}
        lead={text.news.description}
        isFiltered={isFiltered(filter)}
        slice={slice}
        entries={rows.map((row) => articleEntry(request, row))}
        hrefOf={(number) => listPath(locale, 'news', { ...filter, page: number })}
        filters={
          <Filters
            text={text}
            locale={locale}
            list="news"
            filter={filter}
            themes={themes}
            sections={sections.options}
          />
        }
      />
    ),
  };
};
