import { Field, Textarea } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { ChangeEvent } from 'react';
import type { FieldProps } from './field-props';

/** A list of short texts, edited one per line. */
export default function LinesInput({ name, label, hint, labelAction, required, disabled }: FieldProps) {
  const { value, error, onChange } = useField<string[] | null>(name);
  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Textarea
        disabled={disabled}
        value={Array.isArray(value) ? value.join('\n') : ''}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(name, event.target.value.split('\n'))}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
