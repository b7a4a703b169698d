/** @jsxImportSource preact */
import { listPath } from '../../../domain/addresses';
import { parseListQuery } from '../../../domain/list-query';
import { pageSlice } from '../../../domain/pagination';
import { findFaqs } from '../content/faqs';
import { findFields } from '../content/taxonomies';
import { faqEntry } from './entries';
import { isFiltered, listView, themeOptions, treeFilter } from './list-filters';
import type { PageHandler } from './page';
import { Filters } from './parts/Filters';
import { ListPage } from './parts/ListPage';

/** The Q&A section: search by words of the question, filters, pages. */
export const questionList: PageHandler = async (request) => {
  const { portal, locale, text } = request;
  const filter = parseListQuery(locale, request.querystring);
  const [themes, fieldRows] = await Promise.all([themeOptions(request, filter.theme), findFields(portal)]);
  const fields = treeFilter(request, fieldRows, filter.field);
  if (!themes || !fields) return null;

  const { search, theme, page } = filter;
  const rows = await findFaqs(portal, locale, { search, theme, fields: fields.slugs });
  const slice = pageSlice(rows.length, page, portal.config.pageSize);
  if (!slice) return null;

  return {
    ...listView(request, 'questions', filter),
    main: (
      <ListPage
        text={text}
        locale={locale}
        title={text.questions.title}
        lead={text.questions.description}
        isFiltered={isFiltered(filter)}
        slice={slice}
        entries={rows.slice(slice.start, slice.start + slice.size).map((row) => faqEntry(request, row))}
        hrefOf={(number) => listPath(locale, 'questions', { ...filter, page: number })}
        filters={
          <Filters
            text={text}
            locale={locale}
            list="questions"
            filter={filter}
            themes={themes}
            fields={fields.options}
            searchHint={text.list.questionHint}
          />
        }
      />
    ),
  };
};
