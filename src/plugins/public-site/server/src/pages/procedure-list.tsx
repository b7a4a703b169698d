/** @jsxImportSource preact */
import { listPath } from '../../../domain/addresses';
import { parseListQuery } from '../../../domain/list-query';
import { pageSlice } from '../../../domain/pagination';
import { findProcedures } from '../content/procedures';
import { findFields } from '../content/taxonomies';
import { procedureEntry } from './entries';
import { isFiltered, listView, themeOptions, treeFilter } from './list-filters';
import type { PageHandler } from './page';
import { Filters } from './parts/Filters';
import { ListPage } from './parts/ListPage';

/** The procedures that apply: search by name or code, filters, pages. */
export const procedureList: PageHandler = async (request) => {
  const { portal, locale, text } = request;
  const filter = parseListQuery(locale, request.querystring);
  const [themes, fieldRows] = await Promise.all([themeOptions(request, filter.theme), findFields(portal)]);
  const fields = treeFilter(request, fieldRows, filter.field);
  if (!themes || !fields) return null;

  const { search, theme, page } = filter;
  const rows = await findProcedures(portal, locale, { search, theme, fields: fields.slugs });
  const slice = pageSlice(rows.length, page, portal.config.pageSize);
  if (!slice) return null;

  return {
    ...listView(request, 'procedures', filter),
    main: (
      <ListPage
        text={text}
        locale={locale}
        title={text.procedures.title}
        lead={text.procedures.description}
        isFiltered={isFiltered(filter)}
        slice={slice}
        entries={rows.slice(slice.start, slice.start + slice.size).map((row) => procedureEntry(request, row))}
        hrefOf={(number) => listPath(locale, 'procedures', { ...filter, page: number })}
        filters={
          <Filters
            text={text}
            locale={locale}
            list="procedures"
            filter={filter}
            themes={themes}
            fields={fields.options}
            searchHint={text.list.procedureHint}
          />
        }
      />
    ),
  };
};
