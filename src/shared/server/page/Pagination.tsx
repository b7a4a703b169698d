/** @jsxImportSource preact */
import { CHROME } from './chrome-text';
import type { PageLocale } from './types';

interface PaginationProps {
  locale: PageLocale;
  page: number;
  pageCount: number;
  /** the page numbers to offer, with gaps */
  numbers: (number | 'gap')[];
  hrefOf: (page: number) => string;
}

/** Links to the other pages of a list; nothing when there is one page only. */
export function Pagination({ locale, page, pageCount, numbers, hrefOf }: PaginationProps) {
  if (pageCount <= 1) return null;
  const text = CHROME[locale];
  return (
    <nav class="govuk-pagination" aria-label={text.pages}>
      {page > 1 && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={hrefOf(page - 1)} rel="prev">
            <span class="govuk-pagination__link-title">← {text.previous}</span>
          </a>
        </div>
      )}
      <ul class="govuk-pagination__list">
        {numbers.map((number) =>
          number === 'gap' ? (
            <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
          ) : (
            <PageNumber number={number} isCurrent={number === page} href={hrefOf(number)} label={text.page} />
          ),
        )}
      </ul>
      {page < pageCount && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={hrefOf(page + 1)} rel="next">
            <span class="govuk-pagination__link-title">{text.next} →</span>
          </a>
        </div>
      )}
    </nav>
  );
}

interface PageNumberProps {
  number: number;
  isCurrent: boolean;
  href: string;
  label: string;
}

function PageNumber({ number, isCurrent, href, label }: PageNumberProps) {
  const current = isCurrent ? ' govuk-pagination__item--current' : '';
  return (
    <li class={`govuk-pagination__item${current}`}>
      <a
        class="govuk-link govuk-pagination__link"
        href={href}
        aria-label={`${label} ${number}`}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  );
}
