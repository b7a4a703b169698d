/** @jsxImportSource preact */
import { SearchBox } from '../../../../../../../shared/server/page/SearchBox';
import { SelectBox } from '../../../../../../../shared/server/page/SelectBox';
import {
  ADDRESSES,
  listPath,
  type FilterName,
  type ListFilter,
  type ListKind,
  type PageLocale,
} from '../../../../../domain/addresses';
import type { Text } from '../../../text';

/** One thing that a list is narrowed by, and its values to choose from. */
export interface FilterBox {
  name: FilterName;
  label: string;
  /** text of the choice that filters nothing */
  all: string;
  options: { value: string; text: string }[];
  /** folded up until one of those that are is used */
  isFolded?: boolean;
}

interface FiltersProps {
  text: Text;
  locale: PageLocale;
  list: ListKind;
  filter: ListFilter;
  boxes: FilterBox[];
  /** absent where a list cannot be searched */
  searchHint?: string;
}

/** The form above a list. A plain GET form: it works without script and its result has an address to share. */
export function Filters({ text, locale, list, filter, boxes, searchHint }: FiltersProps) {
  const { params } = ADDRESSES[locale];
  const words = text.list;
  const shown = boxes.filter(({ isFolded }) => !isFolded);
  const folded = boxes.filter(({ isFolded }) => isFolded);
  const select = ({ name, label, all, options }: FilterBox) => (
    <SelectBox id={name} name={params[name]} label={label} all={all} value={filter[name]} options={options} />
  );
  return (
    <form class="portal-filters" action={listPath(locale, list)} method="get" role="search">
      <div class="portal-filters__row">
        {searchHint && (
          <div class="portal-filters__wide">
            <SearchBox
              id="search"
              name={params.search}
              label={words.search}
              hint={searchHint}
              value={filter.search}
            />
          </div>
        )}
        {shown.map(select)}
      </div>
      {folded.length > 0 && (
        <details class="govuk-details portal-filters__more" open={folded.some(({ name }) => filter[name])}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{words.more}</span>
          </summary>
          <div class="portal-filters__row">{folded.map(select)}</div>
        </details>
      )}
      <div class="portal-actions">
        <button class="govuk-button" type="submit">
          {words.filter}
        </button>
      </div>
    </form>
  );
}
