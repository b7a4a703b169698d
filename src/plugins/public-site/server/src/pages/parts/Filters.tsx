/** @jsxImportSource preact */
import { SearchBox } from '../../../../../../shared/server/page/SearchBox';
import { SelectBox } from '../../../../../../shared/server/page/SelectBox';
import {
  ADDRESSES,
  listPath,
  type ListFilter,
  type ListKind,
  type PageLocale,
} from '../../../../domain/addresses';
import type { Text } from '../../text';

export interface Option {
  value: string;
  text: string;
}

interface FiltersProps {
  text: Text;
  locale: PageLocale;
  list: ListKind;
  filter: ListFilter;
  themes: Option[];
  /** absent where a list has no such filter */
  fields?: Option[];
  sections?: Option[];
  searchHint?: string;
}

/** The form above a list. A plain GET form: it works without script and its result has an address to share. */
export function Filters({ text, locale, list, filter, themes, fields, sections, searchHint }: FiltersProps) {
  const { params } = ADDRESSES[locale];
  const words = text.list;
  const isFiltered = Boolean(filter.search || filter.theme || filter.field || filter.section);
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
        {sections && (
          <SelectBox
            id="section"
            name={params.section}
            label={text.section}
            all={words.allSections}
            value={filter.section}
            options={sections}
          />
        )}
        {fields && (
          <SelectBox
            id="field"
            name={params.field}
            label={text.field}
            all={words.allFields}
            value={filter.field}
            options={fields}
          />
        )}
        <SelectBox
          id="theme"
          name={params.theme}
          label={text.themes}
          all={words.allThemes}
          value={filter.theme}
          options={themes}
        />
      </div>
      <div class="portal-actions">
        <button class="govuk-button" type="submit">
          {words.filter}
        </button>
        {isFiltered && (
          <a class="govuk-link" href={listPath(locale, list)}>
            {words.clear}
          </a>
        )}
      </div>
    </form>
  );
}
