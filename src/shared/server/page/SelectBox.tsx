/** @jsxImportSource preact */

interface SelectBoxProps {
  id: string;
  name: string;
  label: string;
  /** text of the choice that filters nothing */
  all: string;
  value?: string;
  options: { value: string; text: string }[];
}

/** A labelled drop-down of a filter. */
export function SelectBox({ id, name, label, all, value, options }: SelectBoxProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      <select class="govuk-select" id={id} name={name}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
