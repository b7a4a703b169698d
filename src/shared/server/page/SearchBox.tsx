/** @jsxImportSource preact */

interface SearchBoxProps {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value?: string;
}

/** A labelled search field; the form around it belongs to the page. */
export function SearchBox({ id, name, label, hint, value }: SearchBoxProps) {
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      {hint && (
        <div class="govuk-hint" id={hintId}>
          {hint}
        </div>
      )}
      <input
        class="govuk-input"
        id={id}
        name={name}
        type="search"
        maxLength={200}
        autocomplete="off"
        value={value}
        aria-describedby={hintId}
      />
    </div>
  );
}
