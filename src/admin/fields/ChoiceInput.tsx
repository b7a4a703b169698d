import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { choicesOf, type FieldProps } from './field-props';

/** Select one value of a closed list, shown by its Vietnamese label. */
export default function ChoiceInput(props: FieldProps) {
  const { name, label, hint, labelAction, required, disabled } = props;
  const { value, error, onChange } = useField<string | null>(name);
  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <SingleSelect
        placeholder="Chưa chọn"
        disabled={disabled}
        value={value ?? null}
        onChange={(next: string | number) => onChange(name, String(next))}
        onClear={() => onChange(name, null)}
        clearLabel="Bỏ chọn"
      >
        {choicesOf(props).map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.vi}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
