/** @jsxImportSource preact */
import { listPath, type PageLocale } from '../../../domain/addresses';
import { parseListQuery } from '../../../domain/list-query';
import { pageSlice } from '../../../domain/pagination';
import { faqRows, listFaqs } from '../content/faqs';
import { listProcedures, procedureRows } from '../content/procedures';
import { findFields } from '../content/taxonomies';
import type { Portal } from '../portal';
import type { Text } from '../text';
import { faqEntry, procedureEntry } from './entries';
import { isFiltered, listView, themeOptions, treeFilter } from './list-filters';
import type { PageHandler, PageRequest } from './page';
import type { Entry } from './parts/EntryList';
import { Filters } from './parts/Filters';
import { ListPage } from './parts/ListPage';

/** What differs between the lists that are filtered by field. */
interface FieldList<Row> {
  list: 'questions' | 'procedures';
  searchHint: (text: Text) => string;
  /** row ids of all that fits, in reading order */
  find(
    portal: Portal,
    locale: PageLocale,
    filter: { search?: string; theme?: string; fields?: string[] },
  ): Promise<number[]>;
  rows(portal: Portal, locale: PageLocale, ids: number[]): Promise<Row[]>;
  entry(request: PageRequest, row: Row): Entry;
}

/** A list with search by words of the title, filters by theme and field, and pages. */
function fieldList<Row>({ list, searchHint, find, rows, entry }: FieldList<Row>): PageHandler {
  return async (request) => {
    const { portal, locale, text } = request;
    const filter = parseListQuery(locale, request.querystring);
    const [themes, fieldRows] = await Promise.all([themeOptions(request, filter.theme), findFields(portal)]);
    const fields = treeFilter(request, fieldRows, filter.field);
    if (!themes || !fields) return null;

    const { search, theme, page } = filter;
    const ids = await find(portal, locale, { search, theme, fields: fields.slugs });
    const slice = pageSlice(ids.length, page, portal.config.pageSize);
    if (!slice) return null;
    const shown = await rows(portal, locale, ids.slice(slice.start, slice.start + slice.size));

    return {
      ...listView(request, list, filter),
      main: (
        <ListPage
          text={text}
          locale={locale}
          title={text[list].title}
          lead={text[list].description}
          isFiltered={isFiltered(filter)}
          slice={slice}
          entries={shown.map((row) => entry(request, row))}
          hrefOf={(number) => listPath(locale, list, { ...filter, page: number })}
          filters={
            <Filters
              text={text}
              locale={locale}
              list={list}
              filter={filter}
              themes={themes}
              fields={fields.options}
              searchHint={searchHint(text)}
            />
          }
        />
      ),
    };
  };
}

/** The Q&A section. */
export const questionList = fieldList({
  list: 'questions',
  searchHint: (text) => text.list.questionHint,
  find: listFaqs,
  rows: faqRows,
  entry: faqEntry,
});

/** The procedures that apply; searched by name or code. */
export const procedureList = fieldList({
  list: 'procedures',
  searchHint: (text) => text.list.procedureHint,
  find: listProcedures,
  rows: procedureRows,
  entry: procedureEntry,
});
