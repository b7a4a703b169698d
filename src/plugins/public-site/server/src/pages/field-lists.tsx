/** @jsxImportSource preact */
import type { ListFilter, PageLocale } from '../../../domain/addresses';
import { parseListQuery } from '../../../domain/list-query';
import { pageSlice } from '../../../domain/pagination';
import { faqRows, listFaqs } from '../content/faqs';
import { listProcedures, procedureRows } from '../content/procedures';
import { findFields } from '../content/taxonomies';
import type { Portal } from '../portal';
import type { Text } from '../text';
import { faqEntry, procedureEntry } from './entries';
import { listView, procedureBox, procedureBoxes, themeBox, treeFilter } from './list-filters';
import type { PageHandler, PageRequest } from './page';
import type { Entry } from './parts/EntryList';
import type { FilterBox } from './parts/Filters';
import { ListPage } from './parts/ListPage';

/** What differs between the lists that are filtered by field. */
interface FieldList<Row> {
  list: 'questions' | 'procedures';
  searchHint: (text: Text) => string;
  /** further choices than field and theme; null when one asks for what does not exist */
  boxes(request: PageRequest, filter: ListFilter): Promise<FilterBox[] | null>;
  /** row ids of all that fits, in reading order */
  find(portal: Portal, locale: PageLocale, filter: ListFilter & { fields?: string[] }): Promise<number[]>;
  rows(portal: Portal, locale: PageLocale, ids: number[]): Promise<Row[]>;
  entry(request: PageRequest, row: Row): Entry;
}

/** A list with search by words of the title, filters by theme and field, and pages. */
function fieldList<Row>({ list, searchHint, boxes, find, rows, entry }: FieldList<Row>): PageHandler {
  return async (request) => {
    const { portal, locale, text } = request;
    const filter = parseListQuery(locale, list, request.querystring);
    const [themes, fieldRows, others] = await Promise.all([
      themeBox(request, filter.theme),
      findFields(portal),
      boxes(request, filter),
    ]);
    const fields = treeFilter(request, 'field', fieldRows, filter.field);
    if (!themes || !fields || !others) return null;

    const ids = await find(portal, locale, { ...filter, fields: fields.slugs });
    const slice = pageSlice(ids.length, filter.page, portal.config.pageSize);
    if (!slice) return null;
    const shown = await rows(portal, locale, ids.slice(slice.start, slice.start + slice.size));

    return {
      ...listView(request, list, filter),
      main: (
        <ListPage
          request={request}
          list={list}
          filter={filter}
          boxes={[fields.box, ...others, { ...themes, isFolded: others.some(({ isFolded }) => isFolded) }]}
          searchHint={searchHint(text)}
          slice={slice}
          entries={shown.map((row) => entry(request, row))}
        />
      ),
    };
  };
}

/** The Q&A section. */
export const questionList = fieldList({
  list: 'questions',
  searchHint: (text) => text.list.questionHint,
  boxes: procedureBox,
  find: (portal, locale, { search, theme, procedure, fields }) =>
    listFaqs(portal, locale, { search, theme, procedure, fields }),
  rows: faqRows,
  entry: faqEntry,
});

/** The procedures that apply or will; searched by name or code. */
export const procedureList = fieldList({
  list: 'procedures',
  searchHint: (text) => text.list.procedureHint,
  boxes: procedureBoxes,
  find: listProcedures,
  rows: procedureRows,
  entry: procedureEntry,
});
