/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { Pagination } from '../../../../../../shared/server/page/Pagination';
import type { PageLocale } from '../../../../domain/addresses';
import { pageWindow, type PageSlice } from '../../../../domain/pagination';
import type { Text } from '../../text';
import { EntryList, type Entry } from './EntryList';

interface ListPageProps {
  text: Text;
  locale: PageLocale;
  title: string;
  lead: string;
  filters: VNode;
  isFiltered: boolean;
  slice: PageSlice;
  entries: Entry[];
  hrefOf: (page: number) => string;
}

/** A list with its filters, the number of results and the links to its other pages. */
export function ListPage(props: ListPageProps) {
  const { text, locale, title, lead, filters, isFiltered, slice, entries, hrefOf } = props;
  const { page, pageCount, total } = slice;
  return (
    <>
      <h1 class="portal-title">{title}</h1>
      <p class="portal-lead">{lead}</p>
      {filters}
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
        hrefOf={hrefOf}
      />
    </>
  );
}
