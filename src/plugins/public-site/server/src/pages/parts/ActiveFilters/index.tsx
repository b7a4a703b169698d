/** @jsxImportSource preact */
import { LIST_FILTERS, listPath, type ListFilter, type ListKind } from '../../../../../domain/addresses';
import type { PageRequest } from '../../page';
import type { FilterBox } from '../Filters';

interface ActiveFiltersProps {
  request: PageRequest;
  list: ListKind;
  filter: ListFilter;
  boxes: FilterBox[];
}

/** What a list is narrowed by now, each with a link that takes it away; nothing when it is not. */
export function ActiveFilters({ request: { locale, text }, list, filter, boxes }: ActiveFiltersProps) {
  const words = text.list;
  const active = LIST_FILTERS[list].flatMap((name) => {
    const value = filter[name];
    if (!value) return [];
    const box = boxes.find((candidate) => candidate.name === name);
    const label = box?.label ?? words.search;
    const shown = box?.options.find((option) => option.value === value)?.text ?? value;
    const href = listPath(locale, list, { ...filter, [name]: undefined, page: undefined });
    return [{ label, shown, href }];
  });
  if (active.length === 0) return null;
  return (
    <div class="portal-active">
      <span>{words.active}:</span>
      <ul class="portal-active__list">
        {active.map(({ label, shown, href }) => (
          <li>
            <a class="portal-active__link" href={href}>
              <span class="govuk-visually-hidden">{words.remove} </span>
              {label}: {shown}
            </a>
          </li>
        ))}
      </ul>
      <a class="govuk-link" href={listPath(locale, list)}>
        {words.clear}
      </a>
    </div>
  );
}
