import { useState, type ReactNode } from 'react';
import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { LEXICON_TEXTS as TEXTS, LISTS } from './lexicon-texts';
import { PhraseTable } from './PhraseTable';
import { TrialRun } from './TrialRun';
import type { Lexicon, LexiconCheck } from './types';
import { useLexiconCheck } from './use-lexicon-check';

interface Props {
  name: string;
  label?: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

type ListName = keyof typeof LISTS;

/** A form may hold the value as an object, as JSON text, or not at all. Keys of other parts are kept. */
function lexiconOf(value: unknown): Lexicon {
  const parsed: unknown = typeof value === 'string' && value !== '' ? JSON.parse(value) : value;
  const empty: Lexicon = { phrases: [], cues: [], against: [], excludes: [] };
  return typeof parsed === 'object' && parsed !== null ? { ...empty, ...parsed } : empty;
}

/** The editor of a theme's lexicon: phrases with their weights, and three lists. */
export default function LexiconInput({ name, label, hint, labelAction, required, disabled }: Props) {
  const { value, error, onChange } = useField<unknown>(name);
  const lexicon = lexiconOf(value);
  const code = useForm('LexiconInput', (state) => (state.values as { code?: string }).code ?? null);
  const check = useLexiconCheck(code, lexicon);
  const write = (change: Partial<Lexicon>) => onChange(name, { ...lexicon, ...change });
  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label ?? TEXTS.fieldName}</Field.Label>
      <Flex direction="column" alignItems="stretch" gap={5} paddingTop={2}>
        <PhraseTable
          rows={lexicon.phrases}
          check={check}
          disabled={disabled}
          onChange={(phrases) => write({ phrases })}
        />
        {(Object.keys(LISTS) as ListName[]).map((list) => (
          <TextList
            key={list}
            list={list}
            texts={lexicon[list]}
            check={check}
            disabled={disabled}
            onChange={(texts) => write({ [list]: texts })}
          />
        ))}
        <Flex>
          <TrialRun code={code} lexicon={lexicon} isDisabled={(check?.problems.length ?? 0) > 0} />
        </Flex>
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface TextListProps {
  list: ListName;
  texts: string[];
  check: LexiconCheck | null;
  disabled?: boolean;
  onChange(texts: string[]): void;
}

/** One phrase a line. What is typed stays as it is until it is read: an empty line is no phrase. */
function TextList({ list, texts, check, disabled, onChange }: TextListProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const { label, hint } = LISTS[list];
  const problems = check?.problems.filter((problem) => problem.list === list) ?? [];
  const read = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return (
    <Field.Root name={`lexicon-${list}`} hint={`${hint} ${TEXTS.onePerLine}`}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        disabled={disabled}
        value={draft ?? texts.join('\n')}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
          setDraft(event.target.value);
          onChange(read(event.target.value));
        }}
        onBlur={() => setDraft(null)}
      />
      <Field.Hint />
      {problems.map(({ index, message }) => (
        <Typography key={`${index} ${message}`} variant="pi" textColor="danger600" role="alert">
          {`${index + 1}: ${message}`}
        </Typography>
      ))}
    </Field.Root>
  );
}
