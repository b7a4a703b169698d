import { useState, type ChangeEvent } from 'react';
import { Field, Textarea, Typography } from '@strapi/design-system';
import { LEXICON_TEXTS as TEXTS, LISTS, type ListName } from './lexicon-texts';
import type { LexiconCheck } from './types';

interface TextListProps {
  list: ListName;
  texts: string[];
  check: LexiconCheck | null;
  disabled?: boolean;
  onChange(texts: string[]): void;
}

/** One phrase a line. What is typed stays as it is until it is read: an empty line is no phrase. */
export function TextList({ list, texts, check, disabled, onChange }: TextListProps) {
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
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
          setDraft(event.target.value);
          onChange(read(event.target.value));
        }}
        onBlur={() => setDraft(null)}
      />
      <Field.Hint />
      <div role="status">
        {problems.map(({ index, message }) => (
          <Typography key={`${index} ${message}`} variant="pi" textColor="danger600" tag="p">
            {TEXTS.inLine(index, message)}
          </Typography>
        ))}
      </div>
    </Field.Root>
  );
}
