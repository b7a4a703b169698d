/** @jsxImportSource preact */
import { Pagination } from '../../../../../../../shared/server/page/Pagination';
import { listPath, type ListFilter, type ListKind } from '../../../../../domain/addresses';
import { pageWindow, type PageSlice } from '../../../../../domain/pagination';
import { hasFeeds } from '../../list-filters';
import type { PageRequest } from '../../page';
import { ActiveFilters } from '../ActiveFilters';
import { EntryList, type Entry } from '../EntryList';
import { FeedLinks } from '../FeedLinks';
import { Filters, type FilterBox } from '../Filters';

interface ListPageProps {
  request: PageRequest;
  list: ListKind;
  filter: ListFilter;
  boxes: FilterBox[];
  searchHint?: string;
  slice: PageSlice;
  entries: Entry[];
}

/** A list with its filters, the number of results and the links to its other pages. */
export function ListPage(props: ListPageProps) {
  const { request, list, filter, boxes, searchHint, slice, entries } = props;
  const { text, locale } = request;
  const { page, pageCount, total } = slice;
  const { page: _, ...chosen } = filter;
  const isFiltered = Object.values(chosen).some(Boolean);
  return (
    <>
      <h1 class="portal-title">{text[list].title}</h1>
      <p class="portal-lead">{text[list].description}</p>
      <Filters
        text={text}
        locale={locale}
        list={list}
        filter={filter}
        boxes={boxes}
        searchHint={searchHint}
      />
      <ActiveFilters request={request} list={list} filter={filter} boxes={boxes} />
      {total === 0 ? (
        <p class="govuk-body">{isFiltered ? text.list.none : text.list.nothingYet}</p>
      ) : (
        <p class="govuk-body-s">
          {text.list.found(total)}
          {pageCount > 1 && `, ${text.list.pageOf(page, pageCount)}`}
        </p>
      )}
      {entries.length > 0 && <EntryList text={text} entries={entries} />}
      <Pagination
        locale={locale}
        page={page}
        pageCount={pageCount}
        numbers={pageWindow(page, pageCount)}
        hrefOf={(number) => listPath(locale, list, { ...filter, page: number })}
      />
      {hasFeeds(list) && <FeedLinks text={text} page={listPath(locale, list)} />}
    </>
  );
}
