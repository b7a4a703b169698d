import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { choicesOf, type FieldProps } from './field-props';

/** Select several values of a closed list, shown by their Vietnamese labels. */
export default function ChoicesInput(props: FieldProps) {
  const { name, label, hint, labelAction, required, disabled } = props;
  const { value, error, onChange } = useField<string[] | null>(name);
  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <MultiSelect
        placeholder="Chưa chọn"
        disabled={disabled}
        withTags
        value={Array.isArray(value) ? value : []}
        onChange={(next: string[]) => onChange(name, next)}
        onClear={() => onChange(name, [])}
        clearLabel="Bỏ chọn"
      >
        {choicesOf(props).map((choice) => (
          <MultiSelectOption key={choice.value} value={choice.value}>
            {choice.vi}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
