import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { PERIODS, TEXTS } from './texts';

export interface Chosen {
  days: string;
  type: string;
  department: string;
}

interface Props {
  chosen: Chosen;
  departments: { documentId: string; name: string }[];
  onChange(chosen: Chosen): void;
  onExport(): void;
}

interface Option {
  value: string;
  text: string;
}

/** What the list is narrowed by. */
export function FeedbackFilters({ chosen, departments, onChange, onExport }: Props) {
  const box = (name: keyof Chosen, label: string, options: Option[]) => (
    <Field.Root name={name} minWidth="16rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={chosen[name]}
        onChange={(value: string | number) => onChange({ ...chosen, [name]: String(value) })}
      >
        {options.map(({ value, text }) => (
          <SingleSelectOption key={value} value={value}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      {box('days', TEXTS.period, PERIODS)}
      {box('type', TEXTS.type, [
        { value: '', text: TEXTS.allTypes },
        { value: 'faq', text: TEXTS.faq },
        { value: 'procedure', text: TEXTS.procedure },
      ])}
      {box('department', TEXTS.unit, [
        { value: '', text: TEXTS.allUnits },
        ...departments.map(({ documentId, name }) => ({ value: documentId, text: name })),
      ])}
      <Button variant="secondary" size="L" onClick={onExport}>
        {TEXTS.export}
      </Button>
    </Flex>
  );
}
